import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** A source of chance that a text determines. Drawing from it changes it. */
export type Random = RandomGenerator;

/** A source of chance: the same for the same text, in Node and in every browser, for it knows whole numbers of 32 bits only. */
export const randomOf = (text: string): Random => xoroshiro128plus(hash(text));

/** A fraction from 0 up to 1, 1 excluded. */
export const fractionOf = (random: Random): number => uniformInt(random, 0, 0xffff) / 0x10000;

/** The members of a list in an order that chance gives: each order is as likely (Fisher and Yates). */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
	const order = [...list];
	for (let last = order.length - 1; last > 0; last -= 1) {
		const other = uniformInt(random, 0, last);
		[order[last], order[other]] = [order[other] as T, order[last] as T];
	}
	return order;
}

/**
 * A hash of 32 bits over the code units of a text: FNV-1a (Fowler, Noll and Vo), and then the last steps of MurmurHash3 (Appleby).
 * Without these, texts that differ in one character give generators that begin alike.
 */
function hash(text: string): number {
	let bits = 0x811c9dc5;
	for (let index = 0; index < text.length; index += 1) bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193);
	bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
	bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
	return bits ^ (bits >>> 16);
}
