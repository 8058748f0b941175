/** Credits are kept in twelfths: a guess between 1, 2, 3 or 4 options is worth 12, 6, 4 or 3 of them. */
const WHOLE = 12;

/**
 * The probability that blind guessing earns at least some credit: the upper tail, exact. Each question has four options, and under chance each
 * is the key with probability 1/4. Whoever guesses between t of them earns 1/t with probability t/4, else nothing. Where every
 * t is 1, this is the upper tail of the binomial distribution with p = 1/4.
 * @param picked How many options were left to guess between, 1 to 4, for each question.
 * @param credit The credit earned in all, in questions.
 * @returns A probability from 0 to 1.
 */
export function upperTail(picked: readonly number[], credit: number): number {
	let chances = [1];
	for (const options of picked) {
		const gain = WHOLE / options;
		const hit = options / 4;
		const next = new Array<number>(chances.length + gain).fill(0);
		for (const [twelfths, chance] of chances.entries()) {
			next[twelfths] = (next[twelfths] ?? 0) + chance * (1 - hit);
			next[twelfths + gain] = (next[twelfths + gain] ?? 0) + chance * hit;
		}
		chances = next;
	}
	const least = Math.round(credit * WHOLE);
	return Math.min(
		1,
		chances.slice(least).reduceRight((sum, chance) => sum + chance, 0),
	);
}
