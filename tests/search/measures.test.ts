import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanReciprocalRank, rankOf, recallAt, type Rank } from './measures.ts';

const someRanks = fc.array(fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }), { minLength: 1 });
const atEveryCutoff = fc.integer({ min: 1, max: 10 });

describe('the rank of a query', () => {
	it('is that of the first result that answers it', () => {
		expect(rankOf(['/a/', '/b/', '/c/'], ['/c/', '/b/'])).toBe(2);
	});

	it('is undefined where nothing answers it', () => {
		expect(rankOf(['/a/', '/b/'], ['/c/'])).toBeUndefined();
		expect(rankOf([], ['/c/'])).toBeUndefined();
	});

	it('names a result that is expected, and none before it is', () => {
		const addresses = fc.uniqueArray(fc.constantFrom<string>('/a/', '/b/', '/c/', '/d/', '/e/'));
		fc.assert(
			fc.property(addresses, addresses, (results, expected) => {
				const rank = rankOf(results, expected) ?? results.length + 1;
				expect(results.slice(0, rank - 1).filter((result) => expected.includes(result))).toEqual([]);
				expect(rank > results.length || expected.includes(results[rank - 1] ?? '')).toBe(true);
			}),
		);
	});
});

describe('recall', () => {
	it('counts queries that are answered up to the cutoff', () => {
		expect(recallAt(3, [1, 3, 4, undefined])).toBe(0.5);
	});

	it('never falls where more results are looked at', () => {
		fc.assert(
			fc.property(someRanks, atEveryCutoff, (ranks, cutoff) => {
				expect(recallAt(cutoff + 1, ranks)).toBeGreaterThanOrEqual(recallAt(cutoff, ranks));
			}),
		);
	});

	it('is no figure without queries', () => {
		expect(() => recallAt(3, [])).toThrow(RangeError);
	});
});

describe('mean reciprocal rank', () => {
	it('weighs the first result most', () => {
		expect(meanReciprocalRank([1, 2, 4, undefined])).toBeCloseTo((1 + 1 / 2 + 1 / 4) / 4);
	});

	it('lies between the share of first results and the share of queries answered at all', () => {
		fc.assert(
			fc.property(someRanks, (ranks) => {
				const figure = meanReciprocalRank(ranks);
				expect(figure).toBeGreaterThanOrEqual(recallAt(1, ranks) - 1e-12);
				expect(figure).toBeLessThanOrEqual(recallAt(10, ranks) + 1e-12);
			}),
		);
	});

	it('rises when one query is answered earlier', () => {
		fc.assert(
			fc.property(someRanks, fc.integer({ min: 1, max: 9 }), (others, rank) => {
				const later: Rank[] = [...others, rank + 1];
				expect(meanReciprocalRank([...others, rank])).toBeGreaterThan(meanReciprocalRank(later));
			}),
		);
	});
});
