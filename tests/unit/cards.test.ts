import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { cardsIn, daysLeft, dueCards, examStart, review, todaysCards, type CardGrade } from '../../src/study/cards.ts';
import type { Response } from '../../src/study/responses.ts';
import type { Card } from '../../src/study/store/records.ts';
import { card, NOW, stored } from './arbitrary-records.ts';

const DAY = 24 * 60 * 60 * 1000;
const GRADES: readonly CardGrade[] = ['again', 'hard', 'good', 'easy'];
const grade = fc.constantFrom(...GRADES);
/** Zones ahead, behind, with a clock that changes at night, and with one that changes at midnight. */
const ZONES = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Berlin', 'Asia/Beirut'];
const zoneOfMachine = process.env['TZ'];

afterEach(() => {
	if (zoneOfMachine === undefined) delete process.env['TZ'];
	else process.env['TZ'] = zoneOfMachine;
});

const response = (changes: Partial<Response> = {}): Response => ({
	attempt: 'aaaaaaaa',
	place: 0,
	question: 'a/b',
	objectives: ['o/p'],
	key: 'a',
	option: 'b',
	isRight: false,
	confidence: undefined,
	spent: undefined,
	at: NOW,
	isRepeat: false,
	...changes,
});
const fresh = (at = NOW): Card => dueCards(new Map(), [response({ at })], at).get('a/b')!;
/** A card that was reviewed some days ago. */
const learnt = (daysAgo: number, changes: Partial<Card> = {}): Card => ({
	...review(fresh(), 'good', NOW - daysAgo * DAY),
	...changes,
});
const todays = (cards: Record<string, Card>, changes: Partial<Parameters<typeof todaysCards>[1]> = {}) =>
	todaysCards(new Map(Object.entries(cards)), { now: NOW, minutesPerDay: 10, minutesPerCard: 1, ...changes });
const asked = ({ queue }: ReturnType<typeof todaysCards>): string[] => queue.map(({ question }) => question);

describe('a question becomes a card', () => {
	it.each([
		['wrong', { isRight: false }, true],
		['blank', { isRight: false, option: undefined }, true],
		['right and unsure', { isRight: true, confidence: 'unsure' as const }, true],
		['right by a guess', { isRight: true, confidence: 'guess' as const }, true],
		['right and sure', { isRight: true, confidence: 'sure' as const }, false],
		['right', { isRight: true }, false],
	])('where it was %s: %o', (_, changes, isCard) => {
		expect(dueCards(new Map(), [response(changes)], NOW).has('a/b')).toBe(isCard);
	});

	it('that is new, due when it was missed, and fit for the store', () => {
		const made = fresh(NOW - 5);
		expect(made).toMatchObject({ due: NOW - 5, state: 'new', reps: 0 });
		expect(stored('practice/cards/a/b', { at: 1, value: made }).value).toEqual(made);
	});

	it('or brings forward the card that it has, unless that was reviewed since', () => {
		const held = new Map([['a/b', learnt(3, { due: NOW + 9 * DAY })]]);
		expect(dueCards(held, [response({ at: NOW - DAY })], NOW).get('a/b')?.due).toBe(NOW - DAY);
		expect(dueCards(held, [response({ at: NOW - 4 * DAY })], NOW)).toEqual(held);
		expect(dueCards(held, [response({ isRight: true, at: NOW })], NOW)).toEqual(held);
	});

	it('the same in any order of responses', () => {
		const responses = fc.array(
			fc.record({
				question: fc.constantFrom('a/a', 'a/b', 'a/c'),
				isRight: fc.boolean(),
				confidence: fc.constantFrom('guess' as const, 'sure' as const, undefined),
				at: fc.integer({ min: NOW - 9 * DAY, max: NOW + DAY }),
			}),
		);
		const cards = fc.array(fc.tuple(fc.constantFrom<string[]>('a/a', 'a/b'), card)).map((entries) => new Map(entries));
		fc.assert(
			fc.property(cards, responses, fc.infiniteStream(fc.nat()), (held, each, order) => {
				const given = each.map(response);
				const keyed = given.map((one) => ({ one, key: order.next().value as number }));
				const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
				const due = dueCards(held, given, NOW);
				expect(dueCards(held, shuffled, NOW)).toEqual(due);
				for (const [question, { due: moment }] of due)
					expect(moment).toBeLessThanOrEqual(held.get(question)?.due ?? NOW);
			}),
		);
	});

	it('is found in the store, unless it was deleted', () => {
		const held = new Map([
			['practice/cards/a/b', { at: 1, value: fresh() }],
			['practice/cards/a/c', { at: 1, value: null }],
			['practice/hits/a/b', { at: 1, value: {} }],
		]);
		expect(cardsIn(held)).toEqual(new Map([['a/b', fresh()]]));
	});
});

describe('a review', () => {
	const moments = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) });
	const zone = fc.constantFrom(...ZONES);

	it('of any card gives one that the store takes, due on a later day', () => {
		fc.assert(
			fc.property(card, grade, moments, zone, (held, given, now, place) => {
				process.env['TZ'] = place;
				const next = review(held, given, now);
				expect(stored('practice/cards/a/b', { at: 1, value: next }).value).toEqual(next);
				expect(next.lastReview).toBe(now);
				expect(next.reps).toBe(held.reps + 1);
				expect(daysLeft(now, next.due)).toBe(next.scheduledDays);
				expect(next.scheduledDays).toBeGreaterThanOrEqual(1);
			}),
			{ numRuns: 1000 },
		);
	});

	it('is never followed by one after the day before the exam, or from that day on after the exam day', () => {
		fc.assert(
			fc.property(card, grade, moments, fc.integer({ min: -3, max: 90 }), zone, (held, given, now, days, place) => {
				process.env['TZ'] = place;
				const examAt = now + days * DAY;
				const left = daysLeft(now, examAt);
				const next = review(held, given, now, examAt);
				expect(daysLeft(next.due, examAt)).toBeGreaterThanOrEqual(left > 1 ? 1 : 0);
				if (left >= 1) expect(daysLeft(now, next.due)).toBeGreaterThanOrEqual(1);
			}),
			{ numRuns: 1000 },
		);
	});

	it('gives the better answer no shorter interval and no less stability', () => {
		fc.assert(
			fc.property(card, moments, fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }), (held, now, days) => {
				const next = GRADES.map((given) => review(held, given, now, days === undefined ? days : now + days * DAY));
				for (const [index, { due, stability }] of next.slice(1).entries()) {
					expect(due).toBeGreaterThanOrEqual(next[index]!.due);
					expect(stability).toBeGreaterThanOrEqual(next[index]!.stability);
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('with "good" on each due day gives longer and longer intervals, until the exam cuts them', () => {
		let held = review(fresh(), 'good', NOW);
		const intervals = [held.scheduledDays];
		for (let times = 0; times < 4; times += 1) {
			held = review(held, 'good', held.due + DAY / 2);
			intervals.push(held.scheduledDays);
		}
		for (const [index, days] of intervals.slice(1).entries()) expect(days).toBeGreaterThan(intervals[index]!);
		const examAt = NOW + 30 * DAY;
		let bounded = review(fresh(), 'good', NOW, examAt);
		while (daysLeft(bounded.due, examAt) > 1) bounded = review(bounded, 'good', bounded.due + DAY / 2, examAt);
		expect(daysLeft(bounded.due, examAt)).toBe(1);
	});

	it('with "again" comes the next day, and counts as a lapse', () => {
		const held = learnt(5);
		const next = review(held, 'again', NOW);
		expect([daysLeft(NOW, next.due), next.lapses]).toEqual([1, held.lapses + 1]);
		expect(next.stability).toBeLessThan(held.stability);
	});

	it('is the same everywhere, but for the day that it falls on', () => {
		const offsets = new Set<number>();
		const everywhere = ZONES.map((place) => {
			process.env['TZ'] = place;
			offsets.add(new Date(NOW).getTimezoneOffset());
			const { stability, difficulty, scheduledDays, reps } = review(learnt(5), 'good', NOW);
			return { stability, difficulty, scheduledDays, reps };
		});
		for (const one of everywhere) expect(one).toEqual(everywhere[0]);
		expect(offsets.size).toBe(ZONES.length);
	});

	it('counts the nights where the reader is, not those of Greenwich', () => {
		process.env['TZ'] = 'Pacific/Kiritimati';
		// Monday 22:00 and Tuesday 09:00 there; both are Monday in UTC.
		const [monday, tuesday] = [Date.UTC(2026, 10, 23, 8), Date.UTC(2026, 10, 23, 19)];
		const held = review(fresh(), 'good', monday);
		expect(review(held, 'good', tuesday).stability).toBeGreaterThan(held.stability);
	});

	it('after the clock was set back counts no time', () => {
		const held = learnt(-3);
		expect(review(held, 'good', NOW)).toEqual(review({ ...held, lastReview: NOW }, 'good', NOW));
	});
});

describe("a day's cards", () => {
	it('are those due: least likely recalled first, then the longest overdue, new ones last', () => {
		const list = todays({
			'a/new-late': fresh(NOW - 1),
			'a/new-early': fresh(NOW - DAY),
			'a/firm': learnt(5, { due: NOW - 4 * DAY, stability: 40 }),
			'a/shaky': learnt(5, { due: NOW - DAY, stability: 2 }),
			'a/shaky-longer': learnt(5, { due: NOW - 2 * DAY, stability: 2 }),
			'a/later': learnt(1, { due: NOW + DAY }),
		});
		expect(asked(list)).toEqual(['a/shaky-longer', 'a/shaky', 'a/firm', 'a/new-early', 'a/new-late']);
		expect(list.waiting).toBe(0);
	});

	it('stop at the minutes of the day; the rest wait and are counted', () => {
		const cards = { 'a/1': fresh(NOW - 3), 'a/2': fresh(NOW - 2), 'a/3': fresh(NOW - 1) };
		const list = todays(cards, { minutesPerDay: 5, minutesPerCard: 2 });
		expect([asked(list), list.waiting]).toEqual([['a/1', 'a/2'], 1]);
	});

	it('are one at least, whatever the minutes', () => {
		const cards = { 'a/1': fresh(NOW - 3), 'a/2': fresh(NOW - 2) };
		const few = { minutesPerDay: 1, minutesPerCard: 2 };
		expect([asked(todays(cards, few)), todays(cards, few).waiting]).toEqual([['a/1'], 1]);
		const reviewed = { ...cards, 'a/1': review(fresh(), 'good', NOW - 60_000) };
		expect([asked(todays(reviewed, few)), todays(reviewed, few).waiting]).toEqual([[], 1]);
	});

	it('know whether what waits has a day left', () => {
		const ahead = (examAt?: number) => todays({ 'a/1': fresh() }, { examAt }).ahead;
		expect([undefined, 2, 1, 0, -1].map((days) => ahead(days === undefined ? days : NOW + days * DAY))).toEqual([
			'days',
			'days',
			'exam',
			'exam',
			'nothing',
		]);
	});

	it('are fewer by those that were reviewed today', () => {
		const cards = { 'a/1': fresh(), 'a/2': fresh(), 'a/done': review(fresh(), 'again', NOW - 60_000) };
		expect([asked(todays(cards, { minutesPerDay: 2 })), todays(cards, { minutesPerDay: 2 }).waiting]).toEqual([
			['a/1'],
			1,
		]);
	});

	it('are never more than the day has minutes for, also if one stays at it until nothing comes', () => {
		const cards = fc
			.array(card, { maxLength: 30 })
			.map((each) => new Map(each.map((one, index) => [`a/${index}`, one])));
		fc.assert(
			fc.property(
				cards,
				fc.integer({ min: 1, max: 40 }),
				fc.double({ min: 0.25, max: 5, noNaN: true }),
				fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
				fc.infiniteStream(grade),
				(given, minutesPerDay, minutesPerCard, days, grades) => {
					const examAt = days === undefined ? undefined : NOW + days * DAY;
					const held = new Map(given);
					const before = [...held.values()].filter(
						({ lastReview }) => lastReview !== undefined && daysLeft(lastReview, NOW) === 0,
					);
					let reviewed = before.length;
					const next = () => todaysCards(held, { now: NOW, examAt, minutesPerDay, minutesPerCard }).queue[0];
					for (let first = next(); first; first = next()) {
						held.set(first.question, review(first.card, grades.next().value as CardGrade, NOW, examAt));
						reviewed += 1;
						expect(reviewed).toBeLessThanOrEqual(Math.max(1, minutesPerDay / minutesPerCard));
					}
				},
			),
			{ numRuns: 300 },
		);
	});

	it('end with the exam: everything comes up on the day before it, nothing after the day itself', () => {
		const cards = { 'a/far': learnt(1, { due: NOW + 60 * DAY }), 'a/new': fresh() };
		expect(asked(todays(cards, { examAt: NOW + 2 * DAY }))).toEqual(['a/new']);
		expect(asked(todays(cards, { examAt: NOW + DAY }))).toEqual(['a/far', 'a/new']);
		expect(asked(todays(cards, { examAt: NOW }))).toEqual(['a/far', 'a/new']);
		expect(todays(cards, { examAt: NOW - DAY })).toMatchObject({ queue: [], waiting: 0 });
	});

	it('do not bring back on the day before the exam what was reviewed on it', () => {
		const examAt = NOW + DAY;
		const cards = { 'a/b': review(learnt(2), 'again', NOW, examAt) };
		expect(asked(todays(cards, { examAt, now: NOW + 60_000 }))).toEqual([]);
		expect(asked(todays(cards, { examAt, now: NOW + DAY }))).toEqual(['a/b']);
	});
});

describe('the days left', () => {
	it.each(ZONES)('are counted on the calendar of %s', (place) => {
		process.env['TZ'] = place;
		// Across both changes of the clock of 2026, in spring and in autumn.
		for (const [from, to, days] of [
			['2026-03-01', '2026-04-30', 60],
			['2026-10-01', '2026-11-30', 60],
			['2028-02-28', '2028-03-01', 2],
			['2026-11-23', '2026-11-23', 0],
			['2026-11-24', '2026-11-23', -1],
		] as const) {
			expect(daysLeft(examStart(from), examStart(to))).toBe(days);
			expect(daysLeft(examStart(from) + DAY / 2, examStart(to))).toBe(days);
		}
	});
});
