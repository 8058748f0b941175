import { describe, expect, it } from 'vitest';
import { glossaryRecords } from '../../src/views/search-records.ts';
import { realKnowledge } from './real-knowledge.ts';

describe('the entries of the glossary in search', () => {
	const records = glossaryRecords(realKnowledge);

	it('are every term, and every renamed product with all its names', () => {
		for (const { data } of realKnowledge.all('terms')) {
			expect(records.map(({ address }) => address)).toContain(`/glossary/#${data.id}`);
		}
		for (const { data } of realKnowledge.all('renamedNames')) {
			expect(
				records.some(({ formerly }) => data.former.every((name) => formerly.includes(name))),
				data.current,
			).toBe(true);
		}
	});

	it('have an address each', () => {
		expect(new Set(records.map(({ address }) => address)).size).toBe(records.length);
	});
});
