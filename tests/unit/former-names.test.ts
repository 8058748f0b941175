import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/model/entry.ts';
import { formerNamesOf } from '../../src/views/former-names.ts';
import { knowledgeWith, realKnowledge } from './real-knowledge.ts';

const pageAt = (address: string): Page => {
	const page = realKnowledge.pageAt(address);
	if (!page) throw new Error(`There is no page at ${address}.`);
	return page;
};
const productsOf = (address: string) => formerNamesOf(realKnowledge, pageAt(address)).map(({ current }) => current);

describe('the former names of a page', () => {
	it('are those of the products that its title, description, headings or objectives name', () => {
		expect(productsOf('/guides/free-edition/')).toEqual(['Free Edition']);
		expect(productsOf('/domains/debugging-deploying/write-ups/job-repair/')).toEqual(['Lakeflow Jobs']);
		expect(productsOf('/domains/cost-performance/')).toEqual(['Disk cache']);
		expect(productsOf('/guides/exam-day/')).toEqual([]);
	});

	it('follow what the glossary calls a product too', () => {
		expect(productsOf('/domains/debugging-deploying/')).toContain('Databricks Git folders');
	});

	it('are there where the ledger says a product is explained', () => {
		const page = pageAt('/guides/exam-day/');
		const moved = knowledgeWith('renamedNames', (data) =>
			data.id === 'genie-agents' ? { ...data, page: '/guides/exam-day/' } : data,
		);
		expect(formerNamesOf(moved, page)).toEqual([{ current: 'Genie Agents', former: ['Genie spaces'] }]);
	});

	it('leave out products that only followed another one', () => {
		const followers = realKnowledge.all('renamedNames').flatMap(({ data }) => (data.forbid.length ? [] : data.current));
		const named = realKnowledge.pages.flatMap((page) => formerNamesOf(realKnowledge, page));
		expect(named.filter(({ current }) => followers.includes(current))).toEqual([]);
	});

	it('stay few: no page is about more than three renamed products', () => {
		const many = realKnowledge.pages.filter((page) => formerNamesOf(realKnowledge, page).length > 3);
		expect(many.map(({ id }) => id)).toEqual([]);
	});

	it('name nothing twice', () => {
		const former = realKnowledge.pages
			.flatMap((page) => formerNamesOf(realKnowledge, page))
			.map((product) => product.former.map((name) => name.toLowerCase()));
		expect(
			former.filter((names) => names.some((name) => names.filter((other) => other.includes(name)).length > 1)),
		).toEqual([]);
	});
});
