import { membersOf } from '../members-of.ts';
import { ticksIn, type Tick } from '../progress/ticks-in.ts';
import { responsesIn, type Response } from '../responses.ts';
import { recordsOf } from '../store/records-of.ts';
import type { Records, ValueOf } from '../store/records.ts';
import type { ReadinessData } from './readiness-data.ts';

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
 * @param team Whose pods are known: in a whole export a reader may have said only who of them they are.
 */
export function readMembers(exports: readonly Records[], now: number, team: ReadinessData['members']): Member[] {
	return membersOf(exports)
		.map((records) => ({
			responses: responsesIn(records, now).filter(({ isRepeat }) => !isRepeat),
			done: new Map([...ticksIn(records)].filter(([, { done }]) => done)),
			pod: podOf(recordsOf(records, 'progress/reader').get('own'), team),
		}))
		.filter(({ responses, done }) => responses.length > 0 || done.size > 0);
}

/** As the export for the team has it: who they said to be comes before the pod that they chose earlier. */
const podOf = (own: ValueOf<'progress/reader'> | undefined, team: ReadinessData['members']): string | undefined =>
	own?.member === undefined ? own?.pod : team.find(({ id }) => id === own.member)?.pod;
