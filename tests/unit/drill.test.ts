import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../../src/assessment/papers/random.ts';
import type { ReleasedQuestion } from '../../src/schemas/release.ts';
import { drillQuestions } from '../../src/study/drill.ts';
import { response } from './made-responses.ts';

const question = (id: string, parts: Partial<ReleasedQuestion> = {}): ReleasedQuestion => ({
	id,
	digest: '0123456789ab',
	objectives: ['light/one'],
	bloom: 'apply',
	sections: { '2030-01': 'light' },
	...parts,
});

const drill = (
	questions: readonly ReleasedQuestion[],
	asked: Parameters<typeof drillQuestions>[3] = [],
	size = 10,
	seed = 'seed',
) => drillQuestions({ questions: [...questions] }, '2030-01', 'light', asked, randomOf(seed), size);

const letters = (text: string): ReleasedQuestion[] => Array.from(text, (letter) => question(`light/${letter}`));

describe('a drill', () => {
	it('asks what was never asked, then what was missed longest ago, then what was seen longest ago', () => {
		const asked = [
			response({ question: 'light/a', at: 5, isRight: true }),
			response({ question: 'light/b', at: 4 }),
			response({ question: 'light/c', at: 3, isRight: true }),
			response({ question: 'light/d', at: 2 }),
			response({ question: 'light/d', at: 1, isRight: true }),
		];
		expect(drill(letters('abcde'), asked)).toEqual(['light/e', 'light/d', 'light/b', 'light/c', 'light/a']);
	});

	it('stays in its section and within its size', () => {
		const elsewhere = question('heavy/a', { sections: { '2030-01': 'heavy', '2020-01': 'light' } });
		const drawn = drill([...letters('abcdefghijkl'), elsewhere]);
		expect(new Set(drawn).size).toBe(10);
		expect(drawn).not.toContain('heavy/a');
		expect(drill([elsewhere])).toEqual([]);
	});

	it('keeps enemies apart while there are others, and takes them before it comes up short', () => {
		const [a, b, c] = [question('light/a', { enemies: ['light/b'] }), question('light/b'), question('light/c')];
		const seeds = Array.from({ length: 40 }, (_, index) => `seed ${index}`);
		for (const seed of seeds) expect(drill([a, b, c], [], 2, seed)).toContain('light/c');
		expect(new Set(seeds.map((seed) => drill([a, b, c], [], 1, seed)[0])).size).toBe(3);
		expect(drill([a, b, c], [], 3).sort()).toEqual(['light/a', 'light/b', 'light/c']);
	});

	it('gives as many different questions as there are, never more than asked for', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.integer({ min: 0, max: 30 })),
				fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))),
				fc.array(fc.record({ number: fc.integer({ min: 0, max: 30 }), at: fc.nat(), isRight: fc.boolean() })),
				fc.integer({ min: 0, max: 12 }),
				(ids, pairs, answers, size) => {
					const pool = ids.map((id) =>
						question(`light/${id}`, {
							enemies: pairs.flatMap(([one, other]) => (one === id && other !== id ? [`light/${other}`] : [])),
						}),
					);
					const asked = answers.map(({ number, ...rest }) => response({ question: `light/${number}`, ...rest }));
					const drawn = drill(pool, asked, size);
					expect(drawn).toHaveLength(Math.min(size, ids.length));
					expect(new Set(drawn).size).toBe(drawn.length);
				},
			),
		);
	});
});
