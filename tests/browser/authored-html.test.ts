import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { markdownToHtml } from 'satteri';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HTML_LIST, isOnTheList, listedHtml } from '../../src/model/authored-html.ts';
import { safeLinks } from '../../src/model/authored-links.ts';
import { connect } from './visit.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
	browser = await connect();
	page = await browser.newPage();
});
afterAll(() => browser.close());

/** Pieces of which HTML that means harm is made. */
const piece = fc.oneof(
	fc.constantFrom(
		...['<', '>', '/', '</', '/>', '="', '"', "'", '=', ' ', '\n', '\n\n', '-', '--', '!', '<!--', '-->', '--!>', '`'],
		...['script', 'img', 'details', 'summary', 'kbd', 'br', 'abbr', 'svg', 'style', 'title', 'open', 'textarea', 'x'],
		...['<details>', '</details>', '<kbd>', '</kbd>', '<br>', '<abbr title="', '<script>', '</script>', '<img src=x '],
		...[' onerror=alert(1)', ' onclick="a"', 'a', '<![CDATA[', ']]>', '<?', '?>', '<!DOCTYPE ', '&lt;', '<svg/onload='],
	),
	fc.string({ maxLength: 3 }),
);
const html = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
/** Many at a time: asking the browser takes longer than parsing. */
const sources = fc.array(html, { minLength: 100, maxLength: 100 });

/** What the browser makes of some HTML: each element with its attributes, but for elements that may have any. */
const madeOf = (texts: readonly string[], known: readonly string[]): Promise<string[][]> =>
	page.evaluate(
		([all, ignored]) =>
			all.map((text) => {
				const template = document.createElement('template');
				template.innerHTML = text;
				return Array.from(template.content.querySelectorAll('*'))
					.filter(({ localName }) => !ignored.includes(localName))
					.flatMap(({ localName, attributes }) => [
						localName,
						...Array.from(attributes, ({ name }) => `${localName} ${name}`),
					]);
			}),
		[texts, known] as const,
	);

const allowed = new Set(
	Object.entries(HTML_LIST).flatMap(([name, attributes]) => [name, ...attributes.map((each) => `${name} ${each}`)]),
);
const isElsewhere = (name: string): boolean => !allowed.has(name);

describe('a browser', () => {
	test('makes of HTML on the list no element and no attribute that is not on it', async () => {
		await fc.assert(
			fc.asyncProperty(sources, async (texts) => {
				const made = await madeOf(texts.filter(isOnTheList), []);
				expect(made.flat().filter(isElsewhere)).toEqual([]);
			}),
			{ numRuns: 200 },
		);
	});

	test('makes of Markdown that no rule has seen only what Markdown makes and what is on the list', async () => {
		const own =
			'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del hr table thead tbody tr th td a img input section';
		await fc.assert(
			fc.asyncProperty(sources, async (texts) => {
				const rendered = texts.map(
					(text) => markdownToHtml(text, { mdastPlugins: [listedHtml()], hastPlugins: [safeLinks()] }).html,
				);
				expect((await madeOf(rendered, own.split(' '))).flat().filter(isElsewhere)).toEqual([]);
			}),
			{ numRuns: 50 },
		);
	});
});
