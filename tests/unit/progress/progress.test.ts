import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/model/days.ts';
import { podMemberOf, weekTime } from '../../../src/model/minutes.ts';
import { planWeeks } from '../../../src/model/plan.ts';
import { ownDeliverables } from '../../../src/study/plan/own-deliverables.ts';
import { planEvents } from '../../../src/study/plan/plan-events.ts';
import { ANYONE, readerOf, type ReaderChoice } from '../../../src/study/plan/reader.ts';
import { whereInPlan } from '../../../src/study/plan/where-in-plan.ts';
import { paceOf } from '../../../src/study/progress/pace.ts';
import { countTicks } from '../../../src/study/progress/week-ticks.ts';
import { totalsOf } from '../../../src/study/progress/totals.ts';
import { carriedOver, isDone, ownWork, type Ticks } from '../../../src/study/progress/work.ts';
import { tickIds } from '../../../src/model/ticks.ts';
import { planProgramme } from '../../../src/views/plan.ts';
import { capstoneView } from '../../../src/views/capstone.ts';
import { weekTicks } from '../../../src/views/week-ticks.ts';
import { planDates } from '../plan/arbitrary-plans.ts';
import { knowledgeWith, realKnowledge } from '../real-knowledge.ts';
import { ticksOf, workAndTicks, workOf } from './arbitrary-work.ts';

const programme = planProgramme(realKnowledge);
/** Weeks from Monday, 4 January 2027, to Sunday, 28 March. */
const weeks = planWeeks({ start: '2027-01-04', holidays: ['2027-01-06'] });
const ticked = (...ids: readonly string[]): Ticks => new Map(ids.map((id) => [id, { done: true }]));

describe('the work of a reader', () => {
	it('is what everyone does, and what their track, pod and roles do', () => {
		const of = (member: string) => ownWork(programme, readerOf({ member }, programme)).map(({ tick }) => tick);
		const everyone = ownWork(programme, ANYONE).map(({ tick }) => tick);
		expect(everyone).toContain('activities/1/read-why');
		expect(everyone.filter((tick) => tick.includes('track-') || tick.startsWith('study/'))).toEqual([]);
		expect(of('novice-1')).toEqual(expect.arrayContaining([...everyone, 'study/a/ten-questions']));
		expect(of('novice-1')).not.toContain('study/c/gap-report');
		expect(of('experienced-1')).toContain('study/c/gap-report');
	});

	it('is only of what can be ticked, each once', () => {
		const all = tickIds(realKnowledge);
		for (const { id } of programme.members) {
			const ticks = ownWork(programme, readerOf({ member: id }, programme)).map(({ tick }) => tick);
			expect(ticks.length).toBeGreaterThan(40);
			expect(ticks.filter((tick) => !all.has(tick))).toEqual([]);
			expect(new Set(ticks).size).toBe(ticks.length);
		}
	});

	it('has the minutes that the pages of tracks and weeks say', () => {
		const [track] = realKnowledge.all('tracks');
		const work = ownWork(programme, readerOf({ track: track!.id }, programme));
		const { activities } = programme.weeks[0]!;
		const stands = activities.find(({ id }) => id === 'track-a')!;
		const items = work.filter(({ week, tick }) => week === 1 && stands.items!.some((item) => item.tick === tick));
		expect(items.length).toBe(stands.items!.length);
		expect(items.reduce((sum, { minutes }) => sum + minutes!, 0)).toBe(stands.minutes);
	});

	it('goes by its former ids, too, on pages that read past the store', () => {
		const renamed = knowledgeWith('renamedIds', (data) => ({
			...data,
			ticks: [
				{ from: 'activities/1/why', to: ['activities/1/read-why'] },
				{ from: 'capstone/loader', to: ['capstone/auto-loader', 'capstone/other'] },
			],
		}));
		const first = weekTicks(renamed).weeks[0]!.ticks.map(({ ids }) => ids);
		expect(first).toContainEqual(['activities/1/read-why', 'activities/1/why']);
		expect(first.filter((ids) => ids.length > 1)).toHaveLength(1);
		const lines = capstoneView(renamed).components.flatMap(({ checklist }) => checklist.map(({ ticks }) => ticks));
		expect(lines).toContainEqual(['capstone/auto-loader', 'capstone/loader']);
		expect(lines.filter((ids) => ids.length > 1)).toHaveLength(1);
	});

	it('takes as long as the pages of tracks and of the cost say, and as the calendar lists it', () => {
		for (const { id, track, pod, podRole } of programme.members) {
			const who = podMemberOf(realKnowledge, realKnowledge.find('tracks', track)!.data, pod, podRole);
			const reader = readerOf({ member: id }, programme);
			const work = ownWork(programme, reader);
			const events = planEvents(programme, weeks, reader);
			for (const { data } of realKnowledge.all('weeks')) {
				const { minutes } = weekTime(realKnowledge, data, who);
				const own = work.filter(({ week }) => week === data.number);
				expect(own.reduce((sum, each) => sum + (each.minutes ?? 0), 0)).toBe(minutes);
				const lines = events.find((event) => event.id === `week-${data.number}`)!.about.join('\n');
				const listed = [...lines.matchAll(/\(about (\d+) min\)/g)].map(([, each]) => Number(each));
				expect(listed.reduce((sum, each) => sum + each, 0)).toBe(minutes);
			}
		}
	});

	it('asks nobody for a page that the plan of their track has had them read', () => {
		const read = (track: string): string[] =>
			ownWork(programme, readerOf({ track }, programme)).flatMap(({ week, tick }) => (week === 6 ? [tick] : []));
		const page = 'domains/developing-code/write-ups/project-structure';
		expect(read('a')).toContain(page);
		expect(read('b')).not.toContain(page);
		expect(ownWork(programme, ANYONE).map(({ tick }) => tick)).toContain(page);
	});

	it('is counted on the roadmap as in the lists of the reader', () => {
		const data = weekTicks(realKnowledge);
		for (const choice of [{}, ...programme.members.map(({ id }) => ({ member: id }))]) {
			const reader = readerOf(choice, data);
			expect(reader).toEqual(readerOf(choice, programme));
			for (const week of programme.weeks) {
				const { number } = week;
				const listed = [
					...ownWork(programme, reader).flatMap(({ week, tick }) => (week === number ? [tick] : [])),
					...programme.sessions.flatMap(({ week, id }) => (week === number ? [`sessions/${id}`] : [])),
					...ownDeliverables(week, reader).map(({ id }) => `deliverables/${number}/${id}`),
				];
				const [first] = listed;
				const span = { from: number, to: number };
				expect(countTicks(data, reader, span, ([id]) => id === first)).toEqual({ ticked: 1, all: listed.length });
				expect(countTicks(data, reader, span, ([id = '']) => listed.includes(id)).ticked).toBe(listed.length);
			}
		}
	});

	it('owes what everyone owes and what their pod does; where the pod is unknown, what every pod does', () => {
		const week5 = programme.weeks[4]!;
		const of = (choice: ReaderChoice) => ownDeliverables(week5, readerOf(choice, programme)).map(({ id }) => id);
		expect(of({ member: 'novice-1' })).toEqual(['pod-3-notebook-runs']);
		expect(of({ pod: 'pod-1' })).toEqual(['assets-complete', 'assets-reviewed']);
		expect(of({ track: 'a' })).toEqual(['assets-complete', 'assets-reviewed', 'pod-3-notebook-runs']);
		for (const { id } of programme.pods)
			expect(ownDeliverables(programme.weeks[0]!, { roles: [], pod: id })).toHaveLength(3);
	});

	it('carries over what past weeks left, and nothing of the week that is on', () => {
		const work = [workOf('a', { week: 1 }), workOf('b', { week: 1 }), workOf('c', { week: 2 })];
		const left = (day: string, ...done: string[]): string[] =>
			carriedOver(work, whereInPlan(weeks, day), ticked(...done)).map(({ tick }) => tick);
		expect(left('2026-12-24')).toEqual([]);
		expect(left('2027-01-05')).toEqual([]);
		expect(left('2027-01-11', 'b')).toEqual(['a']);
		expect(left('2028-01-01')).toEqual(['a', 'b', 'c']);
	});
});

describe('totals', () => {
	it('add up: planned is done and left, estimates and own minutes apart', () => {
		fc.assert(
			fc.property(workAndTicks, ({ work, ticks }) => {
				const { planned, done, left, noted } = totalsOf(work, ticks);
				expect(done.minutes + left.minutes).toBe(planned.minutes);
				expect(done.estimated + left.estimated).toBe(planned.estimated);
				for (const { minutes, estimated } of [planned, done, left]) {
					expect(estimated).toBeGreaterThanOrEqual(0);
					expect(estimated).toBeLessThanOrEqual(minutes);
				}
				expect(noted.planned).toBeLessThanOrEqual(done.minutes);
			}),
		);
	});

	it('never lose by another tick', () => {
		fc.assert(
			fc.property(
				workAndTicks.filter(({ work }) => work.length > 0),
				fc.nat(),
				({ work, ticks }, which) => {
					const more = new Map(ticks).set(work[which % work.length]!.tick, { done: true });
					expect(totalsOf(work, more).done.minutes).toBeGreaterThanOrEqual(totalsOf(work, ticks).done.minutes);
				},
			),
		);
	});

	it('say what one’s own minutes stand for, of what is ticked alone', () => {
		const ticks: Ticks = new Map([
			['a', { done: true, minutes: 90 }],
			['b', { done: false, minutes: 20 }],
			['c', { done: true, note: 'hard' }],
		]);
		const { noted, uncounted } = totalsOf([workOf('a'), workOf('b'), workOf('c', { minutes: undefined })], ticks);
		expect(noted).toEqual({ own: 90, planned: 60 });
		expect(uncounted).toBe(1);
	});
});

describe('the pace', () => {
	it('counts what was due before today by working days, and what is left by days up to the exam', () => {
		const work = [workOf('a', { minutes: 120 }), workOf('b', { week: 2, minutes: 200 })];
		const frame = { weeks, examDate: '2027-02-01' };
		// Monday to Tuesday, two of the four working days of week 1.
		const early = paceOf(work, ticked(), { ...frame, today: '2027-01-07' });
		expect(early).toMatchObject({ due: 60, done: 0, left: 320, own: undefined, short: undefined });
		const later = paceOf(work, ticked('a'), { ...frame, today: '2027-01-18' });
		expect(later).toMatchObject({
			due: 320,
			done: 120,
			left: 200,
			end: { day: '2027-01-31', by: 'exam' },
			daysLeft: 14,
		});
		expect(later.needed).toBeCloseTo(100, 9);
		expect(later.own).toBeCloseTo(60, 9);
		// All of the plan was due, so no later week of it leaves room for what is left.
		expect(later.short).toBeCloseTo(200, 9);
	});

	it('fits what is left into what the plan still has: of a later day at the share done so far, and past the plan by the week', () => {
		const work = [
			workOf('a', { minutes: 120 }),
			workOf('b', { minutes: 120 }),
			workOf('c', { week: 12, minutes: 400 }),
		];
		const short = (examDate: string | undefined, ...done: string[]): number =>
			paceOf(work, ticked(...done), { weeks, examDate, today: '2027-01-18' }).short!;
		expect(short(undefined, 'a', 'b')).toBe(0);
		expect(short(undefined, 'a')).toBeCloseTo(520 - 400 / 2, 9);
		expect(short('2027-03-22', 'a', 'b')).toBeCloseTo(400, 9);
		// Two weeks past the plan, at 60 minutes for each of the two weeks so far.
		expect(short('2027-04-12', 'a')).toBeCloseTo(520 - 400 / 2 - 2 * 60, 9);
		expect(short('2027-01-04', 'a', 'b')).toBe(400);
	});

	it('finds room for all that is left where all is done that was due, for any plan, pause and later exam', () => {
		const some = fc.record({
			...{ dates: planDates, days: fc.integer({ min: 7, max: 160 }), later: fc.integer({ min: 0, max: 40 }) },
			minutes: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 12, maxLength: 12 }),
			isBooked: fc.boolean(),
		});
		fc.assert(
			fc.property(some, ({ dates, days, later, minutes, isBooked }) => {
				const own = planWeeks(dates);
				const [from, to] = [own[0]!.from, own.at(-1)!.to];
				const frame = {
					weeks: own,
					examDate: isBooked ? addDays(to, 1 + later) : undefined,
					today: addDays(from, days),
				};
				const weekly = minutes.map((each, index) => workOf(`week/${index}`, { week: index + 1, minutes: each }));
				const due = paceOf(weekly, ticked(), frame).due!;
				// What is done counts by its minutes, whichever week it is of: as many as are due, in two pieces of each week.
				let rest = due;
				const work = weekly.flatMap((each) => {
					const done = Math.min(rest, each.minutes!);
					rest -= done;
					return [
						{ ...each, tick: `${each.tick}/done`, minutes: done },
						{ ...each, tick: `${each.tick}/left`, minutes: each.minutes! - done },
					];
				});
				const pace = paceOf(work, ticked(...work.flatMap(({ tick }) => (tick.endsWith('/done') ? [tick] : []))), frame);
				expect(pace.done).toBe(pace.due);
				expect(pace.short ?? 0).toBeCloseTo(0, 6);
			}),
		);
	});

	it.each([
		['without a pause', undefined, 6],
		['with a pause just past', { from: '2026-12-21', to: '2027-01-01' }, 4],
		['with a pause ahead', { from: '2027-02-01', to: '2027-02-12' }, 6],
	])('of a novice who has done all of the past weeks lacks nothing %s', (_, pause, week) => {
		const own = planWeeks({ start: '2026-11-30', holidays: [], pause });
		const work = ownWork(programme, readerOf({ member: 'novice-1' }, programme));
		const done = ticked(...work.flatMap((each) => (each.week < week ? [each.tick] : [])));
		const pace = paceOf(work, done, { weeks: own, examDate: undefined, today: own[week - 1]!.from });
		expect(pace.due).toBe(pace.done);
		expect(pace.short).toBe(0);
		// A pause is no time in which nothing was done.
		expect(pace.own).toBeCloseTo(pace.done / (week - 1), 9);
	});

	it('goes by the end of the plan without an exam, and says nothing that nobody knows without a plan', () => {
		const work = [workOf('a')];
		expect(paceOf(work, ticked(), { weeks, examDate: undefined, today: '2027-03-28' })).toMatchObject({
			end: { day: '2027-03-28', by: 'plan' },
			daysLeft: 1,
		});
		expect(paceOf(work, ticked(), { weeks: undefined, examDate: undefined, today: '2027-03-28' })).toEqual({
			...{ due: undefined, done: 0, left: 60, end: undefined, daysLeft: 0 },
			...{ needed: undefined, own: undefined, short: undefined },
		});
		expect(paceOf(work, ticked(), { weeks, examDate: '2027-01-04', today: '2027-02-01' })).toMatchObject({
			...{ daysLeft: 0, needed: undefined, short: 60 },
		});
	});

	it('is due in steps from nothing to all, for any plan', () => {
		fc.assert(
			fc.property(workAndTicks, planDates, fc.integer({ min: -10, max: 140 }), ({ work, ticks }, dates, days) => {
				const own = planWeeks(dates);
				const due = (day: string): number => paceOf(work, ticks, { weeks: own, examDate: undefined, today: day }).due!;
				const day = addDays(own[0]!.from, days);
				expect(due(own[0]!.from)).toBe(0);
				expect(due(addDays(own.at(-1)!.to, 1))).toBe(totalsOf(work, ticks).planned.minutes);
				expect(due(day)).toBeLessThanOrEqual(due(addDays(day, 1)));
			}),
		);
	});
});

describe('ticks', () => {
	it('without a word of done are none', () => {
		fc.assert(
			fc.property(ticksOf([workOf('a')]), (ticks) => {
				expect(isDone(ticks, 'a')).toBe(ticks.get('a')!.done);
				expect(isDone(ticks, 'b')).toBe(false);
			}),
		);
	});
});
