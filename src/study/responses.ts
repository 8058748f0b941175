import type { Answer, AskedQuestion, Attempt, End, OptionId, Records } from './store/records.ts';

/** One question of one ended attempt, judged by the key of its day. What reports, lists and cards are made of. */
export interface Response {
	readonly attempt: string;
	/** Place in the attempt, from 0. */
	readonly place: number;
	readonly question: string;
	readonly objectives: readonly string[];
	readonly digest: string;
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

/** An attempt with all that belongs to it. */
export interface AttemptState {
	readonly id: string;
	readonly attempt: Attempt;
	/** By place, from 0; a place without a record is blank. */
	readonly answers: readonly Answer[];
	readonly pauses: readonly { readonly from: number; readonly to: number | undefined }[];
	readonly end: End | undefined;
}

/** Every attempt in the store, oldest first; of equal age by id. */
export function attemptsIn(records: Records): AttemptState[] {
	return keysOf(records, 'practice/attempts/')
		.flatMap((key) => attemptIn(records, key.slice('practice/attempts/'.length)) ?? [])
		.sort((a, b) => a.attempt.startedAt - b.attempt.startedAt || (a.id < b.id ? -1 : 1));
}

/** One attempt with its answers, or undefined where there is none. */
export function attemptIn(records: Records, id: string): AttemptState | undefined {
	const attempt = records.get(`practice/attempts/${id}`)?.value as Attempt | null | undefined;
	if (!attempt) return undefined;
	const prefix = `practice/pauses/${id}/`;
	return {
		id,
		attempt,
		answers: attempt.questions.map(
			(_, place) => (records.get(`practice/answers/${id}/${place}`)?.value ?? {}) as Answer,
		),
		pauses: keysOf(records, prefix)
			.flatMap((key) => {
				const pause = records.get(key)?.value as { to?: number } | null | undefined;
				return pause ? [{ from: Number(key.slice(prefix.length)), to: pause.to }] : [];
			})
			.sort((a, b) => a.from - b.from),
		end: (records.get(`practice/ends/${id}`)?.value ?? undefined) as End | undefined,
	};
}

/** The questions of every ended attempt, in the order in which the attempts ended. */
export function responsesIn(records: Records): Response[] {
	const asked = new Set<string>();
	const ended = attemptsIn(records).filter(({ end }) => end);
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
	{ id: question, objectives, digest, key }: AskedQuestion,
	place: number,
	asked: ReadonlySet<string>,
): Response {
	const { option, confidence, spent } = answers[place] ?? {};
	const isRight = option === key;
	const at = end?.at ?? 0;
	const isRepeat = asked.has(question);
	return { attempt: id, place, question, objectives, digest, key, option, isRight, confidence, spent, at, isRepeat };
}

const keysOf = (records: Records, prefix: string): string[] =>
	Array.from(records.keys()).filter((key) => key.startsWith(prefix));
