import { upperTail } from './chance.ts';
import type { Item } from './item.ts';
import { creditOf, STRATEGIES, type Strategy } from './strategies.ts';

/** The probability that an honest set of papers is refused at all: shared by all tests of the family (Bonferroni). */
const FAMILY_WISE = 0.01;

/** The probability below which one strategy on one set is refused, where some sets are gated together. */
export const levelFor = (sets: number): number => FAMILY_WISE / (sets * STRATEGIES.length);

/** Questions that are tested together. */
export interface ItemSet {
	readonly id: string;
	readonly items: readonly Item[];
}

/** How one strategy did on one set. */
export interface BlindScore {
	readonly set: string;
	readonly strategy: Strategy;
	readonly questions: number;
	/** Expected right answers, ties shared. */
	readonly credit: number;
	/** Probability of so much credit by chance. */
	readonly tail: number;
	/** False where the writing gives keys away. */
	readonly isFair: boolean;
}

/**
 * Plays every strategy on every set.
 * @param sets What is gated together. Empty ones are left out.
 * @param gated How many sets share the level, where these are not all of them.
 * @returns Scores by set and, within one, by strategy; a score is fair unless chance gives so much with a probability below
 * {@link levelFor} all that is gated.
 */
export function playBlind(sets: readonly ItemSet[], gated?: number): BlindScore[] {
	const played = sets.filter(({ items }) => items.length > 0);
	const level = levelFor(gated ?? played.length);
	return played.flatMap(({ id, items }) => STRATEGIES.map((strategy) => scoreOf(id, strategy, items, level)));
}

function scoreOf(set: string, strategy: Strategy, items: readonly Item[], level: number): BlindScore {
	const credits = items.map((item) => creditOf(strategy, item));
	const credit = credits.reduce((sum, each) => sum + each.credit, 0);
	const tail = upperTail(
		credits.map(({ picked }) => picked),
		credit,
	);
	return { set, strategy, questions: items.length, credit, tail, isFair: tail >= level };
}
