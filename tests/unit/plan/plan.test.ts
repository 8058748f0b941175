import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, weekday } from '../../../src/model/days.ts';
import { planProblem } from '../../../src/model/plan-problem.ts';
import { meetingDays, planWeeks, type PlanDates } from '../../../src/model/plan.ts';
import { whereInPlan } from '../../../src/study/plan/where-in-plan.ts';
import { day, planDates } from './arbitrary-plans.ts';

const weekOf = (dates: Partial<PlanDates>, number: number) =>
	planWeeks({ start: '2027-01-04', holidays: [], ...dates })[number - 1]!;

describe('a plan', () => {
	test('begins on the Monday of its first day, or after a weekend', () => {
		expect(weekOf({ start: '2027-01-07' }, 1).from).toBe('2027-01-04');
		expect(weekOf({ start: '2027-01-02' }, 1).from).toBe('2027-01-04');
		expect(weekOf({}, 12)).toEqual({
			number: 12,
			from: '2027-03-22',
			to: '2027-03-28',
			workdays: ['2027-03-22', '2027-03-23', '2027-03-24', '2027-03-25', '2027-03-26'],
		});
	});

	test('takes holidays out of the days of work, and skips a week of them', () => {
		expect(weekOf({ holidays: ['2027-01-06'] }, 1).workdays).not.toContain('2027-01-06');
		const off = ['2027-01-11', '2027-01-12', '2027-01-13', '2027-01-14', '2027-01-15'];
		expect(weekOf({ holidays: off }, 2).from).toBe('2027-01-18');
		expect(weekOf({ holidays: off.slice(1) }, 2).workdays).toEqual(['2027-01-11']);
	});

	test('rounds a pause out to whole weeks, by their working days', () => {
		expect(weekOf({ pause: { from: '2027-01-13', to: '2027-01-13' } }, 2).from).toBe('2027-01-18');
		// From Saturday to Sunday eight days later: the weekend before is no working day.
		expect(weekOf({ pause: { from: '2027-01-09', to: '2027-01-17' } }, 1).from).toBe('2027-01-04');
		expect(weekOf({ pause: { from: '2027-01-09', to: '2027-01-17' } }, 2).from).toBe('2027-01-18');
	});

	test('moves a meeting on a holiday to the next working day of its week, else to the one before', () => {
		const days = (holidays: readonly string[], day: number) => meetingDays(weekOf({ holidays }, 1), day);
		expect(days([], 2)).toEqual(['2027-01-06', '2027-01-07', '2027-01-08', '2027-01-05', '2027-01-04']);
		expect(days(['2027-01-06'], 2)[0]).toBe('2027-01-07');
		expect(days(['2027-01-07', '2027-01-08'], 3)[0]).toBe('2027-01-06');
	});

	test('begins in as many days as there are up to its first working day', () => {
		const holidays = ['2027-01-04', '2027-01-05', '2027-02-15'];
		const weeks = planWeeks({ start: '2027-01-04', holidays, pause: { from: '2027-02-08', to: '2027-02-12' } });
		expect(whereInPlan(weeks, '2027-01-01')).toMatchObject({ state: 'before', days: 5, next: { number: 1 } });
		expect(whereInPlan(weeks, '2027-02-11')).toMatchObject({ state: 'between', days: 5, next: { number: 6 } });
		expect(whereInPlan(weeks, '2027-01-04')).toMatchObject({ state: 'in', week: { number: 1 } });
	});

	test.each([
		[{ start: '2027-02-29' }, '"2027-02-29" is not a day between'],
		[{ start: 'soon' }, '"soon" is not a day'],
		[{ holidays: ['2027-01-06', '1.2.2027'] }, '"1.2.2027" is not a day'],
		[{ pause: { from: '2027-02-02', to: '2027-02-01' } }, 'before it begins on 2027-02-02'],
		[{ pause: { from: '2027-02-02', to: '2029-02-01' } }, 'longer than a year'],
		[{ holidays: Array.from({ length: 101 }, (_, index) => addDays('2027-01-01', index)) }, 'at most 100'],
	])('refuses %j with a sentence', (dates, says) => {
		const all = { start: '2027-01-04', holidays: [], ...dates };
		expect(planProblem(all)?.message).toContain(says);
		expect(() => planWeeks(all)).toThrow(RangeError);
	});
});

describe('every plan', () => {
	test('has twelve weeks in order, without overlap, each with work, none in holidays or the pause', () => {
		fc.assert(
			fc.property(planDates, (dates) => {
				const weeks = planWeeks(dates);
				expect(weeks.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
				for (const [index, { from, to, workdays }] of weeks.entries()) {
					expect(weekday(from)).toBe(0);
					expect(daysBetween(from, to)).toBe(6);
					expect(from > (weeks[index - 1]?.to ?? '')).toBe(true);
					expect(workdays.length).toBeGreaterThan(0);
					for (const each of workdays) {
						expect(weekday(each)).toBeLessThan(5);
						expect(from <= each && each <= to).toBe(true);
						expect(dates.holidays).not.toContain(each);
					}
					const { pause } = dates;
					if (pause) expect(pause.to < from || addDays(from, 4) < pause.from).toBe(true);
				}
			}),
		);
	});

	test('is not changed by holidays outside of it, by their order, or by the same one twice', () => {
		fc.assert(
			fc.property(planDates, fc.array(fc.integer({ min: 1, max: 300 })), (dates, offsets) => {
				const weeks = planWeeks(dates);
				const before = offsets.map((days) => addDays(weeks[0]!.from, -days));
				const after = offsets.map((days) => addDays(weeks[11]!.to, days));
				const more = [...after, ...dates.holidays, ...dates.holidays, ...before.filter((each) => each < dates.start)];
				const holidays = more.reverse().slice(0, 100);
				fc.pre(dates.holidays.every((each) => holidays.includes(each)));
				const first = planWeeks({ ...dates, holidays: [] })[0]!.from;
				fc.pre(holidays.every((each) => each < first || dates.holidays.includes(each) || each > weeks[11]!.to));
				expect(planWeeks({ ...dates, holidays })).toEqual(weeks);
			}),
		);
	});

	test('moves by whole weeks with its start where nothing else is set', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: -50, max: 50 }), (start, moved) => {
				const shifted = planWeeks({ start: addDays(start, 7 * moved), holidays: [] });
				expect(shifted.map(({ from }) => from)).toEqual(
					planWeeks({ start, holidays: [] }).map(({ from }) => addDays(from, 7 * moved)),
				);
			}),
		);
	});

	test('knows of every day where it lies', () => {
		fc.assert(
			fc.property(planDates, fc.integer({ min: -40, max: 200 }), (dates, offset) => {
				const weeks = planWeeks(dates);
				const today = addDays(dates.start, offset);
				const where = whereInPlan(weeks, today);
				if (where.state === 'over') expect(today > weeks[11]!.to).toBe(true);
				else if (where.state === 'in') expect(where.week.from <= today && today <= where.week.to).toBe(true);
				else {
					expect(addDays(today, where.days)).toBe(where.next.workdays[0]);
					expect(where.days).toBeGreaterThan(0);
					expect(where.next.number === 1).toBe(where.state === 'before');
				}
				expect(weeks.some(({ from, to }) => from <= today && today <= to)).toBe(where.state === 'in');
			}),
		);
	});
});
