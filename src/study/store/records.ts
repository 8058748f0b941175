import * as z from 'zod/mini';
import { isDay } from '../../model/days.ts';

/**
 * What the store keeps: one flat map of records, each under a key `<namespace>/<kind>/<id>`. A record is never changed in place: a
 * newer one takes its key. That makes merging two stores a maximum per key, whatever the order (see `merge.ts`).
 */

const slug = z.string().check(z.regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/), z.maxLength(120));
const path = z
	.string()
	.check(z.regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*(?:\/[a-z0-9]+(?:[-.][a-z0-9]+)*)*$/), z.maxLength(240));
/** Characters that a note may have. */
export const LONGEST_NOTE = 4000;
/** Minutes that one thing may have taken. */
export const MOST_MINUTES = 6000;

const note = z.string().check(z.maxLength(LONGEST_NOTE));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** Milliseconds since 1970, up to the year 2286. */
const moment = z.int().check(z.nonnegative(), z.maximum(9_999_999_999_999));
const optionId = z.enum(['a', 'b', 'c', 'd']);

/** What an attempt was started from. */
const formSchema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('paper'), code: z.string().check(z.maxLength(40)), outline: slug }),
	z.strictObject({ kind: z.literal('drill'), outline: slug, section: slug }),
	z.strictObject({ kind: z.literal('quiz'), session: slug, outline: slug }),
]);

/** A question as it was asked: it keeps the key of its day, whatever the bank says later. */
const askedQuestionSchema = z.strictObject({
	id: path,
	/** Of its text and options on that day; another one today means "edited since". */
	digest: z.string().check(z.regex(/^[0-9a-f]{12}$/)),
	key: optionId,
	objectives: z.array(path).check(z.minLength(1), z.maxLength(20)),
	/** True where it had been edited between the release of its paper and that day. */
	edited: z.optional(z.boolean()),
	/** Ids of its options in the order shown. */
	options: z.array(optionId).check(z.minLength(2), z.maxLength(4)),
});

/** An attempt as it was begun. It never changes: answers, pauses and its end are records of their own. */
const attemptSchema = z.strictObject({
	form: formSchema,
	/** "exam" gives no feedback before the end; "study" explains after each answer, and may pause. */
	mode: z.enum(['exam', 'study']),
	startedAt: moment,
	/** Minutes allowed; null without a clock. */
	minutes: z.nullable(z.int().check(z.positive(), z.maximum(600))),
	questions: z.array(askedQuestionSchema).check(z.minLength(1), z.maxLength(120)),
});

/** What was answered at one place of an attempt. Without an option it is blank. */
const answerSchema = z.strictObject({
	option: z.optional(optionId),
	confidence: z.optional(z.enum(['guess', 'unsure', 'sure'])),
	flagged: z.optional(z.boolean()),
	struck: z.optional(z.array(optionId).check(z.maxLength(4))),
	/** Study mode: the answer was committed, and its reasons were shown. */
	revealed: z.optional(z.boolean()),
	/** Milliseconds spent on the question so far. */
	spent: z.optional(moment),
});

/** A stop of the clock in study mode; without `to` it is still stopped. */
const pauseSchema = z.strictObject({ to: z.optional(moment) });

/** The end of an attempt: handed in, or out of time. */
const endSchema = z.strictObject({ at: moment, by: z.enum(['reader', 'time']) });

/** A review card: the state that ts-fsrs needs, times in milliseconds. */
const cardSchema = z.strictObject({
	due: moment,
	stability: z.number().check(z.nonnegative()),
	difficulty: z.number().check(z.nonnegative()),
	scheduledDays: z.number().check(z.nonnegative()),
	learningSteps: z.int().check(z.nonnegative()),
	reps: z.int().check(z.nonnegative()),
	lapses: z.int().check(z.nonnegative()),
	state: z.enum(['new', 'learning', 'review', 'relearning']),
	lastReview: z.optional(moment),
});

/** What a reader did with an entry of the hit list. */
const hitSchema = z.strictObject({ done: z.optional(z.boolean()), note: z.optional(note) });

/** A page that was read, or work that was done. What the reader says of it are records of their own, so that no tick takes them along. */
const doneSchema = z.strictObject({ done: z.boolean() });

/** What a page or work took, by the reader's own count. */
const minutesSchema = z.strictObject({ minutes: z.int().check(z.positive(), z.maximum(MOST_MINUTES)) });

/** What the reader wants to remember of a page or work. */
const noteSchema = z.strictObject({ note });

/** Choices of the reader. */
const settingsSchema = z.strictObject({
	outline: z.optional(slug),
	examDate: z.optional(day),
	/** Own readiness target, as a share of 1. */
	target: z.optional(z.number().check(z.gte(0.5), z.lte(0.99))),
	/** Minutes a day for review cards. */
	minutesPerDay: z.optional(z.int().check(z.gte(1), z.lte(240))),
	isClockHidden: z.optional(z.boolean()),
	/** Minutes left at which the clock warns. */
	warnings: z.optional(z.array(z.int().check(z.positive(), z.maximum(600))).check(z.maxLength(5))),
	/** Only attempts that ended at this moment or later count in the report. */
	countFrom: z.optional(moment),
});

const calendarDay = z.string().check(z.refine(isDay));

/** The reader's own dates; where there are none, those of the team. */
const planSchema = z.strictObject({
	start: calendarDay,
	holidays: z.array(calendarDay).check(z.maxLength(100)),
	pause: z.optional(z.strictObject({ from: calendarDay, to: calendarDay })),
});

/** Who the reader is: a member of team.yaml, or track, pod and role in the pod. */
const readerSchema = z.strictObject({
	member: z.optional(slug),
	track: z.optional(slug),
	pod: z.optional(slug),
	podRole: z.optional(z.enum(['lead', 'member'])),
});

/** What a new hire answered: the path of their first weeks follows from it. */
const onboardingSchema = z.strictObject({
	level: z.enum(['novice', 'intermediate', 'experienced']),
	/** Id of a pod, or "any". */
	role: slug,
	/** A week. */
	hours: z.int().check(z.gte(1), z.lte(60)),
	start: calendarDay,
});

/** A mark of the gap analysis: 0 never, 1 in an exercise, 2 the old way or once, 3 in production the current way. */
const markSchema = z.int().check(z.gte(0), z.lte(3));

/** One study objective on the worksheet of the gap analysis. A mark that is not there was not given yet. */
const ratingSchema = z.strictObject({
	/** What the reader has done in production. */
	experience: z.optional(markSchema),
	/** What the reader knows of today's practice. */
	knowledge: z.optional(markSchema),
	/** Where the experience can be seen: a repository, a job, a table. */
	evidence: z.optional(note),
	/** What can go wrong at work if it stays as it is. */
	risk: z.optional(note),
});

/** The eight self-ratings: marks by the id of a statement. */
const selfSchema = z.strictObject({
	marks: z.record(slug, markSchema).check(z.refine((marks) => Object.keys(marks).length <= 40)),
});

/** What is kept of the mentor hour of a week. */
const hourSchema = z.strictObject({
	notes: note,
	/** Questions and tasks; each comes again in every later week until an hour settles it. */
	points: z
		.array(
			z.strictObject({
				text: z.string().check(z.minLength(1), z.maxLength(500)),
				/** Week whose hour settled it; open without one. */
				doneIn: z.optional(z.int().check(z.gte(1), z.lte(99))),
			}),
		)
		.check(z.maxLength(60)),
});

/** Id of what can be ticked. */
const TICK = /^[a-z0-9]+(?:[-./][a-z0-9]+)*$/;

/** Every kind of record: how its key goes on after `<kind>/`, and the shape of its value. */
export const RECORD_KINDS = {
	'practice/attempts': { rest: /^[a-z0-9]{8,32}$/, value: attemptSchema },
	'practice/answers': { rest: /^[a-z0-9]{8,32}\/\d{1,3}$/, value: answerSchema },
	'practice/pauses': { rest: /^[a-z0-9]{8,32}\/\d{1,13}$/, value: pauseSchema },
	'practice/ends': { rest: /^[a-z0-9]{8,32}$/, value: endSchema },
	'practice/cards': { rest: /^[a-z0-9-]+\/[a-z0-9.-]+$/, value: cardSchema },
	'practice/hits': { rest: /^[a-z0-9-]+\/[a-z0-9.-]+$/, value: hitSchema },
	'practice/settings': { rest: /^own$/, value: settingsSchema },
	'progress/plan': { rest: /^own$/, value: planSchema },
	'progress/reader': { rest: /^own$/, value: readerSchema },
	'progress/onboarding': { rest: /^own$/, value: onboardingSchema },
	'gap/ratings': { rest: /^[a-z0-9-]+\/[a-z0-9.-]+$/, value: ratingSchema },
	'gap/self': { rest: /^own$/, value: selfSchema },
	'notes/mentor': { rest: /^week-[1-9]\d?$/, value: hourSchema },
	'progress/done': { rest: TICK, value: doneSchema },
	'progress/minutes': { rest: TICK, value: minutesSchema },
	'progress/notes': { rest: TICK, value: noteSchema },
} as const;

/** The kind of a record: namespace and kind. */
export type RecordKind = keyof typeof RECORD_KINDS;
/** The value of a record by kind. */
export type ValueOf<K extends RecordKind> = z.infer<(typeof RECORD_KINDS)[K]['value']>;

/** One record: its value, or null where it was deleted, and when it was written. */
export interface StoredRecord<V = unknown> {
	/** When it was written, in milliseconds since 1970. */
	readonly at: number;
	readonly value: V | null;
}

/** All records by key. */
export type Records = ReadonlyMap<string, StoredRecord>;

/** Id of an option as it is stored. */
export type OptionId = z.infer<typeof optionId>;
/** What an attempt was started from. */
export type Form = z.infer<typeof formSchema>;
/** A question as it was asked. */
export type AskedQuestion = z.infer<typeof askedQuestionSchema>;
/** An attempt as it was begun. */
export type Attempt = z.infer<typeof attemptSchema>;
/** What was answered at one place of an attempt. */
export type Answer = z.infer<typeof answerSchema>;
/** The end of an attempt. */
export type End = z.infer<typeof endSchema>;
/** A review card. */
export type Card = z.infer<typeof cardSchema>;
/** A tick. */
export type Done = z.infer<typeof doneSchema>;
/** What a reader did with an entry of the hit list. */
export type Hit = z.infer<typeof hitSchema>;
/** Choices of the reader. */
export type Settings = z.infer<typeof settingsSchema>;
