/** What is kept of repeated measurements of one thing. */
export interface Spread {
	readonly median: number;
	readonly min: number;
	readonly max: number;
	/** How many there were. */
	readonly n: number;
}

/**
 * Median and range of some measurements.
 * @throws {Error} If there are none.
 */
export function spreadOf(values: readonly number[]): Spread {
	const sorted = values.toSorted((a, b) => a - b);
	const at = (index: number): number => sorted[index] ?? Number.NaN;
	if (sorted.length === 0) throw new Error('There is nothing to take a median of.');
	const middle = (sorted.length - 1) / 2;
	return {
		median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
		min: at(0),
		max: at(sorted.length - 1),
		n: sorted.length,
	};
}
