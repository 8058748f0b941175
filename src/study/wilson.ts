/**
 * Where two-sided intervals of a level in percent end, in standard deviations of the normal distribution. Two-sided at every level:
 * only so do the measured figures behind the words come out (see `words.ts`).
 */
export const Z = { 80: 1.2815515655446004, 95: 1.959963984540054, 99: 2.5758293035489004 } as const;

/** Levels in percent of the intervals that the words stand on. */
export const LEVELS = { weak: 99, fine: 80 } as const;

/** Level in percent of the intervals that are drawn. */
export const DRAWN_LEVEL = 95;

/** A share of right answers between two bounds, each from 0 to 1. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/**
 * The Wilson score interval, which Brown, Cai and DasGupta (2001) recommend for few questions.
 * @param right Right answers, from 0 to `asked`.
 * @param asked Questions; none at all excludes no share.
 * @param z How wide: a value of {@link Z}.
 */
export function wilson(right: number, asked: number, z: number): Interval {
	const spread = asked === 0 ? 0 : (right * (asked - right)) / asked;
	const center = (right + z ** 2 / 2) / (asked + z ** 2);
	const half = (z * Math.sqrt(spread + z ** 2 / 4)) / (asked + z ** 2);
	return { low: Math.max(0, center - half), high: Math.min(1, center + half) };
}
