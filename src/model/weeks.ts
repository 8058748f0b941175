import type { Entry } from './entry.ts';

/** Weeks of the programme. */
export const WEEKS = 12;

/** Weeks that no range covers, or that two cover. */
export interface Mismatch<E> {
	readonly kind: 'gap' | 'overlap';
	/** The weeks in words: "week 3" or "weeks 3 to 5". */
	readonly weeks: string;
	/** The record to mend: the one that starts too late or too early, or the last one if it ends too soon. */
	readonly at: E;
	/** The record that it collides with. */
	readonly other?: E;
}

/** Compares ranges of weeks, in the order of their file, with weeks 1 to 12. */
export function mismatches<E extends Entry<'phases' | 'milestones'>>(entries: readonly E[]): Mismatch<E>[] {
	const found: Mismatch<E>[] = [];
	let next = 1;
	let last: E | undefined;
	for (const entry of entries) {
		const { from, to } = entry.data.weeks;
		if (from > next) found.push({ kind: 'gap', weeks: inWords(next, from - 1), at: entry });
		if (from < next && last) {
			found.push({ kind: 'overlap', weeks: inWords(from, Math.min(to, next - 1)), at: entry, other: last });
		}
		if (to >= next) {
			next = to + 1;
			last = entry;
		}
	}
	if (next <= WEEKS && last) found.push({ kind: 'gap', weeks: inWords(next, WEEKS), at: last });
	return found;
}

function inWords(from: number, to: number): string {
	return from === to ? `week ${from}` : `weeks ${from} to ${to}`;
}
