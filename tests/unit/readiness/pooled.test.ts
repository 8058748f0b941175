import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pooledInterval, type MemberTally } from '../../../src/study/readiness/pooled.ts';
import { studentT } from '../../../src/study/readiness/student-t.ts';
import { wilson, Z } from '../../../src/study/wilson.ts';

const tally: fc.Arbitrary<MemberTally> = fc
	.integer({ min: 1, max: 60 })
	.chain((asked) => fc.record({ right: fc.integer({ min: 0, max: asked }), asked: fc.constant(asked) }));
const tallies = fc.array(tally, { minLength: 2, maxLength: 12 });
const levels = [80, 95, 99] as const;
const totals = (members: readonly MemberTally[]) =>
	members.reduce((sum, { right, asked }) => ({ right: sum.right + right, asked: sum.asked + asked }), {
		right: 0,
		asked: 0,
	});

describe('quantiles of Student’s t', () => {
	it('are those of the printed tables', () => {
		// Table of the NIST handbook, 1.3.6.7.2: degrees of freedom, then 80%, 95% and 99% two-sided.
		for (const [freedom, ...ends] of [
			[1, 3.078, 12.706, 63.657],
			[2, 1.886, 4.303, 9.925],
			[3, 1.638, 3.182, 5.841],
			[4, 1.533, 2.776, 4.604],
			[5, 1.476, 2.571, 4.032],
			[11, 1.363, 2.201, 3.106],
			[30, 1.31, 2.042, 2.75],
		] as const)
			for (const [index, level] of levels.entries()) expect(studentT(level, freedom)).toBeCloseTo(ends[index] ?? 0, 3);
	});

	it('come down to those of the normal distribution', () => {
		for (const level of levels) expect(studentT(level, 2000) / Z[level]).toBeCloseTo(1, 2);
	});
});

describe('the pooled interval', () => {
	it('is never narrower on either side than if all answers were independent', () => {
		fc.assert(
			fc.property(tallies, fc.constantFrom(...levels), (members, level) => {
				const { right, asked } = totals(members);
				const [pooled, plain] = [pooledInterval(members, level), wilson(right, asked, Z[level])];
				expect(pooled.low).toBeLessThanOrEqual(plain.low + 1e-12);
				expect(pooled.high).toBeGreaterThanOrEqual(plain.high - 1e-12);
			}),
			{ numRuns: 1000 },
		);
	});

	it('holds the share, lies within 0 and 1, and is the same in any order', () => {
		fc.assert(
			fc.property(tallies, fc.constantFrom(...levels), (members, level) => {
				const { right, asked } = totals(members);
				const interval = pooledInterval(members, level);
				expect(interval.low).toBeGreaterThanOrEqual(0);
				expect(interval.high).toBeLessThanOrEqual(1);
				expect(interval.low).toBeLessThanOrEqual(right / asked + 1e-12);
				expect(interval.high).toBeGreaterThanOrEqual(right / asked - 1e-12);
				expect(pooledInterval(members.toReversed(), level)).toEqual(interval);
			}),
			{ numRuns: 1000 },
		);
	});

	it('grows with the difference between members, though the totals stay', () => {
		const width = (...rights: readonly number[]): number => {
			const { low, high } = pooledInterval(
				rights.map((right) => ({ right, asked: 10 })),
				95,
			);
			return high - low;
		};
		expect(width(7, 8, 7, 8)).toBeLessThan(width(5, 10, 5, 10));
		expect(width(5, 10, 5, 10)).toBeLessThan(width(10, 10, 10, 0));
	});

	it('of the data of a worked example is what the formula gives by hand', () => {
		// Shares 3/10, 5/10, 9/10, 7/10: p = 24/40, Σ(r-6)² = 20, v = 4/3 × 20/1600 = 1/60, 14.4 effective answers, t(3) = 3.18245.
		const effective = (0.6 * 0.4) / (1 / 60);
		const { low, high } = pooledInterval(
			[3, 5, 9, 7].map((right) => ({ right, asked: 10 })),
			95,
		);
		const plain = wilson(0.6 * effective, effective, 3.18244630528);
		expect([low, high]).toEqual([expect.closeTo(plain.low, 9), expect.closeTo(plain.high, 9)]);
	});

	it('keeps its promise for few members who differ, where the plain interval does not', () => {
		// Members' true shares are spread around 70%, as beta(7, 3) has it: a standard deviation of 14 points.
		const random = generator(20261123);
		let [pooled, plain, runs] = [0, 0, 0];
		for (const members of [4, 6, 12])
			for (let run = 0; run < 1500; run += 1) {
				const team = Array.from({ length: members }, () => {
					const share = betaOf7And3(random);
					const right = Array.from({ length: 30 }, () => random() < share).filter(Boolean).length;
					return { right, asked: 30 };
				});
				const { right, asked } = totals(team);
				const holds = ({ low, high }: { low: number; high: number }): number => (low <= 0.7 && 0.7 <= high ? 1 : 0);
				pooled += holds(pooledInterval(team, 95));
				plain += holds(wilson(right, asked, Z[95]));
				runs += 1;
			}
		console.info(
			`95% intervals of ${runs} made-up teams hold the truth: pooled ${pooled / runs}, plain ${plain / runs}`,
		);
		expect(pooled / runs).toBeGreaterThan(0.93);
		expect(plain / runs).toBeLessThan(0.8);
	});
});

/** A generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The seventh smallest of nine numbers from 0 to 1 is distributed like that. */
const betaOf7And3 = (random: () => number): number => Array.from({ length: 9 }, random).sort((a, b) => a - b)[6] ?? 0;
