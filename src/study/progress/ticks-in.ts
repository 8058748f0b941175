import { recordsOf } from '../store/records-of.ts';
import type { Records } from '../store/records.ts';

/** What a reader says of a page or of work: whether it is done, what it took, and a note. */
export interface Tick {
	readonly done: boolean;
	/** By the reader's own count. */
	readonly minutes?: number;
	readonly note?: string;
}

/** What was ticked, timed or noted, by the id among ticks. */
export function ticksIn(records: Records): Map<string, Tick> {
	const ticks = new Map<string, Tick>(recordsOf(records, 'progress/done'));
	for (const kind of ['progress/minutes', 'progress/notes'] as const)
		for (const [id, words] of recordsOf(records, kind)) ticks.set(id, { done: false, ...ticks.get(id), ...words });
	return ticks;
}
