import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { beforeAll, describe, expect, test } from 'vitest';
import { nameOf } from '../../src/model/term-uses.ts';
import { glossaryLinks } from '../../src/starlight/markdown/glossary-links.ts';
import { markdownProcessor } from '../../src/starlight/markdown/processor.ts';
import { realKnowledge } from './real-knowledge.ts';

const GUIDE = new URL('file:///handbook/src/content/docs/guides/a.md');
const TERM = /<a href="\/glossary\/#([^"]*)" class="term">([^<]*)<\/a>/g;
const terms = realKnowledge.all('terms').map(({ data }) => data);
const linking = glossaryLinks(terms);

const rendered = (markdown: string, mdastPlugins: (typeof linking)[]): string =>
	markdownToHtml(markdown, { features: { gfm: true, directive: true }, fileURL: GUIDE, mdastPlugins }).html;
/** Ids of the terms that a page links to, in order. */
const linkedIn = (markdown: string): (string | undefined)[] =>
	Array.from(rendered(markdown, [linking]).matchAll(TERM), ([, id]) => id);

describe('a page', () => {
	test('links a term where it uses it first, and only there', () => {
		expect(rendered('Watermarks. A watermark.', [linking])).toBe(
			'<p><a href="/glossary/#watermark" class="term">Watermarks</a>. A watermark.</p>\n',
		);
	});

	test('begins anew: what another page has linked is no matter', () => {
		expect([linkedIn('A watermark.'), linkedIn('A watermark.')]).toEqual([['watermark'], ['watermark']]);
	});

	test.each([
		['emphasis', 'The **watermark**.'],
		['a list', '- one\n- a watermark'],
		['the body of a table', '| a | b |\n| - | - |\n| watermark | c |'],
		['folded text', '<details>\n<summary>Why?</summary>\n\nA watermark.\n\n</details>'],
	])('links it in %s', (_, markdown) => {
		expect(linkedIn(markdown)).toEqual(['watermark']);
	});

	test.each([
		['a heading', '## A watermark'],
		['a link', '[the watermark](/week/)'],
		['emphasis in a link', '[the **watermark**](/week/)'],
		['code', '`watermark`'],
		['a fence', '```text\nwatermark\n```'],
		['the head of a table', '| watermark | b |\n| - | - |\n| a | c |'],
		['a quotation', '> A watermark.'],
		['the title of an aside', ':::note[A watermark]\nText.\n:::'],
		['HTML', '<details>\n<summary>A watermark</summary>\n</details>'],
	])('leaves it alone in %s, and links the next', (_, markdown) => {
		expect(linkedIn(markdown)).toEqual([]);
		expect(linkedIn(`${markdown}\n\nA watermark.`)).toEqual(['watermark']);
	});

	test('has three of them in a paragraph at most, and the rest where it comes next', () => {
		const four = 'Photon, a watermark, a checkpoint and lineage.';
		expect(linkedIn(four)).toEqual(['photon', 'watermark', 'checkpoint']);
		expect(linkedIn(`${four}\n\nLineage and Photon.`)).toEqual(['photon', 'watermark', 'checkpoint', 'lineage']);
	});

	test.each(['domains/a/decks/a.md', 'domains/a/notebooks/a.ipynb'])('of another kind stays plain: %s', (file) => {
		expect(linking({ fileURL: new URL(`file:///handbook/src/content/docs/${file}`) })).toBeUndefined();
	});
});

describe('the processor of the site', () => {
	let html: string;
	beforeAll(async () => {
		const renderer = await markdownProcessor(realKnowledge, '/handbook/', 'code').createRenderer({});
		html = (await renderer.render('A watermark, :literal[a checkpoint]{reason="x"}.', { fileURL: GUIDE })).code;
	});

	test('links under the base path, and in the text of directives', () => {
		expect(html).toContain('<a href="/handbook/glossary/#watermark" class="term">watermark</a>');
		expect(html).toContain('<a href="/handbook/glossary/#checkpoint" class="term">checkpoint</a>');
	});

	test('renders pages again when a term has changed', () => {
		const options = (also: string[]) =>
			JSON.stringify(
				markdownProcessor(
					{
						...realKnowledge,
						entries: realKnowledge.entries.map((entry) =>
							entry.collection === 'terms' && entry.id === 'watermark'
								? { ...entry, data: { ...entry.data, also } }
								: entry,
						),
					},
					'/',
					'code',
				).options,
			);
		expect(options(['low tide'])).not.toBe(options(['high tide']));
	});
});

const name = fc.constantFrom(...terms.map(nameOf));
const inline = fc.oneof(
	name,
	fc.constantFrom('reads', 'and', 'the', '*not*', 'a\nb', '"so"', '1 < 2'),
	name.map((words) => `**${words}**`),
	name.map((words) => `\`${words}\``),
	name.map((words) => `[${words}](/weeks/1/)`),
);
const line = fc.array(inline, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const block = fc.oneof(
	line,
	line.map((words) => `## ${words.replaceAll('\n', ' ')}`),
	line.map((words) => `> ${words.replaceAll('\n', ' ')}`),
	fc
		.array(line, { minLength: 1, maxLength: 3 })
		.map((lines) => lines.map((words) => `- ${words.replaceAll('\n', ' ')}`).join('\n')),
	fc
		.tuple(line, line)
		.map((cells) => `| ${cells.join(' | ')} |\n| - | - |\n| ${cells.join(' | ')} |`.replaceAll('a\nb', 'ab')),
);
const page = fc.array(block, { maxLength: 8 }).map((blocks) => blocks.join('\n\n'));

test('without its links to the glossary, any page is what it was; and each term has one link at most', () => {
	fc.assert(
		fc.property(page, (markdown) => {
			const plain = rendered(markdown, []);
			const html = rendered(markdown, [linking]);
			expect(html.replace(TERM, '$2')).toBe(plain);
			const ids = Array.from(html.matchAll(TERM), ([, id]) => id);
			expect(new Set(ids).size).toBe(ids.length);
			for (const [inside] of html.matchAll(
				/<(h2|th|code|blockquote|a href="\/weeks\/1\/")>.*?<\/(?:h2|th|code|blockquote|a)>/gs,
			)) {
				expect(inside).not.toContain('class="term"');
			}
		}),
	);
});
