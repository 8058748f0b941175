import { chanceThat } from './binomial.ts';
import { LEVELS, wilson, Z } from './wilson.ts';

/**
 * What a report says of a section, measured by the team's own target. "weak" and "fine" are claims and can be false; the third
 * word claims nothing.
 */
export type Word = 'weak' | 'fine' | 'not enough evidence';

/**
 * The word for some right answers: weak where even the upper end of the two-sided 99% interval is below the target, fine where the
 * lower end of the two-sided 80% interval reaches it.
 *
 * Both levels are two-sided. "12 of 13" and "16 of 18" at a target of 75% hold for one-sided levels, too; but only two-sided ones
 * give the other measured figures: any false "weak" in 2.8% of attempts at 80% everywhere, and 20 of 20 for a "fine" by 99%.
 * @param target A share, from 0 to 1.
 */
export function wordFor(right: number, asked: number, target: number): Word {
	if (wilson(right, asked, Z[LEVELS.weak]).high < target) return 'weak';
	if (wilson(right, asked, Z[LEVELS.fine]).low >= target) return 'fine';
	return 'not enough evidence';
}

/** How far above the target a candidate is of whom the lesser rate of "weak" speaks, as a share. */
export const ABOVE = 0.05;
/** How far below it, for "fine". */
export const BELOW = 0.1;

/** How often a word is false: exact probabilities, for one look at so many questions. */
export interface FalseRates {
	readonly weak: {
		/** True share exactly at the target: no share at or above it gives more. */
		readonly atTarget: number;
		/** True share five points above the target; undefined where that is more than 100%. */
		readonly fivePointsAbove: number | undefined;
	};
	readonly fine: {
		/** True share as good as at the target: no share below it gives more. */
		readonly atTarget: number;
		/** True share ten points below the target. */
		readonly tenPointsBelow: number;
	};
}

/**
 * How often each word is false of a section with so many questions. 0 where nothing earns the word: see {@link wordLimits}.
 * @param target A share, from 0 to 1.
 */
export function falseRates(asked: number, target: number): FalseRates {
	const chanceOf = (word: Word, share: number): number =>
		chanceThat(asked, share, (right) => wordFor(right, asked, target) === word);
	return {
		weak: {
			atTarget: chanceOf('weak', target),
			fivePointsAbove: target + ABOVE > 1 ? undefined : chanceOf('weak', target + ABOVE),
		},
		fine: { atTarget: chanceOf('fine', target), tenPointsBelow: chanceOf('fine', Math.max(0, target - BELOW)) },
	};
}

/** Right answers that earn a word; undefined where even none, or all, do not. */
export interface WordLimits {
	/** So many or fewer are weak. */
	readonly weak: number | undefined;
	/** So many or more are fine. */
	readonly fine: number | undefined;
}

/** The right answers at which the words begin, for a section with so many questions. */
export function wordLimits(target: number, asked: number): WordLimits {
	const words = Array.from({ length: asked + 1 }, (_, right) => wordFor(right, asked, target));
	const [weak, fine] = [words.lastIndexOf('weak'), words.indexOf('fine')];
	return { weak: weak < 0 ? undefined : weak, fine: fine < 0 ? undefined : fine };
}
