import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	choose,
	clear,
	rightAnswers,
	showsReasons,
	standing,
	toggleConfidence,
	toggleFlag,
	toggleStruck,
} from '../../src/study/answering.ts';
import { clockFace, deadline, isPaused, left, lookedAt, passed, warningBetween } from '../../src/study/clock.ts';
import { readPlace, writePlace, type Place } from '../../src/study/places.ts';
import type { AttemptState } from '../../src/study/attempt-state.ts';
import { attemptsIn, responsesIn } from '../../src/study/responses.ts';
import { recordsOfAttempt } from '../../src/study/discard.ts';
import { attemptId, attemptOf } from '../../src/study/start.ts';
import type { QuestionFile } from '../../src/study/question-file.ts';
import type { Answer, Attempt, OptionId, Records } from '../../src/study/store/records.ts';

const MINUTE = 60_000;
const option = fc.constantFrom<OptionId>('a', 'b', 'c', 'd');
const answer: fc.Arbitrary<Answer> = fc.record(
	{ option, struck: fc.uniqueArray(option), flagged: fc.boolean(), confidence: fc.constant('sure' as const) },
	{ requiredKeys: [] },
);

const attempt = (changes: Partial<Attempt> = {}): Attempt => ({
	form: { kind: 'paper', code: '2511-1-P1-0', outline: '2025-11' },
	mode: 'exam',
	startedAt: 1_000_000,
	minutes: 120,
	questions: (['a', 'b', 'c'] as const).map((key, index) => ({
		id: `data-sharing/q${index}`,
		digest: '0123456789ab',
		key,
		objectives: ['data-sharing/clean-rooms'],
		options: ['a', 'b', 'c', 'd'],
	})),
	...changes,
});
const state = (changes: Partial<AttemptState> = {}): AttemptState => ({
	id: 'attempt01',
	attempt: attempt(),
	answers: [{}, {}, {}],
	pauses: [],
	end: undefined,
	...changes,
});

describe('the clock of an attempt', () => {
	test('counts from the beginning, whatever happened in between, and stops at the end', () => {
		expect(left(state(), 1_000_000 + 30 * MINUTE)).toBe(90 * MINUTE);
		expect(left(state(), 1_000_000 + 500 * MINUTE)).toBe(0);
		expect(passed(state({ end: { at: 1_000_000 + 5 * MINUTE, by: 'reader' } }), 1_000_000 + 90 * MINUTE)).toBe(
			5 * MINUTE,
		);
		expect(passed(state(), 0)).toBe(0);
	});

	test('counts a pause of two tabs once', () => {
		const pauses = [
			{ from: 1_000_000 + 10 * MINUTE, to: 1_000_000 + 20 * MINUTE },
			{ from: 1_000_000 + 10 * MINUTE + 1, to: 1_000_000 + 20 * MINUTE },
		];
		expect(passed(state({ pauses }), 1_000_000 + 60 * MINUTE)).toBe(50 * MINUTE);
	});

	test('counts a look by ticks, and sleep as no thinking', () => {
		expect(lookedAt(1000, 2005)).toBe(1005);
		expect(lookedAt(1000, 1000 + 8 * 60 * MINUTE)).toBeLessThanOrEqual(2000);
		expect(lookedAt(2000, 1000)).toBe(0);
	});

	test('ends an attempt under exam conditions only', () => {
		expect(deadline(state())).toBe(1_000_000 + 120 * MINUTE);
		expect(deadline(state({ attempt: attempt({ mode: 'study', minutes: null }) }))).toBeUndefined();
		expect(left(state({ attempt: attempt({ mode: 'study', minutes: null }) }), 5_000_000)).toBeUndefined();
	});

	test('leaves pauses out, the open one too', () => {
		const pauses = [
			{ from: 1_000_000 + 10 * MINUTE, to: 1_000_000 + 20 * MINUTE },
			{ from: 1_000_000 + 30 * MINUTE, to: undefined },
		];
		expect(passed(state({ pauses }), 1_000_000 + 60 * MINUTE)).toBe(20 * MINUTE);
		expect(isPaused(state({ pauses }))).toBe(true);
		expect(isPaused(state({ pauses: pauses.slice(0, 1) }))).toBe(false);
	});

	test('warns once of each chosen moment, and after sleep of the last one alone', () => {
		const warnings = [30, 10, 5, 1];
		const minutes = (count: number) => count * MINUTE;
		expect(warningBetween(warnings, undefined, minutes(9))).toBeUndefined();
		expect(warningBetween(warnings, minutes(10) + 1, minutes(10))).toBe(10);
		expect(warningBetween(warnings, minutes(10), minutes(10) - 1000)).toBeUndefined();
		expect(warningBetween(warnings, minutes(40), minutes(4))).toBe(5);
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 120 * 60 }), { maxLength: 60 }), (looks) => {
				const times = [...looks].sort((a, b) => b - a).map((seconds) => seconds * 1000);
				const given = times.flatMap((now, index) => warningBetween(warnings, times[index - 1], now) ?? []);
				expect(new Set(given).size).toBe(given.length);
			}),
		);
	});

	test.each([
		[0, '0:00'],
		[61_000, '1:01'],
		[7_087_000, '1:58:07'],
		[500, '0:01'],
	])('shows %i milliseconds as %s', (milliseconds, face) => {
		expect(clockFace(milliseconds)).toBe(face);
	});
});

describe('answers', () => {
	test('an option is never chosen and struck out at once', () => {
		fc.assert(
			fc.property(answer, fc.array(fc.tuple(fc.boolean(), option)), (start, steps) => {
				const first = start.option ? choose(start, start.option) : start;
				const last = steps.reduce((now, [chooses, id]) => (chooses ? choose(now, id) : toggleStruck(now, id)), first);
				expect(last.struck?.includes(last.option as OptionId) ?? false).toBe(false);
			}),
		);
	});

	test('striking out twice, and flagging twice, change nothing', () => {
		fc.assert(
			fc.property(answer, option, (start, id) => {
				const unchosen = clear(start);
				expect(new Set(toggleStruck(toggleStruck(unchosen, id), id).struck)).toEqual(new Set(unchosen.struck ?? []));
				expect(toggleFlag(toggleFlag(start)).flagged ?? false).toBe(start.flagged ?? false);
			}),
		);
	});

	test('a word on confidence goes by the same word again', () => {
		expect(toggleConfidence({ option: 'a' }, 'sure')).toEqual({ option: 'a', confidence: 'sure' });
		expect(toggleConfidence({ option: 'a', confidence: 'sure' }, 'sure')).toEqual({ option: 'a' });
		expect(toggleConfidence({ confidence: 'sure' }, 'guess')).toEqual({ confidence: 'guess' });
	});

	test('are counted: a blank is not right', () => {
		const answers: Answer[] = [{ option: 'a' }, { option: 'c', flagged: true }, { flagged: true }];
		expect(standing({ answers })).toEqual({ answered: 2, blank: 1, flagged: 2 });
		expect(rightAnswers({ attempt: attempt(), answers })).toBe(1);
	});

	test('are explained after the end, and in study mode once they were checked', () => {
		const revealed = [{ option: 'a' as const, revealed: true }, {}, {}];
		expect(showsReasons(state({ answers: revealed }), 0)).toBe(false);
		expect(showsReasons(state({ answers: revealed, attempt: attempt({ mode: 'study' }) }), 0)).toBe(true);
		expect(showsReasons(state({ answers: revealed, attempt: attempt({ mode: 'study' }) }), 1)).toBe(false);
		expect(showsReasons(state({ end: { at: 2, by: 'time' } }), 2)).toBe(true);
	});
});

describe('what the store says of attempts', () => {
	const records = (entries: Record<string, unknown>): Records =>
		new Map(Object.entries(entries).map(([key, value]) => [key, { at: 1, value }]));

	test('is read back with its answers, pauses and end', () => {
		const [found] = attemptsIn(
			records({
				'practice/attempts/attempt01': attempt(),
				'practice/attempts/deleted01': null,
				'practice/answers/attempt01/1': { option: 'b' },
				'practice/pauses/attempt01/1500000': { to: 1_600_000 },
				'practice/ends/attempt01': { at: 2_000_000, by: 'reader' },
			}),
			3_000_000,
		);
		expect(found?.answers).toEqual([{}, { option: 'b' }, {}]);
		expect(found?.pauses).toEqual([{ from: 1_500_000, to: 1_600_000 }]);
		expect(found?.end?.at).toBe(2_000_000);
	});

	test('is read in as many passes over all records for many attempts as for one', () => {
		const passes = (attempts: number): number => {
			const kept = Array.from({ length: attempts }, (_, index) => [
				[`practice/attempts/attempt${index}`, attempt()],
				[`practice/pauses/attempt${index}/1500000`, { to: 1_600_000 }],
			]).flat();
			let count = 0;
			const counted = Object.assign(records(Object.fromEntries(kept)), {
				*[Symbol.iterator](this: Records) {
					count += 1;
					yield* this.entries();
				},
			});
			expect(attemptsIn(counted, 1).map(({ pauses }) => pauses)).toEqual(
				new Array(attempts).fill([{ from: 1_500_000, to: 1_600_000 }]),
			);
			return count;
		};
		expect(passes(1)).toBeGreaterThan(0);
		expect(passes(100)).toBe(passes(1));
	});

	test('an exam has ended when its time is up, though nobody wrote it down', () => {
		const kept = records({ 'practice/attempts/attempt01': attempt(), 'practice/answers/attempt01/0': { option: 'a' } });
		const over = 1_000_000 + 120 * MINUTE;
		expect(responsesIn(kept, over - 1)).toEqual([]);
		expect(responsesIn(kept, over).map(({ isRight, at }) => [isRight, at])).toEqual([
			[true, over],
			[false, over],
			[false, over],
		]);
		expect(attemptsIn(kept, over)[0]?.end).toEqual({ at: over, by: 'time' });
	});

	test('gives responses of ended attempts, judged by the key of their day, and knows repeats', () => {
		const responses = responsesIn(
			records({
				'practice/attempts/attempt01': attempt(),
				'practice/attempts/attempt02': attempt({ questions: attempt().questions.slice(0, 1) }),
				'practice/attempts/attempt03': attempt(),
				'practice/answers/attempt01/0': { option: 'a' },
				'practice/answers/attempt02/0': { option: 'b' },
				'practice/ends/attempt01': { at: 3, by: 'reader' },
				'practice/ends/attempt02': { at: 2, by: 'time' },
			}),
			4,
		);
		expect(responses.map(({ attempt: id, isRight, isRepeat }) => [id, isRight, isRepeat])).toEqual([
			['attempt02', false, false],
			['attempt01', true, true],
			['attempt01', false, false],
			['attempt01', false, false],
		]);
	});
});

describe('beginning', () => {
	const file = (id: string): QuestionFile => ({
		id,
		digest: 'abcdefabcdef',
		isRetired: false,
		stem: '',
		code: undefined,
		options: [],
		key: 'd',
		explanation: '',
		objectives: ['data-sharing/clean-rooms'],
		further: [],
	});
	const form = { kind: 'drill', outline: '2025-11', section: 'data-sharing' } as const;
	const planned = [{ id: 'data-sharing/one', options: ['b', 'a', 'd', 'c'] as const }];

	test('keeps the key of the day; only exam conditions have a limit', () => {
		const files = new Map([['data-sharing/one', file('data-sharing/one')]]);
		const exam = attemptOf(form, 'exam', planned, files, { now: 7, minutes: 20 });
		expect(exam).toMatchObject({ startedAt: 7, minutes: 20, questions: [{ key: 'd', options: ['b', 'a', 'd', 'c'] }] });
		expect(attemptOf(form, 'study', planned, files, { now: 7, minutes: 20 }).minutes).toBeNull();
	});

	test('says which questions were edited since the release of the paper', () => {
		const files = new Map([['data-sharing/one', file('data-sharing/one')]]);
		const of = (digest: string) =>
			attemptOf(form, 'exam', [{ ...planned[0]!, digest }], files, { now: 7, minutes: 20 }).questions[0]?.edited;
		expect(of('0123456789ab')).toBe(true);
		expect(of('abcdefabcdef')).toBeUndefined();
	});

	test('refuses a question that the site does not have', () => {
		expect(() => attemptOf(form, 'exam', planned, new Map(), { now: 7, minutes: 20 })).toThrow(
			'The question "data-sharing/one" is not in the bank of this site.',
		);
	});

	test('gives an id of sixteen letters and digits', () => {
		fc.assert(
			fc.property(fc.uint8Array({ minLength: 16, maxLength: 20 }), (bytes) => {
				expect(attemptId(bytes)).toMatch(/^[a-z0-9]{16}$/);
			}),
		);
	});
});

describe('addresses of practice', () => {
	test.each<Place>([
		{ kind: 'paper', code: '2511-1-P1-K' },
		{ kind: 'drill', outline: '2026-10', section: 'data-modeling' },
		{ kind: 'quiz', session: 'teach-developing-code' },
		{ kind: 'attempt', id: 'abcdefgh', question: 12 },
	])('%o comes back', (place) => {
		expect(readPlace(writePlace(place))).toEqual(place);
	});

	test.each(['', '#', '#attempt=<b>', '#attempt=../x', '#drill=2025-11', '#paper=%E0%A4%A', '#other=1'])(
		'"%s" names nothing',
		(hash) => {
			expect(readPlace(hash)).toBeUndefined();
		},
	);

	test('a code may come with spaces', () => {
		expect(readPlace('#paper=2511-1-p1%20-k')).toEqual({ kind: 'paper', code: '2511-1-p1 -k' });
	});
});

test('an attempt is forgotten with all that belongs to it, and with nothing else', () => {
	const keys = [
		'attempts/attempt01',
		'ends/attempt01',
		'answers/attempt01/0',
		'answers/attempt01/12',
		'pauses/attempt01/7',
	];
	const others = ['attempts/attempt02', 'answers/attempt012/0', 'hits/data-sharing/q0'];
	const kept: Records = new Map([...keys, ...others].map((key) => [`practice/${key}`, { at: 1, value: {} }]));
	const found = recordsOfAttempt(kept, 'attempt01').map(([kind, rest]) => `${kind}/${rest}`);
	expect(found.sort()).toEqual(keys.map((key) => `practice/${key}`).sort());
});
