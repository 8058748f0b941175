import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/adapters/from-disk.ts';
import type { Content, Page } from '../../src/model/entry.ts';
import { pageKeys, withKeys } from '../../src/adapters/incremental-pages.ts';

const content = await readContent('src/content');
const keys = pageKeys(content, 'code');
const [first] = content.pages;
const changedIn = (changed: Content, code = 'code'): string[] => {
	const after = pageKeys(changed, code);
	return [...keys].filter(([id, key]) => after.get(id) !== key).map(([id]) => id);
};
const withFirst = (change: (page: Page) => Page): Content => ({
	...content,
	pages: content.pages.map((page) => (page === first ? change(page) : page)),
});

describe('the keys of pages', () => {
	test('change for one page when its text does', () => {
		expect(changedIn(withFirst((page) => ({ ...page, body: `${page.body}\n` })))).toEqual([first?.id]);
	});

	test('change for all pages when the front matter of one does', () => {
		const changed = withFirst((page) => ({ ...page, data: { ...page.data, title: 'Another' } }) as Page);
		expect(changedIn(changed)).toHaveLength(content.pages.length);
	});

	test('change for all pages when a record does', () => {
		const entries = content.entries.map((entry, index) => (index === 0 ? { ...entry, id: `${entry.id}-2` } : entry));
		expect(changedIn({ ...content, entries } as Content)).toHaveLength(content.pages.length);
	});

	test('change for all pages when the code does', () => {
		expect(changedIn(content, 'other code')).toHaveLength(content.pages.length);
	});

	test('are the same for the same content', () => {
		expect(changedIn(content)).toEqual([]);
	});
});

test('the keys find their place in the route of the Starlight that is installed, and a changed route is refused', async () => {
	const route = await readFile('node_modules/@astrojs/starlight/dist/routes/static/index.astro', 'utf8');
	expect(withKeys(route)).toContain('cacheKey: keys?.get(path.params.slug');
	expect(() => withKeys('return other;')).toThrow('incremental-pages.ts');
});
