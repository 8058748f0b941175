import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { upperTail } from '../../src/assessment/chance.ts';
import { contentWords } from '../../src/assessment/content-words.ts';
import { fisherTwoSided } from '../../src/assessment/fisher.ts';
import type { Item } from '../../src/assessment/item.ts';
import { keyPositions } from '../../src/assessment/key-positions.ts';
import { jaccard, shingles } from '../../src/assessment/similarity.ts';
import { creditOf, STRATEGIES } from '../../src/assessment/strategies.ts';
import { playBlind } from '../../src/assessment/testwise.ts';

/** The upper tail of the binomial distribution with p = 1/4, counted in whole numbers. */
function binomialTail(count: number, least: number): number {
	let [ways, sum] = [1n, 0n];
	for (let hits = 0; hits <= count; hits += 1) {
		if (hits >= least) sum += ways * 3n ** BigInt(count - hits);
		ways = (ways * BigInt(count - hits)) / BigInt(hits + 1);
	}
	return Number((sum * 10n ** 18n) / 4n ** BigInt(count)) / 1e18;
}

const single = (count: number): number[] => new Array<number>(count).fill(1);
const item = (options: readonly string[], key: number, stem = 'What do you do?'): Item => ({
	id: 'a/b',
	stem,
	options,
	key,
});
const strategy = (id: string) => STRATEGIES.find((each) => each.id === id)!;

describe('the chance of credit', () => {
	it('is the upper tail of the binomial distribution where every pick is one option', () => {
		// 1 - (3/4)^5, and (1/4)^5.
		expect(upperTail(single(5), 1)).toBeCloseTo(1 - 0.75 ** 5, 12);
		expect(upperTail(single(5), 5)).toBeCloseTo(0.25 ** 5, 12);
		for (const least of [0, 15, 22, 30, 59]) {
			expect(upperTail(single(59), least)).toBeCloseTo(binomialTail(59, least), 12);
		}
	});

	it('knows that a guess between four is worth a quarter, whatever the key', () => {
		expect(upperTail([4, 4, 4], 0.75)).toBe(1);
		expect(upperTail([4, 4, 4], 1)).toBe(0);
	});

	it('falls with more credit, from certain to as good as never', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 30 }), (picked) => {
				const tails = Array.from({ length: picked.length * 12 + 2 }, (_, twelfths) => upperTail(picked, twelfths / 12));
				expect(tails[0]).toBeCloseTo(1, 12);
				expect(tails.at(-1)).toBe(0);
				for (const [index, tail] of tails.slice(1).entries()) expect(tail).toBeLessThanOrEqual(tails[index]! + 1e-12);
			}),
		);
	});

	it('has a mean of a quarter of the questions: the tails from one twelfth on sum to it', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 20 }), (picked) => {
				const steps = Array.from({ length: picked.length * 12 }, (_, index) => upperTail(picked, (index + 1) / 12));
				expect(steps.reduce((sum, tail) => sum + tail, 0) / 12).toBeCloseTo(picked.length / 4, 9);
			}),
		);
	});
});

describe('a blind strategy', () => {
	it.each([
		['longest', ['ab', '**abcd**', 'abc', 'a'], [1]],
		['shortest', ['ab', 'abcd', '`a`', 'b'], [2, 3]],
		['no-absolutes', ['Always a', 'Only b and never c', 'd', 'Every e'], [2]],
		['odd-code', ['a', '`b`', 'c', 'd'], [1]],
		['odd-code', ['`a`', '`b`', 'c', 'd'], [0, 1, 2, 3]],
		['odd-code', ['a', 'b', 'c', 'd'], [0, 1, 2, 3]],
		['commas-and-numbers', ['a, b', 'c', '7 d, e', 'f'], [2]],
		['shared-elements', ['merge rows', 'merge files', 'merge rows and files', 'vacuum'], [2]],
	] as const)('%s of %j takes %j', (id, options, picks) => {
		expect(strategy(id).picks(item(options, 0))).toEqual(picks);
	});

	it('looks for the words of the question', () => {
		const asked = item(['Vacuum it', 'Merge the tables', 'Merge it', 'Nothing'], 1, 'Two tables are merged. How?');
		expect(strategy('stem-words').picks(asked)).toEqual([1]);
	});

	it('shares its point where it guesses between several', () => {
		const asked = item(['ab', 'ab', 'a', 'a'], 1);
		expect(creditOf(strategy('longest'), asked)).toEqual({ credit: 0.5, picked: 2 });
		expect(creditOf(strategy('longest'), { ...asked, key: 2 })).toEqual({ credit: 0, picked: 2 });
	});

	it('earns a quarter on average over all places of the key, whatever the options', () => {
		const options = fc.tuple(fc.string(), fc.string(), fc.string(), fc.string());
		fc.assert(
			fc.property(fc.constantFrom(...STRATEGIES), options, fc.string(), (each, texts, stem) => {
				const credits = [0, 1, 2, 3].map((key) => creditOf(each, item(texts, key, stem)).credit);
				expect(credits.reduce((sum, credit) => sum + credit, 0)).toBeCloseTo(1, 12);
			}),
		);
	});
});

describe('the gate', () => {
	const LENGTHS = ['a'.repeat(9), 'a'.repeat(12), 'a'.repeat(10), 'a'.repeat(11)];
	const papers = (keys: readonly number[]) => [
		{ id: 'bank', items: keys.map((key) => item(LENGTHS, key)) },
		{ id: 'none', items: [] },
	];
	const unfair = (keys: readonly number[]) =>
		playBlind(papers(keys)).flatMap(({ isFair, strategy: { id } }) => (isFair ? [] : [id]));

	it('refuses a bank whose keys are longest', () => {
		expect(unfair(new Array<number>(12).fill(1))).toEqual(['longest']);
		expect(unfair(new Array<number>(12).fill(0))).toEqual(['shortest']);
	});

	it('lets a bank pass in which every place is the key as often', () => {
		expect(unfair(Array.from({ length: 60 }, (_, index) => index % 4))).toEqual([]);
	});

	it('says nothing of an empty paper, and plays all on the others', () => {
		expect(playBlind(papers([0])).map(({ set }) => set)).toEqual(STRATEGIES.map(() => 'bank'));
	});

	it('refuses about one honest bank in a hundred at the most', () => {
		const pseudo = (seed: number) => () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
		const refused = Array.from({ length: 400 }, (_, bank) => {
			const next = pseudo(bank + 1);
			return unfair(Array.from({ length: 59 }, () => Math.floor(next() * 4))).length > 0;
		}).filter(Boolean);
		// Expected are 4 at the most; 12 would be a chance of less than one in a thousand.
		expect(refused.length).toBeLessThan(12);
	});
});

describe('stored places of keys', () => {
	it('are counted and compared with even ones', () => {
		const found = keyPositions([0, 1, 2, 3, 0, 0, 0, 3]);
		expect(found.counts).toEqual([4, 1, 1, 2]);
		expect(found.chiSquare).toBe(3);
		expect(found.longestRun).toBe(3);
	});

	it('may run as long as chance does: exact for small banks', () => {
		// Of the 4^3 ways to place three keys 4 are one run of three: 6%, so a run of three is within the bound.
		expect(keyPositions([0, 1, 2]).longestRunBound).toBe(3);
		// Of 4^4 ways 4 are a run of four (1.6%).
		expect(keyPositions([0, 1, 2, 3]).longestRunBound).toBe(4);
		// With five keys, a run of five has a chance of 0.4%.
		expect(keyPositions([0, 1, 2, 3, 0]).longestRunBound).toBe(4);
	});
});

describe("Fisher's exact test", () => {
	it('gives the known value of the lady tasting tea', () => {
		expect(fisherTwoSided([3, 1], [1, 3])).toBeCloseTo(34 / 70, 10);
		expect(fisherTwoSided([4, 0], [0, 4])).toBeCloseTo(2 / 70, 10);
	});

	it('does not care which group or feature comes first', () => {
		const count = fc.integer({ min: 0, max: 40 });
		fc.assert(
			fc.property(count, count, count, count, (a, b, c, d) => {
				const own = fisherTwoSided([a, b], [c, d]);
				expect(own).toBeGreaterThan(0);
				expect(own).toBeLessThanOrEqual(1);
				expect(fisherTwoSided([c, d], [a, b])).toBeCloseTo(own, 9);
				expect(fisherTwoSided([b, a], [d, c])).toBeCloseTo(own, 9);
			}),
		);
	});
});

describe('similarity', () => {
	it('is that of the sets of three words', () => {
		expect([...shingles('A **team** merges `rows`.')]).toEqual(['a team merges', 'team merges rows']);
		expect(jaccard(shingles('a b c d'), shingles('a b c e'))).toBeCloseTo(1 / 3, 12);
		expect(jaccard(new Set(), new Set())).toBe(0);
	});

	it('looks at content, not at function words or endings', () => {
		expect([...contentWords('The tables that were merged, and the table')]).toEqual(['tabl', 'merg']);
	});
});
