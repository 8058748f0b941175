import type { Answer, Attempt, End } from './store/records.ts';

/** An attempt with all that belongs to it. */
export interface AttemptState {
	readonly id: string;
	readonly attempt: Attempt;
	/** By place, from 0; a place without a record is blank. */
	readonly answers: readonly Answer[];
	readonly pauses: readonly { readonly from: number; readonly to: number | undefined }[];
	readonly end: End | undefined;
}
