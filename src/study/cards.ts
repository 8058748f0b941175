import { fsrs, Rating, State, type Card as FsrsCard, type Grade } from 'ts-fsrs';
import type { Response } from './responses.ts';
import { recordsOf } from './store/records-of.ts';
import type { Card, Records } from './store/records.ts';

/** How well a card was recalled. */
export type CardGrade = 'again' | 'hard' | 'good' | 'easy';

/** What is to be reviewed on one day. */
export interface TodaysCards {
	/** In the order in which they are asked. */
	readonly queue: readonly { readonly question: string; readonly card: Card }[];
	/** Cards that are due, too, and do not fit into the minutes of the day. */
	readonly waiting: number;
	/** What comes after today: more days, no day for what waits, or nothing at all, for the exam day is over. */
	readonly ahead: 'days' | 'exam' | 'nothing';
}

/**
 * Fuzz off, so that a review gives the same card everywhere. No steps of minutes: a card comes once a day, so that the minutes of a day
 * can be kept to.
 */
const SCHEDULER = fsrs({ enable_fuzz: false, enable_short_term: false });

const GRADES: Readonly<Record<CardGrade, Grade>> = {
	again: Rating.Again,
	hard: Rating.Hard,
	good: Rating.Good,
	easy: Rating.Easy,
};
const STATES = ['new', 'learning', 'review', 'relearning'] as const;
const DAY = 24 * 60 * 60 * 1000;
/** Bounds between which FSRS computes; a card from elsewhere may lie beyond them. */
const LEAST_STABILITY = 0.001;
const MOST_STABILITY = 36_500;
const MOST_DIFFICULTY = 10;

/** The cards in the store, by question. */
export const cardsIn = (records: Records): Map<string, Card> => recordsOf(records, 'practice/cards');

/**
 * All cards, with the days on which they are due. A question that was wrong, blank, guessed or unsure becomes a card that is due at
 * once; where it has one and was reviewed before that, the card comes forward.
 * @param cards Reviewed before, by question.
 * @param responses In any order.
 * @param now Milliseconds since 1970.
 */
export function dueCards(
	cards: ReadonlyMap<string, Card>,
	responses: readonly Response[],
	now: number,
): Map<string, Card> {
	const missed = new Map<string, number>();
	for (const { question, isRight, confidence, at } of responses)
		if (!isRight || confidence === 'guess' || confidence === 'unsure')
			missed.set(question, Math.max(missed.get(question) ?? 0, Math.min(at, now)));
	const due = new Map(cards);
	for (const [question, at] of missed) {
		const card = cards.get(question);
		if (!card) due.set(question, newCard(at));
		else if (at > (card.lastReview ?? 0)) due.set(question, { ...card, due: Math.min(card.due, at) });
	}
	return due;
}

/**
 * A card after a review. It is due at the start of a day, where the reader is, and before the booked day: no interval passes the day
 * before it. From that day on there is only the booked day left.
 * @param now Milliseconds since 1970. A clock that was set back counts as no time.
 * @param examAt Start of the booked day, see {@link examStart}; undefined where none is.
 */
export function review(card: Card, grade: CardGrade, now: number, examAt?: number): Card {
	const { card: next } = SCHEDULER.next(toFsrs(card, now), localDay(now), GRADES[grade]);
	const due = beforeExam(dayStart(now, next.scheduled_days), now, examAt);
	return {
		due,
		stability: next.stability,
		difficulty: next.difficulty,
		scheduledDays: Math.max(0, daysLeft(now, due)),
		learningSteps: next.learning_steps,
		reps: next.reps,
		lapses: next.lapses,
		state: STATES[next.state],
		lastReview: now,
	};
}

/**
 * The cards of one day: as many as fit into its minutes, and one in any case, less those that were reviewed today. Cards that are
 * least likely to be recalled come first, of equal ones the longest overdue; new ones come last.
 * @param cards All cards, as from {@link dueCards}, by question.
 * @param options.now Milliseconds since 1970.
 * @param options.examAt Start of the booked day; from the day after it nothing is due. On the day before it everything is.
 * @param options.minutesPerCard More than 0.
 */
export function todaysCards(
	cards: ReadonlyMap<string, Card>,
	options: {
		readonly now: number;
		readonly examAt?: number | undefined;
		readonly minutesPerDay: number;
		readonly minutesPerCard: number;
	},
): TodaysCards {
	const { now, examAt, minutesPerDay, minutesPerCard } = options;
	const days = examAt === undefined ? Infinity : daysLeft(now, examAt);
	if (days < 0) return { queue: [], waiting: 0, ahead: 'nothing' };
	const lastDay = examAt === undefined ? Infinity : dayStart(examAt, -1);
	const wasToday = ({ lastReview }: Card): boolean => lastReview !== undefined && daysLeft(lastReview, now) === 0;
	const due = [...cards]
		.filter(([, card]) => Math.min(card.due, lastDay) <= now && !wasToday(card))
		.map(([question, card]) => ({ question, card, recall: recallOf(card, now) }))
		.sort((a, b) => a.recall - b.recall || a.card.due - b.card.due || (a.question < b.question ? -1 : 1));
	const reviewed = [...cards.values()].filter(wasToday).length;
	const room = Math.max(0, Math.max(1, Math.floor(minutesPerDay / minutesPerCard)) - reviewed);
	return {
		queue: due.slice(0, room).map(({ question, card }) => ({ question, card })),
		waiting: Math.max(0, due.length - room),
		ahead: days <= 1 ? 'exam' : 'days',
	};
}

/** Days from today to the booked day, where the reader is: 0 on the day itself, negative after it. */
export const daysLeft = (now: number, examAt: number): number => (localDay(examAt) - localDay(now)) / DAY;

/**
 * The start of a day where the reader is, in milliseconds since 1970.
 * @param date "2026-12-01".
 */
export function examStart(date: string): number {
	const [year = NaN, month = NaN, day = NaN] = date.split('-').map(Number);
	return new Date(year, month - 1, day).getTime();
}

const newCard = (due: number): Card => ({
	due,
	stability: 0,
	difficulty: 0,
	scheduledDays: 0,
	learningSteps: 0,
	reps: 0,
	lapses: 0,
	state: 'new',
});

/**
 * The day of a moment where the reader is, as the start of that date in UTC: what FSRS counts days between. Days are counted on the
 * calendar, so that a change of the clock moves none.
 */
function localDay(moment: number): number {
	const date = new Date(moment);
	return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

/** The moment at which a day begins where the reader is, some days after another. */
function dayStart(moment: number, later = 0): number {
	const date = new Date(moment);
	return new Date(date.getFullYear(), date.getMonth(), date.getDate() + later).getTime();
}

function beforeExam(due: number, now: number, examAt: number | undefined): number {
	if (examAt === undefined) return due;
	const dayBefore = dayStart(examAt, -1);
	return Math.min(due, dayBefore > now ? dayBefore : dayStart(examAt));
}

/** Probability that a card is recalled; more than 1 for what was never learnt, so that it comes last. */
const recallOf = (card: Card, now: number): number =>
	isLearnt(card) ? SCHEDULER.get_retrievability(toFsrs(card, now), localDay(now), false) : 2;

const isLearnt = ({ state, stability, difficulty }: Card): boolean =>
	state !== 'new' && stability >= LEAST_STABILITY && difficulty >= 1;

function toFsrs(card: Card, now: number): FsrsCard {
	const { due, scheduledDays, learningSteps, reps, lapses, lastReview } = card;
	const plain = {
		due: new Date(due),
		elapsed_days: 0,
		scheduled_days: scheduledDays,
		learning_steps: learningSteps,
		reps,
		lapses,
	};
	if (!isLearnt(card)) return { ...plain, stability: 0, difficulty: 0, state: State.New };
	return {
		...plain,
		stability: Math.min(card.stability, MOST_STABILITY),
		difficulty: Math.min(card.difficulty, MOST_DIFFICULTY),
		state: STATES.indexOf(card.state),
		last_review: new Date(localDay(Math.min(lastReview ?? now, now))),
	};
}
