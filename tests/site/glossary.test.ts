import { describe, expect, inject, test } from 'vitest';
import { elementsOf, textOf, type BuiltElement, type BuiltPage } from '../../src/output/built-site.ts';
import { realKnowledge } from '../unit/real-knowledge.ts';
import { elementsWhere, isPresenter, pagesOf } from './pages.ts';

const pages = await pagesOf(inject('site'));
const based = await pagesOf(inject('basedSite'));

const pageAt = (address: string): BuiltPage => {
	const page = pages.find((each) => each.address === address);
	if (!page) throw new Error(`The site has no page at ${address}.`);
	return page;
};
const hasClass = (element: BuiltElement, name: string): boolean =>
	(element.attributes.get('class') ?? '').split(' ').includes(name);
const termLinks = (page: BuiltPage): BuiltElement[] =>
	elementsWhere(page, (element) => element.name === 'a' && hasClass(element, 'term'));
const addressOf = (link: BuiltElement): string => link.attributes.get('href') ?? '';

describe('words that the glossary explains', () => {
	const page = '/domains/developing-code/write-ups/streaming-tables-vs-mvs/';

	test('are linked on a page once, by the word itself', () => {
		const links = termLinks(pageAt(page)).filter((link) => addressOf(link) === '/glossary/#watermark');
		expect(links.map((link) => textOf(link))).toEqual(['watermark']);
		expect(links[0]?.attributes.get('aria-label')).toBeUndefined();
	});

	test('are linked once on every page', () => {
		const repeated = pages.flatMap((each) => {
			const addresses = termLinks(each).map(addressOf);
			return addresses.length === new Set(addresses).size ? [] : [each.address];
		});
		expect(repeated).toEqual([]);
	});

	test('are linked under the base path', () => {
		const links = based.flatMap(termLinks).map(addressOf);
		expect(links.length).toBeGreaterThan(0);
		expect(links.filter((address) => !address.startsWith('/handbook/glossary/#'))).toEqual([]);
	});

	test('are linked on pages of prose alone', () => {
		const others = pages.filter(
			(each) =>
				isPresenter(each) || /^\/(?:glossary|practice|search|rules)\/|\/(?:decks|notebooks)\//.test(each.address),
		);
		expect(others.filter((each) => termLinks(each).length > 0).map(({ address }) => address)).toEqual([]);
		const kinds = ['/domains/data-sharing/', page, '/guides/free-edition/', '/phases/foundational-alignment/'];
		for (const address of kinds) expect(termLinks(pageAt(address)).length, address).toBeGreaterThan(0);
	});

	test('are linked in no heading, code, other link, quotation or head of a table', () => {
		const wrapping = /^(?:a|h[1-6]|code|pre|th|blockquote|summary)$/;
		for (const each of pages) {
			for (const element of elementsWhere(each, ({ name }) => wrapping.test(name))) {
				const inside = Array.from(elementsOf(element)).filter((other) => other !== element && hasClass(other, 'term'));
				expect(inside, `${each.address} <${element.name}> ${textOf(element)}`).toEqual([]);
			}
		}
	});
});

describe('the glossary', () => {
	const glossary = pageAt('/glossary/');
	const entries = elementsWhere(glossary, ({ name, attributes }) => name === 'div' && attributes.has('id')).flatMap(
		(entry) => {
			const name = Array.from(elementsOf(entry)).find((element) => element.name === 'dt');
			return name ? [{ id: entry.attributes.get('id') ?? '', name: textOf(name), text: textOf(entry) }] : [];
		},
	);
	const terms = entries.filter(({ id }) => !id.startsWith('name-'));

	test('has every term, in alphabetical order', () => {
		expect(terms.map(({ id }) => id).toSorted()).toEqual(
			realKnowledge
				.all('terms')
				.map(({ id }) => id)
				.toSorted(),
		);
		const names = terms.map(({ name }) => name);
		expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
	});

	test('leads from each letter to its first term', () => {
		const letters = elementsWhere(glossary, (element) => element.name === 'a' && hasClass(element, 'chip')).map(
			(link) => [textOf(link).trim(), addressOf(link)],
		);
		const first = new Map<string, string>();
		for (const { id, name } of terms) {
			const letter = name.charAt(0).toUpperCase();
			if (!first.has(letter)) first.set(letter, `#${id}`);
		}
		expect(letters).toEqual([...first]);
	});

	test('names every older name', () => {
		for (const { data } of realKnowledge.all('terms')) {
			const entry = terms.find(({ id }) => id === data.id);
			for (const name of data.formerly ?? []) expect(entry?.text).toContain(name);
		}
		const text = entries.map((entry) => entry.text).join('\n');
		for (const { data } of realKnowledge.all('renamedNames')) {
			for (const name of data.former) expect(text).toContain(name);
		}
	});
});
