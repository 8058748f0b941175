import { chanceThat } from './binomial.ts';
import { wordFor, type Word } from './words.ts';

/** How often something is said of a section that is not true of it, over all sections of a report. */
export interface ErrorRate {
	/** Sections of which it is said, on average. */
	readonly expected: number;
	/** Probability that it is said of any. */
	readonly any: number;
}

/** False words for a candidate who is equally able in every section. Exact, by binomial distributions. */
export interface WordErrors {
	/** What is said, and is false. */
	readonly word: Exclude<Word, 'not enough evidence'>;
	/** The candidate's true share of right answers. */
	readonly share: number;
	/** By the words of this handbook. */
	readonly ours: ErrorRate;
	/** By a cut in the percentage at 70: below it "weak", else "fine". */
	readonly cutAt70: ErrorRate;
}

/**
 * How often one report says something false: "weak" of candidates above the target by 5, 10 and 15 points, as far as 100% allows,
 * and "fine" of candidates below it by 5 and 10.
 * @param quotas Questions of each section.
 * @param target A share from 0.1 to 1.
 */
export function wordErrors(quotas: readonly number[], target: number): WordErrors[] {
	const errors = (word: WordErrors['word'], share: number): WordErrors => ({
		word,
		share,
		ours: errorRate(quotas, share, (right, asked) => wordFor(right, asked, target) === word),
		cutAt70: errorRate(quotas, share, (right, asked) => 10 * right < 7 * asked === (word === 'weak')),
	});
	return [
		...[target + 0.05, target + 0.1, target + 0.15].filter((share) => share <= 1).map((share) => errors('weak', share)),
		...[target - 0.05, target - 0.1].map((share) => errors('fine', share)),
	];
}

/** The probability that a section is called weak where the true share is 50%: what prudence costs. */
export const chanceOfCatchingHalf = (asked: number, target: number): number =>
	chanceThat(asked, 0.5, (right) => wordFor(right, asked, target) === 'weak');

function errorRate(
	quotas: readonly number[],
	share: number,
	isSaid: (right: number, asked: number) => boolean,
): ErrorRate {
	const chances = quotas.map((asked) => chanceThat(asked, share, (right) => isSaid(right, asked)));
	return {
		expected: chances.reduce((sum, chance) => sum + chance, 0),
		any: 1 - chances.reduce((none, chance) => none * (1 - chance), 1),
	};
}
