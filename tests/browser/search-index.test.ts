import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pageAddress, quizAddress } from '../../src/model/addresses.ts';
import { quizQuestions } from '../../src/model/quizzes.ts';
import { firstOf, textOf, type BuiltPage } from '../../src/output/built-site.ts';
import { rules } from '../../src/rules/registry.ts';
import { formerNamesOf } from '../../src/views/former-names.ts';
import { elementsWhere, pagesOf } from '../site/pages.ts';
import { realKnowledge } from '../unit/real-knowledge.ts';
import { openSearch, searchFor } from './search-page.ts';
import { connect, open } from './visit.ts';

const site = inject('site');

let browser: Browser;
let page: Page;
beforeAll(async () => {
	browser = await connect();
	({ page } = await open(browser, site.url));
	await openSearch(page, site.url);
});
afterAll(() => browser.close());

describe('the index', () => {
	const questions = quizQuestions(realKnowledge).map(({ data }) => data);

	test('holds what a question asks', async () => {
		for (const { id, domain, stem } of questions)
			expect(await searchFor(page, phraseOf(stem)), id).toContain(quizAddress(domain));
	});

	test('holds neither the reasons of a question nor its explanation', async () => {
		for (const { id, domain, options, explanation } of questions) {
			for (const text of [...options.map(({ why }) => why), explanation])
				expect(await searchFor(page, phraseOf(text)), id).not.toContain(quizAddress(domain));
		}
	});

	test('holds no rule', async () => {
		for (const { title } of rules) {
			const found = await searchFor(page, phraseOf(title));
			expect(found.filter((address) => address.startsWith('/rules/'))).toEqual([]);
		}
	});

	test('holds no other page outside the content', async () => {
		for (const text of ['Search the handbook', 'presenter', 'There is no such page'])
			expect((await searchFor(page, text)).filter((at) => /^\/(search|404|.*\/present)\b/.test(at))).toEqual([]);
	});
});

test('a title finds its page among the first three', async () => {
	const missed: string[] = [];
	let asked = 0;
	for (const built of await pagesOf(site)) {
		const isIndexed = elementsWhere(built, ({ attributes }) => attributes.has('data-pagefind-body')).length > 0;
		const title = firstOf(built, 'h1');
		if (!isIndexed || !title) continue;
		asked += 1;
		const found = (await searchFor(page, textOf(title).trim())).slice(0, 3);
		if (!found.includes(built.address)) missed.push(`"${textOf(title)}": ${found.join(' ')}`);
	}
	expect(asked).toBeGreaterThan(100);
	expect(missed).toEqual([]);
});

describe('an old name', () => {
	test('finds, among the first three, a page that says what is formerly so called', async () => {
		const lines = new Map((await pagesOf(site)).map((built) => [built.address, linesOnNames(built)]));
		for (const { data } of realKnowledge.all('renamedNames')) {
			for (const name of data.former) {
				const saying = (await searchFor(page, name))
					.slice(0, 3)
					.filter((at) => lines.get(at)?.some((text) => text.includes(data.current) && says(text, name, data.former)));
				expect(saying, `"${name}" for ${data.current}`).not.toEqual([]);
			}
		}
	});

	test('finds, among the first three, a page that is about the product, where there is one', async () => {
		const about = Map.groupBy(
			realKnowledge.pages.flatMap((each) =>
				formerNamesOf(realKnowledge, each).map((product) => ({ ...product, address: pageAddress(each.id) })),
			),
			({ current }) => current,
		);
		expect(about.size).toBeGreaterThan(5);
		for (const [current, pages] of about) {
			for (const name of pages[0]?.former ?? []) {
				const found = (await searchFor(page, name)).slice(0, 3);
				expect(
					pages.filter(({ address }) => found.includes(address)),
					`"${name}" for ${current}: ${found.join(' ')}`,
				).not.toEqual([]);
			}
		}
	});
});

/** What a page says of former names: the line under its title, and the entries of the glossary. */
function linesOnNames(built: BuiltPage): string[] {
	return elementsWhere(
		built,
		({ name, attributes }) =>
			(name === 'p' && attributes.get('class') === 'formerly') || (name === 'div' && attributes.has('id')),
	)
		.map(textOf)
		.filter((text) => /formerly/i.test(text));
}

/** True for a text with a former name, or with another that is a part of it: APPLY CHANGES for APPLY CHANGES INTO and apply_changes. */
const says = (text: string, name: string, former: readonly string[]): boolean =>
	former.some((each) => inWords(name).includes(inWords(each)) && text.includes(each));
const inWords = (name: string): string => name.toLowerCase().replaceAll('_', ' ');

/** The longest run of plain words of a text in quotation marks: Markdown and signs are printed otherwise. */
function phraseOf(text: string): string {
	// Whole words: the index knows "1,000", and neither of its halves.
	const runs = text.match(/(?<!\S)[\p{L}\p{N}]+(?:,? [\p{L}\p{N}]+)*(?![^\s.,:;?!]|[.,:]\p{N})/gu) ?? [];
	const longest = runs.toSorted((a, b) => b.length - a.length)[0] ?? '';
	return `"${longest.replaceAll(',', '')}"`;
}
