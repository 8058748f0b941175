import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { IN_BROWSER } from '../../src/authoring/licences.ts';
import { rawTextOf, type BuiltElement, type BuiltPage } from '../../src/output/built-site.ts';
import { elementsWhere, pagesOf } from './pages.ts';

/**
 * Most bytes of script, compressed, that a reading page loads by itself: what stands in the page, its files, and what these
 * load later without an action of the reader.
 */
const MOST = 6 * 1024;
/** Pages that are tools: they may load more. */
const TOOLS =
	/^\/(resources|search|onboarding|practice(\/(sit|print))?|me(\/(worksheet|track|mentor-hour))?|team\/readiness)\/$|\/present\/$/;

/** Scripts that others load later by their address. */
const LATER: readonly LaterScript[] = [
	// The pointer, the focus or a key asks for it; a button is pressed.
	{ name: 'search', isLoadedBy: () => false },
	{ name: 'change-copies', isLoadedBy: () => false },
	// These come when the reader comes near their place.
	{ name: 'read-tick', isLoadedBy: ({ attributes }) => attributes.has('data-tick') },
	{ name: 'panel', isLoadedBy: ({ attributes }) => attributes.has('data-offline') },
	{ name: 'line-ticks', isLoadedBy: ({ attributes }) => attributes.has('data-line-ticks') },
	// It comes where the browser keeps something of the reader's.
	{ name: 'own-roadmap', isLoadedBy: ({ attributes }) => attributes.has('data-plan') },
];

interface LaterScript {
	/** What its file is called before the hash. */
	readonly name: string;
	/** Whether a page with this element loads it without an action of the reader. */
	readonly isLoadedBy: (element: BuiltElement) => boolean;
}

const site = inject('site');
const pages = await pagesOf(site);
const reading = pages.filter(({ address }) => !TOOLS.test(address));

describe('script', () => {
	test('of every reading page stays within the budget', () => {
		const weights = reading.map((page) => ({ address: page.address, ...weigh(page) }));
		const heaviest = weights.toSorted((a, b) => b.all - a.all)[0];
		console.info(
			`script of a reading page: at most ${heaviest?.all} bytes brotli (${heaviest?.address}: ` +
				`${heaviest?.files} in files, ${heaviest?.inline} inline, ${heaviest?.later} later)`,
		);
		expect(reading.length).toBeGreaterThan(50);
		expect(weights.filter(({ inline }) => inline === 0)).toEqual([]);
		expect(weights.filter(({ all }) => all > MOST)).toEqual([]);
		// Marks for what is read and the list of what is kept are among what is weighed.
		expect(weights.filter(({ later }) => later > 0).length).toBeGreaterThan(50);
	});

	test('that a reading page names for later is known, and so is when it comes', () => {
		const unknown = reading.flatMap((page) => laterOf(page).filter((file) => laterScript(file) === undefined));
		expect([...new Set(unknown)]).toEqual([]);
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

/** Bytes of script that a page loads by itself: in files, in the page, and later. */
function weigh(page: BuiltPage): { files: number; inline: number; later: number; all: number } {
	const text = inlineOf(page);
	const inline = text === '' ? 0 : compressed(text);
	const files = sizeOf(scriptsOf(page));
	const later = sizeOf(
		laterOf(page).filter(
			(file) => elementsWhere(page, (each) => laterScript(file)?.isLoadedBy(each) ?? true).length > 0,
		),
	);
	return { files, inline, later, all: files + inline + later };
}

const sizeOf = (files: Iterable<string>): number =>
	Array.from(files).reduce((sum, file) => sum + compressed(textOfFile(file)), 0);

const inlineOf = (page: BuiltPage): string =>
	elementsWhere(page, ({ name, attributes }) => name === 'script' && !attributes.has('src'))
		.map(rawTextOf)
		.join('');

/** Script files that the scripts of a page name, and that it does not load with itself. */
function laterOf(page: BuiltPage): string[] {
	const files = scriptsOf(page);
	const texts = [inlineOf(page), ...Array.from(files, textOfFile)];
	const named = texts.flatMap((text) =>
		[...text.matchAll(/[\w.@-]+\.[\w-]{8}\.js\b/g)].map(([name]) => `_astro/${name}`),
	);
	return [...new Set(named)].filter((file) => !files.has(file));
}

const laterScript = (file: string): LaterScript | undefined =>
	LATER.find(({ name }) => file.startsWith(`_astro/${name}.`));

/** Script files of a page with all that they import at once. */
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
