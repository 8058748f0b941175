import { membersOf } from '../members-of.ts';
import { ticksIn, type Tick } from '../progress/ticks-in.ts';
import { responsesIn, type Response } from '../responses.ts';
import { recordsOf } from '../store/records-of.ts';
import type { Records } from '../store/records.ts';

/** What the exports of one member say, as far as readiness counts it. */
export interface Member {
	/** First answers to questions of ended attempts. */
	readonly responses: readonly Response[];
	/** What was done, by the id of its tick. */
	readonly done: ReadonlyMap<string, Tick>;
	/** Id of the pod; undefined where the member did not say. */
	readonly pod: string | undefined;
}

/**
 * The members that some exports are of, without those whose files say nothing. Their order means nothing, and no result may depend on it.
 * @param now Milliseconds since 1970: an exam whose time has run out counts.
 */
export function readMembers(exports: readonly Records[], now: number): Member[] {
	return membersOf(exports)
		.map((records) => ({
			responses: responsesIn(records, now).filter(({ isRepeat }) => !isRepeat),
			done: new Map([...ticksIn(records)].filter(([, { done }]) => done)),
			pod: recordsOf(records, 'progress/reader').get('own')?.pod,
		}))
		.filter(({ responses, done }) => responses.length > 0 || done.size > 0);
}
