import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { IN_BROWSER } from '../../src/authoring/licences.ts';
import { rawTextOf, type BuiltPage } from '../../src/output/built-site.ts';
import { elementsWhere, pagesOf } from './pages.ts';

/** Most bytes of script, compressed, that a reading page loads by itself, what stands in the page included. */
const MOST = 6 * 1024;
/** Pages that are tools: they may load more. */
const TOOLS = /^\/(resources|search|practice(\/(sit|print))?|me|team\/readiness)\/$|\/present\/$/;

const site = inject('site');
const pages = await pagesOf(site);
const reading = pages.filter(({ address }) => !TOOLS.test(address));

describe('script', () => {
	test('of every reading page stays within the budget', () => {
		const weights = reading.map((page) => ({ address: page.address, ...weigh(page) }));
		const heaviest = weights.toSorted((a, b) => b.files + b.inline - a.files - a.inline)[0];
		console.info(
			`script of a reading page: at most ${(heaviest?.files ?? 0) + (heaviest?.inline ?? 0)} bytes brotli ` +
				`(${heaviest?.address}: ${heaviest?.files} in files, ${heaviest?.inline} inline)`,
		);
		expect(reading.length).toBeGreaterThan(50);
		expect(weights.filter(({ inline }) => inline === 0)).toEqual([]);
		expect(weights.filter(({ files, inline }) => files + inline > MOST)).toEqual([]);
	});

	test('is of packages whose licences are published, and those are all still needed', () => {
		const [, packages = ''] = /Scripts hold code of: (.+)/.exec(site.log) ?? [];
		const bundled = Object.entries(IN_BROWSER).flatMap(([name, part]) => (part.bundled ? [name] : []));
		expect(packages.split(', ')).toEqual(bundled.sort());
	});

	test('of no reading page carries a framework', () => {
		const marks =
			/astro-island|data-reactroot|__NEXT_DATA__|__NUXT__|data-server-rendered|ng-version|svelte-[a-z0-9]{6}|preact|react-dom|solid-js/;
		const carrying = reading.filter((page) => {
			const tags = elementsWhere(
				page,
				({ name, attributes }) => name === 'astro-island' || attributes.has('data-reactroot'),
			);
			return tags.length > 0 || [...scriptsOf(page)].some((file) => marks.test(textOfFile(file)));
		});
		expect(carrying.map(({ address }) => address)).toEqual([]);
	});
});

/** Bytes of script that a page loads by itself: in files and in the page. */
function weigh(page: BuiltPage): { files: number; inline: number } {
	const inline = elementsWhere(page, ({ name, attributes }) => name === 'script' && !attributes.has('src'))
		.map(rawTextOf)
		.join('');
	return {
		files: [...scriptsOf(page)].reduce((sum, file) => sum + compressed(textOfFile(file)), 0),
		inline: inline === '' ? 0 : compressed(inline),
	};
}

/**
 * Script files of a page with all that they import. A call of `import()` is followed by nobody here: what it loads
 * waits for the reader, which the browser tests prove.
 */
function scriptsOf(page: BuiltPage): Set<string> {
	const found = new Set<string>();
	const follow = (file: string): void => {
		if (found.has(file)) return;
		found.add(file);
		for (const [, name = ''] of textOfFile(file).matchAll(/\b(?:from|import)\s*["'`](\.{1,2}\/[^"'`$]+\.js)["'`]/g)) {
			follow(posix.join(posix.dirname(file), name));
		}
	};
	for (const { attributes } of elementsWhere(
		page,
		({ name, attributes: own }) => name === 'script' && own.has('src'),
	)) {
		follow((attributes.get('src') ?? '').slice(site.base.length));
	}
	return found;
}

const texts = new Map<string, string>();
function textOfFile(file: string): string {
	const text = texts.get(file) ?? readFileSync(join(site.folder, file), 'utf8');
	texts.set(file, text);
	return text;
}

const sizes = new Map<string, number>();
function compressed(text: string): number {
	const size = sizes.get(text) ?? brotliCompressSync(text).length;
	sizes.set(text, size);
	return size;
}
