import type { Outline } from '../../schemas/outline.ts';

/**
 * Shares seats by weight, with largest remainders (Hamilton's method: Balinski and Young, Fair Representation, 1982): everyone gets
 * their exact share without its fraction, and the seats that are left go to the largest fractions; of equal ones to the earlier.
 * @param weights Weight by section, in the order of the guide; not negative, and not all zero.
 * @param seats A whole number, not negative.
 * @returns Seats by section in the same order; they sum to `seats`, and each differs from its exact share by less than 1.
 * @throws {RangeError} If a weight or the number of seats is none of these.
 */
export function quotas(weights: ReadonlyMap<string, number>, seats: number): Map<string, number> {
	const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
	if (!Number.isSafeInteger(seats) || seats < 0) {
		throw new RangeError(`There are ${seats} seats to share; give a whole number that is not negative.`);
	}
	if (![...weights.values()].every((weight) => weight >= 0) || !(total > 0 && total < Infinity)) {
		throw new RangeError('The weights cannot be shared by; give numbers that are not negative and not all zero.');
	}
	const shares = Array.from(weights, ([section, weight]) => {
		const floor = Math.floor((weight * seats) / total);
		return { section, floor, remainder: weight * seats - floor * total };
	});
	const left = seats - shares.reduce((sum, { floor }) => sum + floor, 0);
	const rounded = new Set(shares.toSorted((a, b) => b.remainder - a.remainder).slice(0, left));
	return new Map(shares.map((share) => [share.section, share.floor + (rounded.has(share) ? 1 : 0)]));
}

/** How many questions of each section a paper of an outline has, in the guide's order of sections. */
export const outlineQuotas = ({ sections, questions }: Pick<Outline, 'sections' | 'questions'>): Map<string, number> =>
	quotas(new Map(sections.map(({ id, weight }) => [id, weight])), questions);
