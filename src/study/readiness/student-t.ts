/**
 * Where the two-sided interval of a level ends, in standard errors, if the error was estimated from few: a quantile of Student's
 * t-distribution. It is found by bisection of the area between -t and t, which has a closed form for whole degrees of freedom
 * (Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4).
 * @param level In percent, between 0 and 100.
 * @param freedom Degrees of freedom, a whole number from 1.
 */
export function studentT(level: number, freedom: number): number {
	let [below, above] = [0, 1];
	while (areaWithin(above, freedom) < level / 100) above *= 2;
	for (let step = 0; step < 60; step += 1) {
		const middle = (below + above) / 2;
		if (areaWithin(middle, freedom) < level / 100) below = middle;
		else above = middle;
	}
	return above;
}

function areaWithin(t: number, freedom: number): number {
	const angle = Math.atan(t / Math.sqrt(freedom));
	const square = Math.cos(angle) ** 2;
	const isOdd = freedom % 2 === 1;
	// Each term is the one before it, times cos² and a ratio: 2/3, 4/5 … for odd degrees, 1/2, 3/4 … for even ones.
	let term = isOdd ? Math.cos(angle) : 1;
	let sum = freedom === 1 ? 0 : term;
	for (let power = isOdd ? 3 : 2; power < freedom; power += 2) {
		term *= (square * (power - 1)) / power;
		sum += term;
	}
	return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}
