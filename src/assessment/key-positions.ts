/** The stored places of keys against chance. */
export interface KeyPositions {
	/** How many keys stand at a, b, c and d. */
	readonly counts: readonly number[];
	/** Chi-square of the counts against equal ones. */
	readonly chiSquare: number;
	/** True where chance gives counts so uneven in more than one of 100 banks. */
	readonly isEven: boolean;
	/** The longest run of one place, in the order of the bank. */
	readonly longestRun: number;
	/** The longest run that chance stays within in 99 of 100 banks of this size. */
	readonly longestRunBound: number;
	readonly isRunUsual: boolean;
}

const PLACES = 4;
/** The 99% point of the chi-square distribution with three degrees of freedom (NIST/SEMATECH e-Handbook, 1.3.6.7.4). */
const UNEVEN = 11.345;

/**
 * Tests the stored places of keys.
 * @param keys Place of each key, 0 to 3, in the order of the bank; at least one.
 */
export function keyPositions(keys: readonly number[]): KeyPositions {
	const counts = Array.from({ length: PLACES }, (_, place) => keys.filter((key) => key === place).length);
	const expected = keys.length / PLACES;
	const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
	const [longestRun, bound] = [longestRunOf(keys), longestRunBound(keys.length)];
	return {
		counts,
		chiSquare,
		isEven: chiSquare <= UNEVEN,
		longestRun,
		longestRunBound: bound,
		isRunUsual: longestRun <= bound,
	};
}

function longestRunOf(keys: readonly number[]): number {
	let [longest, run] = [0, 0];
	for (const [index, key] of keys.entries()) {
		run = key === keys[index - 1] ? run + 1 : 1;
		longest = Math.max(longest, run);
	}
	return longest;
}

/** The smallest length that no run exceeds with a probability of at least 99%, places being even and independent. */
function longestRunBound(length: number): number {
	let bound = 1;
	while (chanceOfNoLongerRun(length, bound) < 0.99) bound += 1;
	return bound;
}

/** Exact, by the length of the run at the end: it grows with probability 1/4 and starts anew with 3/4. */
function chanceOfNoLongerRun(length: number, bound: number): number {
	let byRun = [1, ...new Array<number>(bound - 1).fill(0)];
	for (let place = 1; place < length; place += 1) {
		const all = byRun.reduce((sum, chance) => sum + chance, 0);
		byRun = byRun.map((_, run) => (run === 0 ? (all * 3) / PLACES : (byRun[run - 1] ?? 0) / PLACES));
	}
	return byRun.reduce((sum, chance) => sum + chance, 0);
}
