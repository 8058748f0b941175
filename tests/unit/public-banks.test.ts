import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { upperTail } from '../../src/assessment/chance.ts';
import { STRATEGIES } from '../../src/assessment/strategies.ts';
import { buildKnowledgeBase } from '../../src/model/knowledge-base.ts';
import { chanceText } from '../../src/views/chance-wording.ts';
import { guessed, publicBanks } from '../../src/views/public-banks.ts';
import { mostTelling } from '../../src/views/testwise.ts';
import { refusedFrom } from '../../src/views/refused-from.ts';
import type { BlindRow } from '../../src/views/testwise.ts';
import { knowledgeWith, realContent, realKnowledge } from './real-knowledge.ts';

const banks = realKnowledge.all('publicBanks').map(({ data }) => data);

const blindRow = fc.record<BlindRow>({
	id: fc.constantFrom(...STRATEGIES.map(({ id }) => id)),
	does: fc.string(),
	percent: fc.integer({ min: 0, max: 100 }),
	chance: fc.constantFrom(0, 1e-30, 0.001, 0.5, 1),
	isFair: fc.boolean(),
});

describe('the public banks', () => {
	test('have a score for each of our strategies and no other', () => {
		expect(banks.length).toBeGreaterThan(0);
		for (const { scores } of banks) expect(Object.keys(scores)).toEqual(STRATEGIES.map(({ id }) => id));
	});

	test('stand in the order of the ledger, each with the commit that was read', () => {
		const rows = publicBanks(realKnowledge);
		expect(rows.map(({ id }) => id)).toEqual(banks.map(({ id }) => id));
		for (const [index, { address, commit }] of rows.entries()) {
			expect(address).toBe(`${banks[index]?.repository}/tree/${banks[index]?.commit}`);
			expect(commit).toMatch(/^[0-9a-f]{7}$/);
		}
	});

	test('name the strategies in the words that our own table has', () => {
		for (const { longest, telling } of publicBanks(realKnowledge)) {
			expect(longest.does).toBe('takes the longest option');
			expect(STRATEGIES.map(({ does }) => does)).toContain(telling.does);
		}
	});

	test('are refused exactly where one strategy falls below the level of a bank alone', () => {
		const even = knowledgeWith('publicBanks', (bank) => ({
			...bank,
			scores: mapped(bank.scores, () => ({ percent: 25, chance: 0.01 / STRATEGIES.length })),
		}));
		expect(publicBanks(even).every(({ isFair }) => isFair)).toBe(true);
		const short = knowledgeWith('publicBanks', (bank) => ({
			...bank,
			scores: mapped(bank.scores, (id) => ({ percent: 25.4, chance: id === 'shortest' ? 0.001 : 0.5 })),
		}));
		for (const { isFair, telling, longest } of publicBanks(short)) {
			expect(isFair).toBe(false);
			expect(telling).toMatchObject({ id: 'shortest', percent: 25, isFair: false });
			expect(longest).toMatchObject({ id: 'longest', isFair: true });
		}
	});

	test('are no rows where there are none', () => {
		const entries = realContent.entries.filter(({ collection }) => collection !== 'publicBanks');
		expect(publicBanks(buildKnowledgeBase({ ...realContent, entries }))).toEqual([]);
	});
});

describe('a bank on one line', () => {
	test('says nothing where nothing was played', () => {
		expect(guessed(0, [])).toBeUndefined();
	});

	test('tells by the strategy that chance explains least, and among equals by the greatest', () => {
		fc.assert(
			fc.property(fc.array(blindRow, { minLength: 1 }), (rows) => {
				const { chance, percent } = mostTelling(rows);
				for (const row of rows) {
					expect(row.chance).toBeGreaterThanOrEqual(chance);
					if (row.chance === chance) expect(row.percent).toBeLessThanOrEqual(percent);
				}
			}),
		);
	});
});

describe('the percent from which a strategy is refused', () => {
	const level = 0.01 / (5 * STRATEGIES.length);

	test('is the first at which chance falls below the level', () => {
		fc.assert(
			fc.property(fc.integer({ min: 8, max: 80 }), (questions) => {
				const right = (percent: number) => Math.floor((percent * questions) / 100 + 1e-9);
				const tail = (count: number) => upperTail(new Array<number>(questions).fill(1), count);
				const percent = refusedFrom(questions, level) ?? NaN;
				expect(tail(right(percent))).toBeLessThan(level);
				expect(tail(right(percent) - 1)).toBeGreaterThanOrEqual(level);
			}),
			{ numRuns: 40 },
		);
	});

	test('is none where too few questions were asked', () => {
		expect(refusedFrom(5, level)).toBeUndefined();
		expect(refusedFrom(6, level)).toBe(100);
	});

	test('falls towards 25 as the questions grow many', () => {
		expect(refusedFrom(59, level)).toBeGreaterThan(refusedFrom(245, level) ?? 0);
	});
});

describe('a probability in words', () => {
	test.each([
		[1, '1.000'],
		[0.18444, '0.184'],
		[0.001, '0.001'],
		[0.000999, '1 in 1,000'],
		[0.01 / 35, '1 in 3,500'],
		[1.6e-5, '1 in 63,000'],
		[1e-9, '1 in 1,000,000,000'],
		[7.9e-39, 'under 1 in a billion'],
		[0, 'under 1 in a billion'],
	])('of %f is %s', (chance, said) => {
		expect(chanceText(chance)).toBe(said);
	});

	test('never says that something likely is rarer than something less likely', () => {
		const rarity = (said: string): number => {
			if (said.startsWith('under')) return 0;
			return said.startsWith('1 in ') ? 1 / Number(said.slice(5).replaceAll(',', '')) : Number(said);
		};
		const chance = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(chance, chance, fc.integer({ min: 0, max: 12 }), (a, b, power) => {
				const [low, high] = [Math.min(a, b) * 10 ** -power, Math.max(a, b) * 10 ** -power];
				expect(rarity(chanceText(low))).toBeLessThanOrEqual(rarity(chanceText(high)));
			}),
		);
	});
});

/** The scores with each replaced. */
function mapped<S extends Record<string, unknown>>(scores: S, change: (id: string) => S[keyof S]): S {
	return Object.fromEntries(Object.keys(scores).map((id) => [id, change(id)])) as S;
}
