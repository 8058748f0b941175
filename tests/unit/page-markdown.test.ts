import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { pageAddress } from '../../src/model/addresses.ts';
import type { Page } from '../../src/model/entry.ts';
import { textOf, type MarkdownNode } from '../../src/model/markdown.ts';
import { bodyMarkdown, EMBEDS } from '../../src/views/body-markdown.ts';
import { llmsTxt } from '../../src/views/llms.ts';
import { escapeMarkdown } from '../../src/views/markdown-edits.ts';
import { pageMarkdown } from '../../src/views/page-markdown.ts';
import { robotsTxt } from '../../src/views/robots.ts';
import { sectionsAfter } from '../../src/views/sections-after.ts';
import { realKnowledge } from './real-knowledge.ts';

const inFull = (address: string): string => `https://example.org/handbook${address}`;
const pageOf = (kind: Page['data']['kind']): Page => {
	const page = realKnowledge.pages.find(({ data, file }) => data.kind === kind && file.endsWith('.md'));
	if (!page) throw new Error(`The handbook has no ${kind}.`);
	return page;
};
/** The Markdown form of a body that stands on a page of a kind. */
const body = (markdown: string, kind: Page['data']['kind'] = 'guide', extension = 'md'): string => {
	const page = pageOf(kind);
	const file = page.file.replace(/md$/, extension);
	return bodyMarkdown(realKnowledge, { ...page, file, body: markdown }, inFull);
};

describe('the body as Markdown', () => {
	test('prints facts with their outline, in paragraphs, headings and tables, and not in code', () => {
		expect(body('It has :fact[exam.questions] questions, at 10:30.')).toBe('It has 59 (Nov 2025) questions, at 10:30.');
		expect(body('## The :fact[exam.questions@2026-10]')).toBe('## The 60 (Oct 2026)');
		expect(body('| a |\n| - |\n| :fact[exam.minutes] |')).toContain('| 120 (Nov 2025) |');
		expect(body('`:fact[exam.questions]`')).toBe('`:fact[exam.questions]`');
		expect(body(':literal[59 questions]{reason="a quotation"}')).toBe('59 questions');
		expect(() => body(':fact[exam.nothing]')).toThrow('There is no fact "exam.nothing"');
	});

	test('gives links and pictures of the site in full, and leaves the others', () => {
		expect(
			body(
				'[a *week*](/weeks/4/ "t") [/exam/](/exam/#fee) ![see /m.svg](/m.svg) [here](#x) [out](https://a.example/) [r]\n\n[r]: /team/ "Roles"',
			),
		).toBe(
			'[a *week*](https://example.org/handbook/weeks/4/ "t") [/exam/](https://example.org/handbook/exam/#fee) ' +
				'![see /m.svg](https://example.org/handbook/m.svg) [here](#x) [out](https://a.example/) [r]\n\n' +
				'[r]: https://example.org/handbook/team/ "Roles"',
		);
	});

	test('makes an aside a quotation, with all that is in it', () => {
		const aside =
			':::note[A :fact[exam.questions]]\nSee [it](/exam/).\n\n```sql not-run="no\ttable"\nselect 1\n```\n:::\nAfter.';
		expect(body(aside)).toBe(
			'> **A 59 (Nov 2025)**\n>\n> See [it](https://example.org/handbook/exam/).\n>\n> ```sql\n> select 1\n> ```\n>\n> **Not run:** no\ttable\n\nAfter.',
		);
		expect(body(':::tip\nHi\n:::')).toBe('> **Tip**\n>\n> Hi');
	});

	test('says below code that it has not run, where the code stands', () => {
		expect(body('- Run:\n\n  ```sql not-run="needs a <cluster>"\n  select 1\n  ```\n\nEnd.')).toBe(
			'- Run:\n\n  ```sql\n  select 1\n  ```\n\n  **Not run:** needs a \\<cluster>\n\nEnd.',
		);
		expect(body('````python\n```\n````')).toBe('````python\n```\n````');
	});

	test('says the title of a block above it, where the block stands', () => {
		expect(body('```text title="Files of *it*"\nshop/\n```')).toBe('**Files of \\*it\\***\n\n```text\nshop/\n```');
		expect(body('- See:\n\n  ```text title="Files"\n  shop/\n  ```')).toBe(
			'- See:\n\n  **Files**\n\n  ```text\n  shop/\n  ```',
		);
	});

	test('puts title and description in the place of a drawing', () => {
		const drawing = realKnowledge.all('drawings')[0]?.data;
		const markdown = body(`Look:\n\n::drawing[${drawing?.id}]\n\nEnd.`);
		expect(markdown).toBe(
			`Look:\n\n**Drawing: ${escapeMarkdown(drawing?.title ?? '')}.** ${escapeMarkdown(drawing?.description ?? '')}\n\nEnd.`,
		);
		expect(() => body('::drawing[none/such]')).toThrow('There is no drawing "none/such"');
	});

	test('opens what is folded', () => {
		expect(
			body(
				'Text.\n\n<details>\n<summary>Why?</summary>\n\nBecause.\n\n</details>\n\n<details open>\n\nMore.\n\n</details>',
			),
		).toBe('Text.\n\n**Why?**\n\nBecause.\n\nMore.');
	});

	test('shows the comments of a deck as speaker notes, and no others', () => {
		const slide = '## Slide\n\nText.\n\n<!-- Say this.\n\nThen\n  stop. -->\n\n## Next';
		expect(body(slide, 'deck')).toBe('## Slide\n\nText.\n\n> **Speaker notes:** Say this.\n>\n> Then stop.\n\n## Next');
		expect(body(slide)).toBe('## Slide\n\nText.\n\n## Next');
		expect(body('a <!-- b --> c')).toBe('a c');
	});

	test('lists the sources of a write-up with the claims that each settles', () => {
		const page = pageOf('write-up');
		const claims = page.data.kind === 'write-up' ? realKnowledge.find('claims', page.data.claims)?.data.claims : [];
		const sources = body('::sources', 'write-up');
		expect(sources.match(/^\d+\. \[/gm)).toHaveLength(new Set(claims?.map(({ url }) => url)).size);
		expect(sources.match(/^ {4}- /gm)).toHaveLength(claims?.length ?? 0);
		expect(() => body('::sources', 'deck')).toThrow('without a list of claims');
	});

	test('prints what components of MDX print, and refuses a component that it does not know', () => {
		const mdx = 'import Prompts from \'../x.astro\';\n\n## Draft\n\n<Prompts use="quiz" />\n\nEnd.';
		const printed = body(mdx, 'guide', 'mdx');
		expect(printed).toMatch(/^## Draft\n\n\S/);
		expect(printed).toMatch(/\nEnd\.$/);
		for (const { data } of realKnowledge.all('prompts')) {
			expect(printed.includes(data.prompt.trim()), data.id).toBe(data.use === 'quiz');
			expect(printed.includes(`](https://example.org/handbook/${data.worked?.read}/)`), data.id).toBe(
				data.use === 'quiz',
			);
		}
		for (const { data } of realKnowledge.all('promptUses')) {
			expect(printed.includes(data.risks[0]?.title ?? ''), data.id).toBe(data.id === 'quiz');
		}
		expect(() => body('<Prompts use="guess" />', 'guide', 'mdx')).toThrow('There is no use of prompts "guess"');
		expect(() => body('<Chart kind="bar" />', 'guide', 'mdx')).toThrow('<Chart> has no Markdown form');
	});

	test('knows every component that pages may embed', () => {
		const embeds = readdirSync('src/starlight/embeds').map((name) => name.replace('.astro', ''));
		expect(Object.keys(EMBEDS).sort()).toEqual(embeds.sort());
	});
});

describe('plain text as Markdown', () => {
	test('reads the same', () => {
		const alphabet = [...'ab1 .)*_`[]()<>&#;|~\\-+!=:/'];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 24 }), (characters) => {
				const text = characters.join('').trim().replace(/\s+/g, ' ');
				fc.pre(text !== '');
				const tree = markdownToMdast(escapeMarkdown(text), { features: { gfm: true, smartPunctuation: false } });
				const [only, ...more] = (tree as unknown as MarkdownNode).children ?? [];
				expect([only?.type, only && textOf(only), more.length]).toEqual(['paragraph', text, 0]);
			}),
			{ numRuns: 3000 },
		);
	});

	test('is left alone where no mark means anything', () => {
		for (const text of ['auto_loader', 'a < b', 'R&D', 'USD 200 (plus tax)', 'snake_case_name, 3.5 h']) {
			expect(escapeMarkdown(text)).toBe(text);
		}
	});
});

describe.each(realKnowledge.pages.map((page) => [page.id, page] as const))('%s as Markdown', (_, page) => {
	const markdown = pageMarkdown(realKnowledge, page, inFull);
	const [, front = '', text = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(markdown) ?? [];

	test('starts with what a reader needs to know of it', () => {
		const matter = parse(front) as Record<string, unknown>;
		expect(matter).toMatchObject({ title: page.data.title, description: page.data.description, kind: page.data.kind });
		expect(matter['address']).toBe(inFull(pageAddress(page.id)));
		expect(matter['reviewed']).toBe(page.data.review?.on ?? 'not yet');
		expect(text).toMatch(/^# \S/);
		expect(text.replace(/^(`{3,})[\s\S]*?^\1/gm, '').match(/^# /gm)).toHaveLength(1);
	});

	test('needs nothing of this site to be read', () => {
		const prose = text.replace(/^( *(?:> )?)(`{3,})[\s\S]*?^\1\2/gm, '').replace(/(`+)[^`]+\1/g, '');
		expect(prose).not.toMatch(/:(?:fact|literal)\[|^::+|<\/?(?:details|summary)|<!--|^import |<[A-Z]/m);
		expect(prose).not.toMatch(/\]\(\/|\]: \//);
		expect(prose).not.toMatch(/\bundefined\b|\[object Object\]|\bNaN\b/);
		expect(text).not.toMatch(/^(?:`{3,}|~{3,})\S+ \S/m);
	});

	test('has the sections that its page prints after its prose', () => {
		for (const { title } of sectionsAfter(page)) expect(text).toContain(`\n## ${title}\n`);
	});
});

describe('generated sections as Markdown', () => {
	test('of a domain name every objective and every resource', () => {
		for (const page of realKnowledge.pages) {
			if (page.data.kind !== 'domain') continue;
			const { domain } = page.data;
			const markdown = pageMarkdown(realKnowledge, page, inFull);
			const objectives = realKnowledge.all('objectives').filter(({ data }) => data.domain === domain);
			for (const { data } of objectives) expect(markdown).toContain(`**${data.title}**`);
			const rows = realKnowledge
				.all('resources')
				.filter(({ file, data }) => file.endsWith(`/${domain}.yaml`) || data.also?.includes(domain));
			for (const { data } of rows) expect(markdown, data.id).toContain(`](${data.url})`);
		}
	});

	test('of the phases name every week once', () => {
		const markdown = realKnowledge.pages
			.filter(({ data }) => data.kind === 'phase')
			.map((page) => pageMarkdown(realKnowledge, page, inFull))
			.join('\n');
		for (const { data } of realKnowledge.all('weeks')) {
			const row = `\n- [Week ${data.number}: ${data.title}](${inFull(`/weeks/${data.number}/`)}): `;
			expect(markdown.split(row)).toHaveLength(2);
		}
	});
});

describe('llms.txt', () => {
	const text = llmsTxt(realKnowledge, inFull);

	test('has the form of llmstxt.org: a title, a summary, notes without headings, sections of links', () => {
		const [start = '', ...sections] = text.split(/^## /m);
		expect(start).toMatch(/^# Podium\n\n> .+\n\n[^#]+$/);
		expect(sections.map((section) => section.split('\n')[0])).toContain('Optional');
		for (const section of sections) {
			const [, , ...rows] = section.trimEnd().split('\n');
			expect(rows.length).toBeGreaterThan(0);
			for (const row of rows) expect(row).toMatch(/^- \[[^\]]+\]\(https:\/\/example\.org\/\S+\): \S/);
		}
	});

	test('names the Markdown of every authored page once, in the order of the programme', () => {
		const linked = Array.from(
			text.matchAll(/\]\(https:\/\/example\.org\/handbook(\/[^)]*\.md)\)/g),
			([, path]) => path,
		);
		expect([...linked].sort()).toEqual(realKnowledge.pages.map(({ id }) => `/${id}.md`).sort());
		const phases = realKnowledge.all('phases').map(({ id, data }) => [data.number, `/phases/${id}.md`] as const);
		const inOrder = phases.sort(([a], [b]) => a - b).map(([, path]) => path);
		expect(linked.filter((path) => path?.startsWith('/phases/'))).toEqual(inOrder);
	});

	test('leads to no page that holds the keys of questions', () => {
		expect(text).not.toContain('/practice/');
	});
});

describe('robots.txt', () => {
	test('welcomes robots to a public site and names its sitemap, and sends them away from a private one', () => {
		expect(robotsTxt('public')).toBe('User-agent: *\nAllow: /\n');
		expect(robotsTxt('public', 'https://example.org/sitemap-index.xml')).toBe(
			'User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap-index.xml\n',
		);
		expect(robotsTxt('private')).toBe('User-agent: *\nDisallow: /\n');
	});
});
