/** A source of numbers that gives the same ones for the same seed, on every machine. */
export class Random {
	private state: number;

	/** @param seed Any whole number. */
	constructor(seed: number) {
		// Neighboring seeds must not give neighboring numbers.
		this.state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
	}

	/** A number from 0 up to but not including 1: mulberry32, by Tommy Ettinger, in the public domain. */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) >>> 0;
		let mixed = this.state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	/** A whole number between two others, both included. */
	between(from: number, to: number): number {
		return from + Math.floor(this.next() * (to - from + 1));
	}

	/** True in a share of all cases. */
	chance(share: number): boolean {
		return this.next() < share;
	}

	/** One of some things, each as likely as the others. */
	pick<T>(things: readonly T[]): T {
		const picked = things[Math.floor(this.next() * things.length)];
		if (picked === undefined) throw new Error('There is nothing to pick from.');
		return picked;
	}

	/**
	 * One of some things, the first ones more often: the thing of rank r about in proportion to 1/r, as words
	 * are in a text (Zipf's law).
	 */
	pickRanked<T>(things: readonly T[]): T {
		const rank = Math.floor((things.length + 1) ** this.next());
		const picked = things[Math.min(rank, things.length) - 1];
		if (picked === undefined) throw new Error('There is nothing to pick from.');
		return picked;
	}
}
