import { openQuestions } from '../assessment/bank.ts';
import { plainText } from '../assessment/item.ts';
import type { Rule } from './rule.ts';

/** A number with its unit, and nothing else: `1,024 MB`, `3.5`, `2026-11-01`. */
const NUMBER = /^[^\d]{0,2}(\d[\d,]*(?:\.\d+)?)[^\d]{0,20}$/;
const DATE_OR_VERSION = /^\d+(?:[.-]\d+)+$/;

/** What options sort by, or undefined where they are no numbers, dates or versions. */
function ranksOf(options: readonly string[]): readonly number[] | undefined {
	const texts = options.map(plainText);
	if (texts.every((text) => DATE_OR_VERSION.test(text))) {
		const parts = texts.map((text) => text.split(/[.-]/).map(Number));
		return parts.map((own) => parts.filter((other) => isBelow(other, own)).length);
	}
	const numbers = texts.map((text) => NUMBER.exec(text)?.[1]);
	return numbers.every((number) => number !== undefined)
		? numbers.map((number) => Number(number.replaceAll(',', '')))
		: undefined;
}

function isBelow(left: readonly number[], right: readonly number[]): boolean {
	const index = left.findIndex((part, place) => part !== right[place]);
	return index >= 0 && (left[index] ?? 0) < (right[index] ?? 0);
}

/** Finds options that are numbers and not sorted, or shuffled on paper. */
export const numbersAreInOrder: Rule = {
	id: 'numbers-are-in-order',
	title: 'Options that are numbers, dates or versions rise, and keep their order on a paper.',
	severity: 'error',
	area: 'questions',
	why: 'Numbers in disorder cost time and test nothing.',
	remedy: 'Sort the options and set "ordered: true".',
	*check(knowledge) {
		for (const { question, item, severity } of openQuestions(knowledge)) {
			const ranks = ranksOf(item.options);
			if (!ranks) continue;
			const isSorted = ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? 0));
			if (isSorted && question.data.ordered) continue;
			yield {
				message: isSorted
					? `The options of the question "${item.id}" are numbers, and a paper would shuffle them.`
					: `The options of the question "${item.id}" are numbers and do not rise.`,
				hint: isSorted ? 'Set "ordered: true".' : 'Sort them and set "ordered: true".',
				at: question.locate(['options']),
				severity,
			};
		}
	},
};
