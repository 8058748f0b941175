import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomial, chanceThat } from '../../src/study/binomial.ts';
import { wilson, Z } from '../../src/study/wilson.ts';
import { chanceOfCatchingHalf, wordErrors } from '../../src/study/word-errors.ts';
import { falseRates, wordLimits, wordFor } from '../../src/study/words.ts';

const TARGET = 0.75;
/** Questions of each section in a paper of November 2025. */
const QUOTAS = [13, 4, 6, 3, 6, 8, 6, 4, 6, 3];

/** Right answers of some questions. */
const counts = fc
	.integer({ min: 0, max: 200 })
	.chain((asked) => fc.record({ asked: fc.constant(asked), right: fc.integer({ min: 0, max: asked }) }));
const level = fc.constantFrom(Z[80], Z[95], Z[99]);
const target = fc.double({ min: 0.5, max: 0.99, noNaN: true });

describe('the Wilson interval', () => {
	it.each<[asked: number, ...rows: number[][]]>([
		[3, [0, 0, 56], [1, 6, 79], [2, 21, 94], [3, 44, 100]],
		[4, [1, 5, 70], [2, 15, 85], [3, 30, 95], [4, 51, 100]],
		[6, [2, 10, 70], [3, 19, 81], [4, 30, 90], [5, 44, 97], [6, 61, 100]],
		[8, [4, 22, 78], [5, 31, 86], [6, 41, 93], [7, 53, 98], [8, 68, 100]],
		[13, [8, 36, 82], [9, 42, 87], [10, 50, 92], [11, 58, 96], [13, 77, 100]],
		[59, [35, 47, 71], [41, 57, 80], [42, 59, 81], [47, 68, 88], [50, 73, 92], [53, 80, 95]],
	])('of %i questions is the one of the standards, in percent', (asked, ...rows) => {
		for (const [right = 0, ...percents] of rows) {
			const { low, high } = wilson(right, asked, Z[95]);
			expect([right, Math.round(100 * low), Math.round(100 * high)]).toEqual([right, ...percents]);
		}
	});

	it('excludes nothing where nothing was asked', () => {
		expect(wilson(0, 0, Z[95])).toEqual({ low: 0, high: 1 });
	});

	it('lies between 0 and 1 around the share, and mirrors the interval of wrong answers', () => {
		fc.assert(
			fc.property(counts, level, ({ right, asked }, z) => {
				const { low, high } = wilson(right, asked, z);
				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeLessThanOrEqual(1);
				if (asked > 0) {
					expect(low).toBeLessThanOrEqual(right / asked + 1e-12);
					expect(high).toBeGreaterThanOrEqual(right / asked - 1e-12);
				}
				const mirrored = wilson(asked - right, asked, z);
				expect(low).toBeCloseTo(1 - mirrored.high, 12);
			}),
		);
	});

	it('rises with right answers, narrows with questions, and widens with its level', () => {
		fc.assert(
			fc.property(counts, level, ({ right, asked }, z) => {
				const here = wilson(right, asked, z);
				const more = wilson(right + 1, asked + 1, z);
				expect(more.low).toBeGreaterThanOrEqual(here.low - 1e-12);
				expect(more.high).toBeGreaterThanOrEqual(here.high - 1e-12);
				const twice = wilson(2 * right, 2 * asked, z);
				expect(twice.high - twice.low).toBeLessThanOrEqual(here.high - here.low + 1e-12);
				expect(wilson(right, asked, Z[99]).high).toBeGreaterThanOrEqual(wilson(right, asked, Z[80]).high - 1e-12);
			}),
		);
	});
});

describe('the binomial distribution', () => {
	it('is the exact one', () => {
		// (1/4 + 3/4)^5, times 4^5.
		expect(binomial(5, 0.75).map((chance) => chance * 1024)).toEqual(
			[1, 15, 90, 270, 405, 243].map((ways) => expect.closeTo(ways, 9)),
		);
		expect(binomial(3, 0)).toEqual([1, 0, 0, 0]);
		expect(binomial(3, 1)).toEqual([0, 0, 0, 1]);
		expect(binomial(0, 0.5)).toEqual([1]);
	});

	it('sums to 1 and has the right mean, for thousands of questions, too', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (asked, share) => {
				const chances = binomial(asked, share);
				expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
				expect(chances.reduce((sum, chance, right) => sum + chance * right, 0)).toBeCloseTo(asked * share, 6);
			}),
			{ numRuns: 50 },
		);
	});
});

describe('the words', () => {
	it('call 12 of 13 and 16 of 18 fine at a target of 75%, and nothing less', () => {
		expect(wordLimits(TARGET, 13)).toEqual({ weak: 5, fine: 12 });
		expect(wordLimits(TARGET, 18)).toEqual({ weak: 8, fine: 16 });
		expect(wordFor(12, 13, TARGET)).toBe('fine');
		expect(wordFor(11, 13, TARGET)).toBe('not enough evidence');
		expect(wordFor(5, 13, TARGET)).toBe('weak');
	});

	it('say of three and four questions at most that they are weak', () => {
		expect(wordLimits(TARGET, 0)).toEqual({ weak: undefined, fine: undefined });
		expect(wordLimits(TARGET, 3)).toEqual({ weak: 0, fine: undefined });
		expect(wordLimits(TARGET, 4)).toEqual({ weak: 0, fine: undefined });
		expect(wordLimits(TARGET, 5)).toEqual({ weak: 1, fine: 5 });
	});

	it('begin at the right answers that an independent calculation gives', () => {
		const limits = Array.from({ length: 16 }, (_, index) => wordLimits(TARGET, index + 3));
		expect(limits.map(({ weak }) => weak)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 5, 5, 6, 6, 7, 8, 8]);
		expect(limits.slice(2).map(({ fine }) => fine)).toEqual([5, 6, 7, 8, 9, 10, 11, 11, 12, 13, 14, 15, 16, 16]);
	});

	it('stand on two-sided levels: by 99% only 20 of 20 would be fine', () => {
		const isFine = (asked: number) => wilson(asked, asked, Z[99]).low >= TARGET;
		expect([19, 20].map(isFine)).toEqual([false, true]);
	});

	it('go from weak over nothing to fine as right answers rise', () => {
		const order = ['weak', 'not enough evidence', 'fine'];
		fc.assert(
			fc.property(counts, target, ({ asked }, goal) => {
				const words = Array.from({ length: asked + 1 }, (_, right) => order.indexOf(wordFor(right, asked, goal)));
				expect(words).toEqual([...words].sort((a, b) => a - b));
				const { weak = -1, fine = asked + 1 } = wordLimits(goal, asked);
				expect(words.map((word) => order[word])).toEqual(
					words.map((_, right) => (right <= weak ? 'weak' : right >= fine ? 'fine' : 'not enough evidence')),
				);
			}),
		);
	});

	it('are false as often as the binomial distribution says', () => {
		// 0 to 5, and 12 or 13, of 13 at 3/4: sums of ways, of 4^13.
		const ways = (right: number) =>
			[1, 13, 78, 286, 715, 1287, 1716, 1716, 1287, 715, 286, 78, 13, 1][right]! * 3 ** right;
		const { weak, fine } = falseRates(13, TARGET);
		expect(weak.atTarget).toBeCloseTo([0, 1, 2, 3, 4, 5].reduce((sum, right) => sum + ways(right), 0) / 4 ** 13, 12);
		expect(fine.atTarget).toBeCloseTo((ways(12) + ways(13)) / 4 ** 13, 12);
		expect(falseRates(3, TARGET).fine).toEqual({ atTarget: 0, tenPointsBelow: 0 });
		// Nobody is five points above 96%.
		expect([0.95, 0.96].map((high) => falseRates(20, high).weak.fivePointsAbove)).toEqual([0, undefined]);
	});

	it('are false nowhere more often than at the target', () => {
		fc.assert(
			fc.property(counts, target, fc.double({ min: 0, max: 1, noNaN: true }), ({ asked }, goal, share) => {
				const rates = falseRates(asked, goal);
				const word = share >= goal ? 'weak' : 'fine';
				const chance = chanceThat(asked, share, (right) => wordFor(right, asked, goal) === word);
				expect(chance).toBeLessThanOrEqual(rates[word].atTarget + 1e-9);
				expect(rates.weak.fivePointsAbove ?? 0).toBeLessThanOrEqual(rates.weak.atTarget + 1e-9);
				expect(rates.fine.tenPointsBelow).toBeLessThanOrEqual(rates.fine.atTarget + 1e-9);
			}),
		);
	});
});

describe('false words in a whole report', () => {
	it('are as rare as the standards measured, and as common with a cut at 70%', () => {
		const weak = wordErrors(QUOTAS, TARGET).filter(({ word }) => word === 'weak');
		expect(weak.map(({ share }) => share)).toEqual([0.8, 0.85, 0.9].map((share) => expect.closeTo(share, 12)));
		expect(weak.map(({ cutAt70 }) => Math.round(100 * cutAt70.any))).toEqual([98, 91, 73]);
		expect(weak.map(({ cutAt70 }) => Number(cutAt70.expected.toFixed(1)))).toEqual([3.2, 2.1, 1.2]);
		expect(Number((100 * weak[0]!.ours.any).toFixed(1))).toBe(2.8);
	});

	it('are rarer by our words than by the cut, of weak and of fine sections', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 }), (quotas) => {
				for (const { ours, cutAt70 } of wordErrors(quotas, TARGET)) expect(ours.any).toBeLessThanOrEqual(cutAt70.any);
			}),
			{ numRuns: 30 },
		);
	});

	it('have a price: a section at 50% is caught as seldom as the standards say', () => {
		const caught = (papers: number) =>
			[13, 8, 6, 4, 3].map((quota) => Math.round(100 * chanceOfCatchingHalf(quota * papers, TARGET)));
		expect(caught(1)).toEqual([29, 14, 11, 6, 13]);
		expect(caught(3)).toEqual([83, 58, 41, 39, 25]);
	});
});
