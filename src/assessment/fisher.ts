/**
 * Fisher's exact test of a two by two table, two-sided: the probability, with all margins fixed, of a table that is no more probable than this one
 * (R. A. Fisher, Statistical Methods for Research Workers, 21.02).
 * @param first Counts with and without the feature in the first group; whole numbers.
 * @param second The same in the second group.
 * @returns A probability from 0 to 1.
 */
export function fisherTwoSided(first: readonly [number, number], second: readonly [number, number]): number {
	const [a, b] = first;
	const [c, d] = second;
	const [row, column, all] = [a + b, a + c, a + b + c + d];
	const chance = (cell: number): number =>
		Math.exp(logChoose(column, cell) + logChoose(all - column, row - cell) - logChoose(all, row));
	// Tables as probable as this one count, whatever the last digit of their logarithms says.
	const own = chance(a) * (1 + 1e-7);
	let sum = 0;
	for (let cell = Math.max(0, row + column - all); cell <= Math.min(row, column); cell += 1) {
		const probability = chance(cell);
		if (probability <= own) sum += probability;
	}
	return Math.min(1, sum);
}

/** Natural logarithm of a binomial coefficient. */
function logChoose(all: number, some: number): number {
	let sum = 0;
	for (let index = 1; index <= some; index += 1) sum += Math.log((all - some + index) / index);
	return sum;
}
