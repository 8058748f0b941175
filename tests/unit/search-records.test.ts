import { describe, expect, it } from 'vitest';
import { glossaryRecords, promptRecords, searchRecords } from '../../src/views/search-records.ts';
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

describe('the prompts in search', () => {
	it('are found one by one, by title and goal', () => {
		const records = new Map(promptRecords(realKnowledge).map((record) => [record.address, record]));
		for (const { id, data } of realKnowledge.all('prompts')) {
			expect(records.get(`/guides/prompts/#${id}`)).toMatchObject({
				title: data.title,
				kind: 'Prompt',
				text: expect.stringContaining(data.goal),
			});
		}
		expect(searchRecords(realKnowledge)).toEqual(expect.arrayContaining([...records.values()]));
	});
});
