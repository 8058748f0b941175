import { plainText } from './item.ts';

/** Words in a shingle: long enough that common phrases do not count. */
const SHINGLE = 3;

/** The runs of three words in a text. */
export function shingles(markdown: string): Set<string> {
	const words =
		plainText(markdown)
			.toLowerCase()
			.match(/[\p{L}\p{N}_]+/gu) ?? [];
	return new Set(words.slice(SHINGLE - 1).map((_, index) => words.slice(index, index + SHINGLE).join(' ')));
}

/**
 * The share of members that two sets have in common (Jaccard index).
 * @returns A number from 0 to 1; 0 for two empty sets.
 */
export function jaccard(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
	const shared = left.intersection(right).size;
	const all = left.size + right.size - shared;
	return all === 0 ? 0 : shared / all;
}
