/** Probabilities below this one are worth no digits. */
const TINY = 1e-9;

/**
 * A probability as a table prints it: "0.184", "1 in 63,000" where three decimals would be zeros, "under 1 in a billion".
 * @param chance From 0 to 1.
 */
export function chanceText(chance: number): string {
	if (chance >= 0.001) return chance.toFixed(3);
	if (chance < TINY) return 'under 1 in a billion';
	return `1 in ${Number((1 / chance).toPrecision(2)).toLocaleString('en-US')}`;
}
