import { distance } from 'fastest-levenshtein';

/**
 * Words that hold an English question together and say nothing of its subject: articles, pronouns, auxiliaries,
 * question words and the commonest prepositions, close to the stop words of the Snowball project
 * (https://snowballstem.org/algorithms/english/stop.txt), but without those that change a subject, such as "not",
 * "only" or "before".
 */
const FUNCTION_WORDS = new Set(
	(
		'a an and are as at be but by can could did do does for from had has have how i if in into is it its me my of on ' +
		'or our should so than that thats the their them then there these they this to us was we were what whats when ' +
		'where which who whom whos whose why will with would you your'
	).split(' '),
);

/** Words shorter than this are neither corrected nor a correction: nearly all of them are near to another. */
export const CORRECTED_FROM = 4;

/** The words of a query that say what it is about; all of them where none does. */
export function contentWords(text: string): string[] {
	const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
	const content = words.filter((word) => !FUNCTION_WORDS.has(word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')));
	return content.length > 0 ? content : words;
}

/**
 * The parts of an identifier, cut as the index cuts it: at signs and where capitals begin.
 * `cloudFiles.schemaEvolutionMode` gives cloud, Files, schema, Evolution and Mode; a plain word is its only part.
 */
export function partsOf(word: string): string[] {
	const parts = word.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2').split(/[^\p{L}\p{N}]+/u);
	const long = parts.filter((part) => part.length > 1);
	return long.length > 1 ? long : [word];
}

/**
 * The word that somebody meant who typed a word the handbook does not have.
 * @param word What was typed.
 * @param vocabulary Words of the handbook in small letters, the commonest first.
 * @returns The nearest word: one edit away for short words, two for words of six letters or more, with the same first
 * letter, which few people mistype; swapped letters are nearer than others. Undefined where there is none.
 */
export function correctionOf(word: string, vocabulary: readonly string[]): string | undefined {
	const typed = word.toLowerCase();
	if (typed.length < CORRECTED_FROM || !/^\p{L}+$/u.test(typed)) return undefined;
	const edits = typed.length < 6 ? 1 : 2;
	let best: { readonly word: string; readonly edits: number } | undefined;
	for (const known of vocabulary) {
		if (known[0] !== typed[0] || Math.abs(known.length - typed.length) > edits) continue;
		const needed = sorted(known) === sorted(typed) ? 1 : distance(typed, known);
		if (needed <= edits && (!best || needed < best.edits)) best = { word: known, edits: needed };
	}
	return best?.word;
}

const sorted = (word: string): string => [...word].sort().join('');

/**
 * The two words of the handbook that somebody wrote as one, like "autoloader"; undefined if it is not two of them.
 * @param vocabulary Words of the handbook in small letters.
 */
export function twoWords(word: string, vocabulary: readonly string[]): readonly [string, string] | undefined {
	const typed = word.toLowerCase();
	const first = vocabulary.find((known) => typed.startsWith(known) && vocabulary.includes(typed.slice(known.length)));
	return first === undefined ? undefined : [first, typed.slice(first.length)];
}

/**
 * How a word that may be British is spelled in American, in small letters: optimise, optimised and optimisation with "z",
 * catalogue without "ue", behaviour without "u". Undefined for others, and for short words in "our", which are no such words.
 */
export function inAmerican(word: string): string | undefined {
	const typed = word.toLowerCase();
	const spelled = typed
		.replace(/is(?=(?:e[drs]?|ers|ing|ations?)$)/, 'iz')
		.replace(/ogue(?=s?$)/, 'og')
		.replace(/(?<=\p{L}{3})our(?=(?:s|ed|ing|ful|able|al)?$)/u, 'or');
	return spelled === typed ? undefined : spelled;
}

/**
 * Every choice of words with some left out, in the order of the words.
 * @param leftOut How many, at most all.
 */
export function* without(words: readonly string[], leftOut: number, from = 0): Generator<readonly string[]> {
	if (leftOut === 0) {
		yield words;
		return;
	}
	for (let index = from; index < words.length; index += 1) {
		yield* without(words.toSpliced(index, 1), leftOut - 1, index);
	}
}
