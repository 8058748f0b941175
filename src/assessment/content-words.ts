import { plainText } from './item.ts';

/** Words that say nothing of what a text is about. */
const FUNCTION_WORDS = new Set(
	(
		'a an the of to in on at by for from with and or but no nor is are was were be been being it its this that these those as if ' +
		'then than so such which who whose what when where why how do does did has have had having will would can could should must may ' +
		'might their they them there here into onto over under between each every one two three more most less least same other another any ' +
		'all some only also both either neither within without after before while until because not'
	).split(' '),
);

/** The words of a text that carry its content, without their most common endings. */
export function contentWords(markdown: string): Set<string> {
	const words =
		plainText(markdown)
			.toLowerCase()
			.match(/[\p{L}][\p{L}\p{N}_]+/gu) ?? [];
	return new Set(
		words
			.filter((word) => word.length > 2 && !FUNCTION_WORDS.has(word))
			.map((word) => word.replace(/(?:ing|ed|es|s|e)$/, '')),
	);
}

/** For each text how many content words it shares with the others, counted once with each of them. */
export function sharedWithOthers(texts: readonly string[]): number[] {
	const words = texts.map(contentWords);
	return words.map((own) => words.reduce((sum, other) => (other === own ? sum : sum + sharedCount(own, other)), 0));
}

/** How many members two sets have in common. */
export const sharedCount = (left: ReadonlySet<string>, right: ReadonlySet<string>): number =>
	left.intersection(right).size;
