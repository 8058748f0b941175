import type { Term } from '../schemas/ledger.ts';

/** A stretch of a text, and the term that it uses if it is one. */
export interface TextPiece {
	readonly text: string;
	/** Id of the term. */
	readonly term?: string;
}

/** Cuts a text into pieces; joined, they are the text again. */
export type TermReader = (text: string) => TextPiece[];

/** What a term is called, without what its name has in brackets: "Change data capture (CDC)". */
export const nameOf = ({ term }: Pick<Term, 'term'>): string => term.replace(/\s*\([^)]*\)$/, '');

/** The spellings by which prose links to a term. */
export const linkedSpellings = (term: Term): string[] => [
	...(term.link === false ? [] : [nameOf(term)]),
	...(term.also ?? []),
];

/**
 * A reader that finds terms in prose: whole words, the longest spelling first, with or without a plural "s". Only the
 * first letter's case is free, and only in an ordinary word: "Streaming table" is also "streaming table", while
 * VACUUM is no vacuum.
 * @param terms Whose phrases under `except` are read over.
 */
export function termReader(terms: readonly Term[]): TermReader {
	const ids = new Map<string, string | undefined>();
	for (const term of terms) {
		for (const spelling of linkedSpellings(term)) ids.set(keyOf(spelling), term.id);
		for (const phrase of term.except ?? []) ids.set(keyOf(phrase), undefined);
	}
	const spellings = terms.flatMap((term) => [...linkedSpellings(term), ...(term.except ?? [])]);
	if (spellings.length === 0) return (text) => [{ text }];
	const alternatives = spellings.toSorted((a, b) => b.length - a.length).map(patternOf);
	const uses = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${alternatives.join('|')})s?(?![\\p{L}\\p{N}_]|-\\p{L})`, 'gu');
	return (text) => {
		const pieces: TextPiece[] = [];
		let reached = 0;
		for (const { 0: found, index } of text.matchAll(uses)) {
			const key = keyOf(found);
			const term = ids.get(ids.has(key) ? key : key.replace(/s$/, ''));
			if (term === undefined) continue;
			if (index > reached) pieces.push({ text: text.slice(reached, index) });
			pieces.push({ text: found, term });
			reached = index + found.length;
		}
		if (reached < text.length) pieces.push({ text: text.slice(reached) });
		return pieces;
	};
}

/** Spellings with the same key are the same to a reader. */
export const keyOf = (spelling: string): string => spelling.toLowerCase().replace(/\s+/g, ' ');

function patternOf(spelling: string): string {
	const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
	if (!/^\p{L}(?![\p{Lu}\p{N}])/u.test(spelling)) return escaped(spelling);
	const [first = ''] = spelling;
	return `[${first.toLowerCase()}${first.toUpperCase()}]${escaped(spelling.slice(first.length))}`;
}
