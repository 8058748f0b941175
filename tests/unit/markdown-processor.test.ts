import { beforeAll, describe, expect, test } from 'vitest';
import { markdownProcessor } from '../../src/starlight/markdown/processor.ts';
import { realKnowledge } from './real-knowledge.ts';

const QUESTIONS = '<span class="fact">59\u00a0<small class="outline-label">Nov 2025</small></span>';
const DECK = new URL('file:///handbook/src/content/docs/domains/a/decks/a.md');
const GUIDE = new URL('file:///handbook/src/content/docs/guides/a.md');

type Renderer = Awaited<ReturnType<ReturnType<typeof markdownProcessor>['createRenderer']>>;
let root: Renderer;
let based: Renderer;
beforeAll(async () => {
	root = await markdownProcessor(realKnowledge, '/', 'code').createRenderer({});
	based = await markdownProcessor(realKnowledge, '/handbook/', 'code').createRenderer({});
});

const html = async (markdown: string, fileURL = GUIDE): Promise<string> =>
	(await root.render(markdown, { fileURL })).code.replaceAll('&nbsp;', '\u00a0').trim();

describe('facts in prose', () => {
	test.each([
		['a paragraph', 'It has :fact[exam.questions] questions.'],
		['a table', '| a | b |\n| - | - |\n| x | :fact[exam.questions] |'],
		['a heading', '## The :fact[exam.questions] questions'],
		['a list', '- :fact[exam.questions] questions'],
		['emphasis', '**:fact[exam.questions]** questions'],
	])('are printed in %s with the label of their outline', async (_, markdown) => {
		expect(await html(markdown)).toContain(QUESTIONS);
	});

	test('of a named outline carry its label', async () => {
		expect(await html(':fact[exam.questions@2026-10]')).toMatch(/60\u00a0<small class="outline-label">Oct 2026</);
	});

	test('that do not exist are an error', async () => {
		await expect(html(':fact[exam.nothing]')).rejects.toThrow('There is no fact "exam.nothing"');
	});

	test('leave code alone', async () => {
		expect(await html('`:fact[exam.questions]`')).toContain('<code>:fact[exam.questions]</code>');
	});

	test('have an escape that prints its text', async () => {
		expect(await html(':literal[59 questions]{reason="a quotation"}')).toBe('<p>59 questions</p>');
	});
});

describe('links and pictures', () => {
	test('of the site get the base path, others do not', async () => {
		const { code } = await based.render(
			'[week](/weeks/4/) [place](/exam/#fee) [out](https://example.com/) [here](#x) ![mark](/mark.svg)',
			{ fileURL: GUIDE },
		);
		expect(Array.from(code.matchAll(/(?:href|src)="([^"]*)"/g), ([, address]) => address)).toEqual([
			'/handbook/weeks/4/',
			'/handbook/exam/#fee',
			'https://example.com/',
			'#x',
			'/handbook/mark.svg',
		]);
	});

	test('stay as they are at the root', async () => {
		expect(await html('[week](/weeks/4/)')).toContain('href="/weeks/4/"');
	});
});

describe('drawings', () => {
	const drawing = realKnowledge.all('drawings')[0]?.data;

	test('stand in the page, named for a listener, with words that search reads and nobody hears twice', async () => {
		const code = await html(`::drawing[${drawing?.id}]`);
		expect(code).toContain(
			`<div class="drawing">${drawing?.svg}<p aria-hidden="true">${drawing?.title}<span hidden>. `,
		);
	});

	test('that do not exist are an error', async () => {
		await expect(html('::drawing[none/such]')).rejects.toThrow('There is no drawing "none/such"');
	});
});

describe('decks', () => {
	test('show their comments as folded notes', async () => {
		const code = (await html('## Slide\n\nText.\n\n<!-- Say a < b.\n\nThen stop. -->', DECK)).replaceAll('>\n<', '><');
		expect(code).toContain(
			'<details class="speaker-notes"><summary>Speaker notes</summary><p>Say a &lt; b.</p><p>Then stop.</p></details>',
		);
	});

	test('alone do so', async () => {
		expect(await html('Text.\n\n<!-- A comment. -->')).not.toContain('speaker-notes');
	});
});

describe('tables', () => {
	const table = (...heads: string[]): string =>
		`${heads.map((head) => `| ${head} `).join('')}|\n${heads.map(() => '| - ').join('')}|\n`;

	test('with three columns or more scroll in a box that is reached by keyboard and has a name', async () => {
		const code = await html(table('Rule', '`take` it', 'Because "so"'));
		expect(code).toMatch(
			/^<div class="table-scroll" role="region" tabindex="0" aria-label="Table: Rule, take it, Because [^>]*so[^>]*"><table>/,
		);
		expect(code).toMatch(/<\/table>\s*<\/div>$/);
	});

	test('with fewer columns add no stop for the keyboard', async () => {
		expect(await html(table('Rule', 'Because'))).toMatch(/^<div class="table-scroll"><table>/);
	});
});

describe('code that has not run', () => {
	test('says so with its reason', async () => {
		const code = await html('```python not-run="needs a <workspace> & time"\n1\n```');
		expect(code).toContain('<p class="code-status"><strong>Not run:</strong> needs a &lt;workspace> &amp; time</p>');
	});

	test('is told from code without a mark', async () => {
		expect(await html('```python\n1\n```')).not.toContain('code-status');
	});
});

describe('sources', () => {
	test('of a write-up are its claims, grouped by page', async () => {
		const page = realKnowledge.pages.find(({ data }) => data.kind === 'write-up');
		const claims =
			page?.data.kind === 'write-up' ? realKnowledge.find('claims', page.data.claims)?.data.claims : undefined;
		const { code } = await root.render('::sources', { fileURL: new URL(`file:///handbook/${page?.file}`) });
		expect(code.match(/<a href=/g)).toHaveLength(new Set(claims?.map(({ url }) => url)).size);
		expect(code.match(/class="evidence"/g)).toHaveLength(claims?.length ?? 0);
	});

	test('on a page without claims are an error', async () => {
		await expect(html('::sources')).rejects.toThrow('without a list of claims');
	});
});

describe('a quotation of code that ran', () => {
	const FENCE = '```python from=cost-performance/adaptive-query-execution#skew-off\nx = 1\n```';

	test('leads to the cell in its notebook, under the base path', async () => {
		const { code } = await based.render(FENCE, { fileURL: GUIDE });
		expect(code).toContain(
			'<a href="/handbook/domains/cost-performance/notebooks/adaptive-query-execution/#cell-skew-off">',
		);
	});

	test('says nothing of a notebook that does not exist', async () => {
		expect(await html(FENCE.replace('adaptive', 'maladaptive'))).not.toContain('Ran in');
	});
});
