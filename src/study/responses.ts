import type { AttemptState } from './attempt-state.ts';
import { deadline } from './clock.ts';
import type { Answer, AskedQuestion, Attempt, End, OptionId, Records, ValueOf } from './store/records.ts';
import { recordsOf } from './store/records-of.ts';

/** One question of one ended attempt, judged by the key of its day. What reports, lists and cards are made of. */
export interface Response {
	readonly attempt: string;
	/** Place in the attempt, from 0. */
	readonly place: number;
	readonly question: string;
	readonly objectives: readonly string[];
	readonly key: OptionId;
	/** Undefined where it was left blank. */
	readonly option: OptionId | undefined;
	/** False for a blank, too. */
	readonly isRight: boolean;
	readonly confidence: NonNullable<Answer['confidence']> | undefined;
	/** Milliseconds spent on it; undefined where none were counted. */
	readonly spent: number | undefined;
	/** When the attempt ended. */
	readonly at: number;
	/** True where an earlier ended attempt asked it already: memory helps then, so reports leave it out. */
	readonly isRepeat: boolean;
}

/**
 * Every attempt in the store, oldest first; of equal age by id. An exam whose time ran out while its tab was closed has ended, too,
 * though nobody wrote it down.
 * @param now Milliseconds since 1970.
 */
export function attemptsIn(records: Records, now: number): AttemptState[] {
	// In one pass for all attempts: a file may hold as many of both as it likes.
	const pauses = Map.groupBy(recordsOf(records, 'practice/pauses'), ([key]) => key.slice(0, key.indexOf('/')));
	return Array.from(recordsOf(records, 'practice/attempts'), ([id, attempt]) =>
		endedByTime(stateOf(records, id, attempt, pauses.get(id) ?? []), now),
	).sort((a, b) => a.attempt.startedAt - b.attempt.startedAt || (a.id < b.id ? -1 : 1));
}

/** One attempt as it was written down, with its answers; or undefined where there is none. */
export function attemptIn(records: Records, id: string): AttemptState | undefined {
	const attempt = records.get(`practice/attempts/${id}`)?.value as Attempt | null | undefined;
	return attempt ? stateOf(records, id, attempt, [...recordsOf(records, 'practice/pauses', `${id}/`)]) : undefined;
}

/** @param pauses By their key, or by what follows the id in it: the moment from which they last. */
function stateOf(
	records: Records,
	id: string,
	attempt: Attempt,
	pauses: readonly (readonly [key: string, pause: ValueOf<'practice/pauses'>])[],
): AttemptState {
	return {
		id,
		attempt,
		answers: attempt.questions.map(
			(_, place) => (records.get(`practice/answers/${id}/${place}`)?.value ?? {}) as Answer,
		),
		pauses: pauses
			.map(([key, { to }]) => ({ from: Number(key.slice(key.indexOf('/') + 1)), to }))
			.sort((a, b) => a.from - b.from),
		end: (records.get(`practice/ends/${id}`)?.value ?? undefined) as End | undefined,
	};
}

function endedByTime(state: AttemptState, now: number): AttemptState {
	const over = deadline(state);
	return state.end || over === undefined || now < over ? state : { ...state, end: { at: over, by: 'time' } };
}

/**
 * The questions of every ended attempt, in the order in which the attempts ended.
 * @param now Milliseconds since 1970, see {@link attemptsIn}.
 */
export function responsesIn(records: Records, now: number): Response[] {
	const asked = new Set<string>();
	const ended = attemptsIn(records, now).filter(({ end }) => end);
	return ended
		.sort((a, b) => (a.end?.at ?? 0) - (b.end?.at ?? 0) || (a.id < b.id ? -1 : 1))
		.flatMap((state) => {
			const responses = state.attempt.questions.map((question, place) => responseOf(state, question, place, asked));
			for (const { question } of responses) asked.add(question);
			return responses;
		});
}

function responseOf(
	{ id, answers, end }: AttemptState,
	{ id: question, objectives, key }: AskedQuestion,
	place: number,
	asked: ReadonlySet<string>,
): Response {
	const { option, confidence, spent } = answers[place] ?? {};
	const isRight = option === key;
	const at = end?.at ?? 0;
	const isRepeat = asked.has(question);
	return { attempt: id, place, question, objectives, key, option, isRight, confidence, spent, at, isRepeat };
}
