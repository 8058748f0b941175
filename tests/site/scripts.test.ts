import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { IN_BROWSER } from '../../src/authoring/licences.ts';
import { rawTextOf, type BuiltPage } from '../../src/output/built-site.ts';
import { elementsWhere, pagesOf } from './pages.ts';

/** Most bytes of script that a reading page may load, idle time included; the next issue lowers it. */
const MOST = 25 * 1024;
/** Pages that are tools: they may load more. */
const TOOLS = /^\/(resources|search)\/$|\/present\/$/;

const site = inject('site');
const pages = await pagesOf(site);
const reading = pages.filter(({ address }) => !TOOLS.test(address));

describe('script', () => {
	test('of every reading page stays within the budget', () => {
		const weights = reading
			.map((page) => ({ address: page.address, ...weigh(page) }))
			.sort((a, b) => b.files - a.files);
		const [heaviest] = weights;
		console.info(
			`script of a reading page: at most ${heaviest?.files} bytes brotli in files (${heaviest?.address}), ` +
				`of which ${heaviest?.idle} are loaded by script; at most ${Math.max(...weights.map(({ inline }) => inline))} inline`,
		);
		expect(weights.filter(({ files }) => files > MOST)).toEqual([]);
	});

	test('is of packages whose licences are published, and those are all still needed', () => {
		const [, packages = ''] = /Scripts hold code of: (.+)/.exec(site.log) ?? [];
		const bundled = Object.entries(IN_BROWSER).flatMap(([name, part]) => (part.bundled ? [name] : []));
		expect(packages.split(', ')).toEqual(bundled.sort());
	});

	test('of no page carries a framework', () => {
		const marks =
			/astro-island|data-reactroot|__NEXT_DATA__|__NUXT__|data-server-rendered|ng-version|svelte-[a-z0-9]{6}|preact|react-dom|solid-js/;
		const carrying = pages.filter((page) => {
			const tags = elementsWhere(
				page,
				({ name, attributes }) => name === 'astro-island' || attributes.has('data-reactroot'),
			);
			// What is loaded by script is the interface of search, which Pagefind compiled.
			const sources = Array.from(scriptsOf(page)).flatMap(([file, isIdle]) => (isIdle ? [] : [textOfFile(file)]));
			return tags.length > 0 || sources.some((source) => marks.test(source));
		});
		expect(carrying.map(({ address }) => address)).toEqual([]);
	});
});

/** Bytes of script that a page loads: in files, of them those that script loads, and inline. */
function weigh(page: BuiltPage): { files: number; idle: number; inline: number } {
	const scripts = scriptsOf(page);
	const size = (files: readonly string[]): number => files.reduce((sum, file) => sum + compressed(textOfFile(file)), 0);
	const inline = elementsWhere(page, ({ name, attributes }) => name === 'script' && !attributes.has('src'))
		.map(rawTextOf)
		.join('');
	return {
		files: size([...scripts.keys()]),
		idle: size([...scripts].filter(([, isIdle]) => isIdle).map(([file]) => file)),
		inline: inline === '' ? 0 : compressed(inline),
	};
}

/** Script files of a page with all that they import, and whether only a call imports them. */
function scriptsOf(page: BuiltPage): Map<string, boolean> {
	const found = new Map<string, boolean>();
	const follow = (file: string, isIdle: boolean): void => {
		if (found.get(file) === false || (found.has(file) && isIdle)) return;
		found.set(file, isIdle);
		for (const [, call, name = ''] of textOfFile(file).matchAll(
			/\b(?:from|import)\s*(\()?\s*["'`](\.{1,2}\/[^"'`$]+\.js)["'`]/g,
		)) {
			follow(posix.join(posix.dirname(file), name), isIdle || call !== undefined);
		}
	};
	for (const { attributes } of elementsWhere(
		page,
		({ name, attributes: own }) => name === 'script' && own.has('src'),
	)) {
		follow((attributes.get('src') ?? '').slice(site.base.length), false);
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
