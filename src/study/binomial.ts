/**
 * The binomial distribution: how likely each number of right answers is, exact up to rounding.
 * @param asked Questions, 0 or more.
 * @param share The true share of right answers, from 0 to 1.
 * @returns Probabilities of 0, 1, ... `asked` right answers; they sum to 1.
 */
export function binomial(asked: number, share: number): number[] {
	// From the likeliest number outwards, so that nothing that matters is too small for a number, whatever is asked.
	const likeliest = Math.min(asked, Math.floor((asked + 1) * share));
	const chances = new Array<number>(asked + 1).fill(0);
	chances[likeliest] = 1;
	for (let right = likeliest; right < asked; right += 1)
		chances[right + 1] = ((chances[right] ?? 0) * (asked - right) * share) / ((right + 1) * (1 - share));
	for (let right = likeliest; right > 0; right -= 1)
		chances[right - 1] = ((chances[right] ?? 0) * right * (1 - share)) / ((asked - right + 1) * share);
	const all = chances.reduce((sum, chance) => sum + chance, 0);
	return chances.map((chance) => chance / all);
}

/** The probability that the number of right answers is one of those that fit. */
export const chanceThat = (asked: number, share: number, fits: (right: number) => boolean): number =>
	binomial(asked, share).reduce((sum, chance, right) => (fits(right) ? sum + chance : sum), 0);
