import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, weekday } from '../../src/model/days.ts';
import { LEVELS } from '../../src/model/onboarding/graph.ts';
import { taskTitle } from '../../src/model/onboarding/task-words.ts';
import { answersProblem, ownPath, type OwnAnswers } from '../../src/study/onboarding/own-path.ts';
import { dueDay, firstDay, markDay, startProblem, weekDays } from '../../src/study/onboarding/path-dates.ts';
import { pathEvents } from '../../src/study/onboarding/path-events.ts';
import { iCalendar, uid } from '../../src/study/plan/icalendar.ts';
import { onboardingData } from '../../src/views/onboarding.ts';
import { day } from './plan/arbitrary-plans.ts';
import { realKnowledge } from './real-knowledge.ts';

const data = onboardingData(realKnowledge, '/', undefined);
const place = fc.record({ week: fc.integer({ min: 1, max: 52 }), day: fc.nat(4) });
const answers: fc.Arbitrary<OwnAnswers> = fc.record({
	level: fc.constantFrom(...LEVELS),
	role: fc.constantFrom('any', 'pod-1', 'pod-3', 'a-pod-of-before'),
	hours: fc.integer({ min: 2, max: 40 }),
	start: day,
});
/** Working days from one day to another, the later one not counted. */
const workdays = (from: string, to: string): number =>
	Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index)).filter((each) => weekday(each) < 5)
		.length;

describe('days of a path', () => {
	test('are working days, as many after the first as the plan says, wherever it begins', () => {
		fc.assert(
			fc.property(day, place, (start, at) => {
				const due = dueDay(start, at);
				expect(weekday(due)).toBeLessThan(5);
				expect(workdays(firstDay(start), due)).toBe(5 * (at.week - 1) + at.day);
			}),
		);
	});

	test('move alike when the start moves: by whole weeks exactly, by days in working days', () => {
		fc.assert(
			fc.property(day, place, place, fc.nat(60), (start, one, other, days) => {
				expect(dueDay(addDays(start, 7 * days), one)).toBe(addDays(dueDay(start, one), 7 * days));
				const [a, b] = [one, other].sort((x, y) => 5 * x.week + x.day - 5 * y.week - y.day) as [typeof one, typeof one];
				const apart = (from: string): number => workdays(dueDay(from, a), dueDay(from, b));
				expect(apart(addDays(start, days))).toBe(apart(start));
				expect(markDay(addDays(start, 7 * days), 30)).toBe(addDays(markDay(start, 30), 7 * days));
			}),
		);
	});

	test('of a mark are never before the tasks that it counts, and never on a weekend', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: 7, max: 364 }), (start, mark) => {
				const on = markDay(start, mark);
				expect(weekday(on)).toBeLessThan(5);
				expect(weekDays(start, Math.floor(mark / 7)).to <= on).toBe(true);
				expect(daysBetween(firstDay(start), on)).toBeLessThan(mark);
			}),
		);
	});

	test('are refused with a sentence where they are none', () => {
		for (const start of ['', '2027-02-29', '1999-12-31', '2099-01-01', 'soon'])
			expect(startProblem(start)).toBe('Choose a first day between 2000-01-01 and 2098-12-31.');
		expect(startProblem('2028-02-29')).toBeUndefined();
	});
});

describe('the calendar of a path', () => {
	const frame = { name: 'Onboarding', moment: Date.UTC(2026, 10, 23, 9), link: () => undefined, domain: 'example.org' };
	const eventsOf = (given: OwnAnswers) => pathEvents(ownPath(data, given), given.start, data);

	test('says to another library what the path says, each task on the day it is due', () => {
		fc.assert(
			fc.property(answers, (given) => {
				const path = ownPath(data, given);
				const read = new ICAL.Component(ICAL.parse(iCalendar(eventsOf(given), frame)) as unknown[])
					.getAllSubcomponents('vevent')
					.map((component) => new ICAL.Event(component));
				expect(read).toHaveLength(path.tasks.length + path.marks.length + data.buddy.length);
				expect(new Set(read.map((event) => event.uid)).size).toBe(read.length);
				for (const [index, task] of path.tasks.entries()) {
					expect(read[index]!.summary).toBe(taskTitle(task));
					expect(read[index]!.startDate.toString()).toBe(dueDay(given.start, task));
					expect(read[index]!.endDate.toString()).toBe(addDays(dueDay(given.start, task), 1));
				}
			}),
			{ numRuns: 30 },
		);
	});

	test('keeps the name of a task when start, hours or role change', () => {
		fc.assert(
			fc.property(answers, answers, (one, other) => {
				const names = (given: OwnAnswers) =>
					new Map(eventsOf(given).map((event) => [uid(event, frame), event.address]));
				const later = names(other);
				for (const [name, address] of names(one)) expect(later.get(name) ?? address).toBe(address);
			}),
			{ numRuns: 30 },
		);
	});
});

test('answers that make no path are told in a sentence, and a pod of before counts as none', () => {
	const given: OwnAnswers = { level: 'novice', role: 'any', hours: 4, start: '2027-01-04' };
	expect(answersProblem(data, given)).toBeUndefined();
	expect(answersProblem(data, { ...given, hours: 1 })).toMatch(/^With less than 2 hours a week/);
	expect(answersProblem(data, { ...given, start: '2027-02-30' })).toMatch(/^Choose a first day/);
	expect(ownPath(data, { ...given, role: 'pod-9' })).toEqual(ownPath(data, given));
});
