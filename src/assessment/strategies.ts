import { contentWords, sharedCount, sharedWithOthers } from './content-words.ts';
import { hasCode, plainText, type Item } from './item.ts';

/** A way to answer without knowing anything. */
export interface Strategy {
	readonly id: string;
	/** What the person does, for readers: "takes the longest option". */
	readonly does: string;
	/** The options between which it guesses, as indices; at least one. */
	readonly picks: (item: Item) => readonly number[];
}

/** Words that leave no exception. Test-takers learn to avoid options with them. */
export const ABSOLUTE_WORDS =
	/\b(?:always|never|only|all|every|none|must|cannot|any|entirely|completely|guarantees?|guaranteed|impossible)\b/gi;

/** The indices at which some numbers are greatest. */
function greatest(values: readonly number[]): number[] {
	const most = Math.max(...values);
	return [...values.keys()].filter((index) => values[index] === most);
}

const byMost = (measure: (item: Item) => readonly number[]) => (item: Item) => greatest(measure(item));
const each = (measure: (option: string) => number) => byMost(({ options }) => options.map(measure));
const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Ways to answer by the writing alone, all of content: where options are shuffled, their places say nothing. The families are those of
 * the NBME item-writing guide (testwiseness) and of Haladyna, Downing and Rodriguez (2002).
 */
export const STRATEGIES: readonly Strategy[] = [
	{ id: 'longest', does: 'takes the longest option', picks: each((option) => plainText(option).length) },
	{ id: 'shortest', does: 'takes the shortest option', picks: each((option) => -plainText(option).length) },
	{
		id: 'stem-words',
		does: 'takes the option that repeats most words of the question',
		picks: byMost(({ stem, options }) => {
			const words = contentWords(stem);
			return options.map((option) => sharedCount(contentWords(option), words));
		}),
	},
	{
		id: 'no-absolutes',
		does: 'avoids options with words such as "always" and "only"',
		picks: each((option) => -matches(plainText(option), ABSOLUTE_WORDS)),
	},
	{
		id: 'odd-code',
		does: 'takes the one option that is formatted otherwise, with or without code',
		picks: ({ options }) => {
			const coded = options.map(hasCode);
			const alone = [...coded.keys()].filter((index) => coded.filter((other) => other === coded[index]).length === 1);
			return alone.length === 1 ? alone : [...options.keys()];
		},
	},
	{
		id: 'shared-elements',
		does: 'takes the option that shares most words with the others',
		picks: byMost(({ options }) => sharedWithOthers(options)),
	},
	{
		id: 'commas-and-numbers',
		does: 'takes the option with most commas and numbers',
		picks: each((option) => matches(plainText(option), /,|\d+/g)),
	},
];

/**
 * What a strategy gets for an item: 1 where it takes the key, a share where it guesses between several of which one is the key.
 * @returns A number from 0 to 1.
 */
export function creditOf({ picks }: Strategy, item: Item): { readonly credit: number; readonly picked: number } {
	const picked = picks(item);
	return { credit: picked.includes(item.key) ? 1 / picked.length : 0, picked: picked.length };
}
