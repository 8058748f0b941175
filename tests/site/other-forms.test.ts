import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { openBuiltSite } from '../../src/adapters/built-site.ts';
import { fileAt, resolveAddress } from '../../src/output/addresses.ts';
import { textOf } from '../../src/output/built-site.ts';
import { realKnowledge } from '../unit/real-knowledge.ts';
import { elementsWhere, pagesOf } from './pages.ts';

const ORIGIN = 'https://example.org';
const authored = new Set(realKnowledge.pages.map(({ id }) => id));

describe.each([inject('site'), inject('basedSite')])('the Markdown forms of the site under $base', (site) => {
	test('are named by each authored page, in its head and at its end, and by no other', async () => {
		for (const page of await pagesOf(site)) {
			const id = page.address.slice(site.base.length).replace(/\/$/, '');
			const expected = authored.has(id) ? [`${site.base}${id}.md`] : [];
			const alternates = elementsWhere(
				page,
				({ name, attributes }) => name === 'link' && attributes.get('type') === 'text/markdown',
			);
			expect(
				alternates.map(({ attributes }) => attributes.get('href')),
				page.file,
			).toEqual(expected);
			for (const { attributes } of alternates) expect(attributes.get('rel')).toBe('alternate');
			const links = elementsWhere(page, (element) => element.name === 'a' && textOf(element) === 'View as Markdown');
			expect(
				links.map(({ attributes }) => attributes.get('href')),
				page.file,
			).toEqual(expected);
		}
	});

	test('lead only to what the site serves, and so does llms.txt', async () => {
		const built = await openBuiltSite(site.folder, site.base, ORIGIN);
		const texts = [...authored].map((id) => `${id}.md`);
		for (const file of [...texts, 'llms.txt']) {
			const text = await readFile(join(site.folder, file), 'utf8');
			const addresses = Array.from(text.matchAll(/\]\(<?([^)\s>]+)/g), ([, address = '']) => address);
			expect(addresses.length, file).toBeGreaterThan(0);
			const lost = addresses.filter((address) => {
				const target = resolveAddress(built, site.base + file, address);
				return target.kind === 'here' ? fileAt(built, target.path) === undefined : target.kind !== 'elsewhere';
			});
			expect(lost, file).toEqual([]);
		}
	});

	test('hold no key, reason or explanation of a question', async () => {
		const kept = realKnowledge
			.all('questions')
			.flatMap(({ data }) => [data.explanation, ...data.options.map(({ why }) => why)]);
		expect(kept.length).toBeGreaterThan(0);
		for (const file of [...Array.from(authored, (id) => `${id}.md`), 'llms.txt']) {
			const text = await readFile(join(site.folder, file), 'utf8');
			expect(
				kept.filter((sentence) => text.includes(sentence.trim())),
				file,
			).toEqual([]);
		}
	});
});

describe('addresses for robots', () => {
	test('stand in full where the address of the site is known, and from the root where not', async () => {
		const read = (site: { folder: string }, file: string): Promise<string> => readFile(join(site.folder, file), 'utf8');
		const [plain, based] = [inject('site'), inject('basedSite')];
		expect(await read(plain, 'llms.txt')).toContain('](/guides/exam-day.md)');
		expect(await read(based, 'llms.txt')).toContain(`](${ORIGIN}/handbook/guides/exam-day.md)`);
		expect(await read(plain, 'guides/exam-day.md')).not.toMatch(/^address:/m);
		expect(await read(based, 'guides/exam-day.md')).toMatch(
			/^address: https:\/\/example\.org\/handbook\/guides\/exam-day\/$/m,
		);
		expect(await read(plain, 'robots.txt')).not.toContain('Sitemap');
		expect(await read(based, 'robots.txt')).toContain(`Sitemap: ${ORIGIN}/handbook/sitemap-index.xml\n`);
		expect(await read(based, 'sitemap-0.xml')).not.toContain('.md<');
	});
});
