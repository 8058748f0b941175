/** Groups smaller than this are not told apart. */
export const LEAST = 4;

/**
 * How many members, as far as it is told: 0 for "fewer than 4", 4 for "4 to 7", 8 for "8 to 11", and so on.
 *
 * An exact number would tell of small groups by subtraction: where five answered and four missed, one did not. From one number in
 * steps of four the size of no group of one, two or three can be computed, whoever knows how many answered: neither of those who missed,
 * nor of the rest, nor of those who missed and were not sure. What several numbers tell together is not proven.
 */
export type Told = number;

/** A number of members as it is told. */
export const told = (members: number): Told => toldInSteps(members, LEAST);

/** A number as it is told in steps of another size: so much, or more. */
export const toldInSteps = (number: number, step: number): number => number - (number % step);

/** "fewer than 4", "4 or more"; the same of a number that is told in other steps. */
export const toldText = (number: Told, step = LEAST): string =>
	number < step ? `fewer than ${step}` : `${number} or more`;
