import fc from 'fast-check';
import { checkRecord } from '../../src/study/store/check-record.ts';
import type { Answer, Attempt, Card, OptionId, Records, StoredRecord } from '../../src/study/store/records.ts';

/** When everything in tests happens, at the latest. */
export const NOW = Date.UTC(2026, 10, 23, 9);

const moment = fc.integer({ min: 0, max: NOW });
const option = fc.constantFrom('a', 'b', 'c', 'd') satisfies fc.Arbitrary<OptionId>;
/** Texts of every kind: of letters, of any units, and such as to break what takes a text for something else. */
const note = fc.oneof(
	fc.string({ maxLength: 40 }),
	fc.string({ unit: 'binary', maxLength: 40 }),
	fc.constantFrom('<script>alert(1)</script>', '\ud800', '\0', '__proto__', '"}', '\u202e', '{{7*7}}'),
);

const attempt: fc.Arbitrary<Attempt> = fc.record({
	form: fc.constantFrom(
		{ kind: 'paper' as const, code: '2025-11.1.1.x', outline: '2025-11' },
		{ kind: 'drill' as const, outline: '2026-10', section: 'ingestion' },
		{ kind: 'quiz' as const, session: 'streaming', outline: '2025-11' },
	),
	mode: fc.constantFrom('exam' as const, 'study' as const),
	startedAt: moment,
	minutes: fc.option(fc.integer({ min: 1, max: 600 })),
	questions: fc.array(
		fc.record({
			id: fc.constantFrom('governance/abac', 'ingestion/cdc', 'ingestion/auto-loader'),
			digest: fc.constantFrom('0123456789ab', 'ba9876543210'),
			key: option,
			objectives: fc.uniqueArray(fc.constantFrom('ingestion/cdc', 'governance/abac', 'governance/lineage'), {
				minLength: 1,
			}),
			options: fc.constant(['b', 'a', 'd', 'c'] satisfies OptionId[]),
		}),
		{ minLength: 1, maxLength: 3 },
	),
});

const answer: fc.Arbitrary<Answer> = fc.record(
	{ option, confidence: fc.constantFrom('guess', 'unsure', 'sure'), flagged: fc.boolean(), spent: moment },
	{ requiredKeys: [] },
);

/** A card of any shape that a file may hold; the scheduler's own are among them. */
export const card: fc.Arbitrary<Card> = fc.record(
	{
		due: moment,
		stability: fc.oneof(fc.double({ min: 0, max: 400, noNaN: true }), fc.constantFrom(0, 1e-12, 1e300)),
		difficulty: fc.oneof(fc.double({ min: 0, max: 12, noNaN: true }), fc.constantFrom(0, 1e300)),
		scheduledDays: fc.integer({ min: 0, max: 400 }),
		learningSteps: fc.nat(3),
		reps: fc.nat(50),
		lapses: fc.nat(50),
		state: fc.constantFrom('new', 'learning', 'review', 'relearning'),
		lastReview: moment,
	},
	{ requiredKeys: ['due', 'stability', 'difficulty', 'scheduledDays', 'learningSteps', 'reps', 'lapses', 'state'] },
);

/** Few keys, so that stores often hold the same. */
const entry: fc.Arbitrary<readonly [string, unknown]> = fc.oneof(
	fc.tuple(fc.constantFrom('practice/attempts/aaaaaaaa', 'practice/attempts/bbbbbbbb'), attempt),
	fc.tuple(fc.constantFrom('practice/answers/aaaaaaaa/0', 'practice/answers/aaaaaaaa/1'), answer),
	fc.tuple(fc.constantFrom('practice/pauses/aaaaaaaa/5'), fc.record({ to: moment }, { requiredKeys: [] })),
	fc.tuple(fc.constantFrom('practice/ends/aaaaaaaa'), fc.record({ at: moment, by: fc.constant('reader') })),
	fc.tuple(fc.constantFrom('practice/cards/ingestion/cdc', 'practice/cards/governance/abac'), card),
	fc.tuple(fc.constantFrom('practice/hits/ingestion/cdc', 'practice/hits/governance/abac'), fc.record({ note })),
	fc.tuple(fc.constant('practice/settings/own'), fc.record({ target: fc.constantFrom(0.5, 0.75) })),
	fc.tuple(
		fc.constant('progress/plan/own'),
		fc.record({ start: fc.constantFrom('2027-01-04', '2028-02-29'), holidays: fc.constantFrom([], ['2027-04-02']) }),
	),
	fc.tuple(fc.constant('progress/reader/own'), fc.record({ member: fc.constant('novice-1') }, { requiredKeys: [] })),
	fc.tuple(
		fc.constant('progress/onboarding/own'),
		fc.record({
			level: fc.constantFrom('novice', 'experienced'),
			role: fc.constantFrom('any', 'pod-1'),
			hours: fc.integer({ min: 1, max: 60 }),
			start: fc.constantFrom('2027-01-04', '2028-02-29'),
		}),
	),
	fc.tuple(
		fc.constantFrom('gap/ratings/ingestion/cdc', 'gap/ratings/governance/abac'),
		fc.record(
			{ experience: fc.integer({ min: 0, max: 3 }), knowledge: fc.integer({ min: 0, max: 3 }), evidence: note },
			{ requiredKeys: [] },
		),
	),
	fc.tuple(
		fc.constantFrom('notes/mentor/week-1', 'notes/mentor/week-12'),
		fc.record({
			notes: note,
			points: fc.array(
				fc.record(
					{ text: fc.constantFrom('Ask why', '<b>', '| x'), doneIn: fc.integer({ min: 1, max: 12 }) },
					{ requiredKeys: ['text'] },
				),
				{ maxLength: 3 },
			),
		}),
	),
	fc.tuple(
		fc.constant('gap/self/own'),
		fc.record({ marks: fc.dictionary(fc.constantFrom('loading', 'sharing'), fc.integer({ min: 0, max: 3 })) }),
	),
	fc.tuple(fc.constantFrom('progress/done/weeks/1', 'progress/done/exam'), fc.record({ done: fc.boolean() })),
	fc.tuple(
		fc.constantFrom('progress/minutes/weeks/1', 'progress/minutes/exam'),
		fc.record({ minutes: fc.integer({ min: 1, max: 6000 }) }),
	),
	fc.tuple(fc.constantFrom('progress/notes/weeks/1', 'progress/notes/exam'), fc.record({ note })),
);

/** Records such as a store holds, deleted ones among them; moments are few, so that they often are the same. */
export const records: fc.Arbitrary<Records> = fc
	.array(fc.tuple(entry, fc.oneof(fc.integer({ min: 1, max: 3 }), moment), fc.boolean()), { maxLength: 12 })
	.map(
		(entries) =>
			new Map(
				entries.map(([[key, value], at, isDeleted]) => [key, stored(key, { at, value: isDeleted ? null : value })]),
			),
	);

/** A record as the store keeps it. */
export function stored(key: string, record: StoredRecord): StoredRecord {
	const checked = checkRecord(key, record);
	if ('problem' in checked) throw new Error(checked.problem);
	return checked.record;
}
