import { closest, distance } from 'fastest-levenshtein';

/** A number with its noun: `1 row`, `3 rows`. */
export const quantity = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Names in quotation marks, joined to a phrase: `"a", "b" and "c"`. */
export function listOf(names: readonly string[], word: 'and' | 'or' = 'and'): string {
	const quoted = names.map((name) => `"${name}"`);
	if (quoted.length < 2) return quoted.join('');
	return `${quoted.slice(0, -1).join(', ')} ${word} ${quoted.at(-1)}`;
}

/** The candidate that somebody probably meant, or undefined if none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
	if (candidates.length === 0) return undefined;
	const candidate = closest(word, candidates);
	return distance(word, candidate) <= Math.max(2, Math.floor(word.length / 4)) ? candidate : undefined;
}

/** The end of a sentence about an unknown name: a suggestion if one is near, else a full stop. */
export function didYouMean(word: string, candidates: readonly string[]): string {
	const candidate = nearest(word, candidates);
	return candidate === undefined ? '.' : `; did you mean "${candidate}"?`;
}

/** A text cut at a word so that it has at most a number of characters. */
export function shortened(text: string, most: number): string {
	if (text.length <= most) return text;
	const cut = text.slice(0, most - 1);
	return `${/\s/.test(cut) ? cut.replace(/\s+\S*$/, '') : cut}…`;
}
