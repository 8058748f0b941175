import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	afterVisits,
	costOf,
	keptRows,
	keysToStay,
	keyOf,
	MOST_UNASKED,
	MOST_VISITED,
	MOST_VISITED_BYTES,
	noCopies,
	readCopies,
	retiredAfter,
	withOwed,
	withoutSet,
	withSet,
} from '../../src/offline/copies.ts';
import { makeManifest, type BuiltFile } from '../../src/offline/make-manifest.ts';
import { bytesText, sizeOf, UNASKED, wantedRows } from '../../src/offline/manifest.ts';
import { isVisit, pathIn, wayOf, type Asked } from '../../src/offline/requests.ts';
import { offlineSets, partOf, type OfflineSet } from '../../src/offline/sets.ts';
import { realKnowledge } from './real-knowledge.ts';

const SETS: readonly OfflineSet[] = [
	{ id: 'one', title: 'One', address: '/one/', parts: ['shell', 'common', 'one'] },
	{ id: 'two', title: 'Two', address: '/two/', parts: ['shell', 'common', 'two'] },
];
const built = (file: string, hash = `of-${file}`, page?: string): BuiltFile => ({
	file,
	hash,
	bytes: 1000,
	sent: 100,
	page,
});
const FILES: readonly BuiltFile[] = [
	built('index.html'),
	built('_astro/a.12345678.js'),
	built('pagefind/pagefind-entry.json'),
	built('one/a/index.html'),
	built('one/b/index.html'),
	built('two/a/index.html'),
	built('rest/a/index.html'),
	built('robots.txt'),
	built('pagefind/fragment/en_1.pf_fragment', 'f1', 'one/a/'),
	built('pagefind/fragment/en_2.pf_fragment', 'f2', 'rest/a/'),
];
const part = (path: string): string | undefined => {
	if (path === 'robots.txt') return undefined;
	if (path === '' || path.startsWith('_astro/')) return 'shell';
	return path.startsWith('pagefind/') ? 'common' : path.split('/')[0];
};
const digest = (text: string): string =>
	`${text.length}-${Array.from(text).reduce((a, b) => (a * 31 + b.charCodeAt(0)) | 0, 7)}`;
const manifestOf = (files: readonly BuiltFile[]) => makeManifest(files, SETS, part, digest);
const manifest = manifestOf(FILES);
const pathsOf = (rows: Iterable<readonly [string, ...unknown[]]>) => Array.from(rows, ([path]) => path).sort();

describe('the manifest of a site', () => {
	test('is the same in whatever order the files come', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray([...FILES], { minLength: FILES.length }), (files) => {
				expect(manifestOf(files)).toEqual(manifest);
			}),
		);
	});

	test('has another version as soon as one content changes, and only then', () => {
		for (const [index, file] of FILES.entries()) {
			const changed = manifestOf(FILES.with(index, { ...file, hash: 'other' }));
			if (file.file === 'robots.txt') expect(changed.version).toBe(manifest.version);
			else expect(changed.version).not.toBe(manifest.version);
		}
	});

	test('grows by the same for each file, however many there are', () => {
		const bytesEach = (count: number): number => {
			const more = Array.from({ length: count }, (_, index) =>
				built(`rest/a-page-of-some-length-${index}/index.html`, 'ten-letter'),
			);
			return JSON.stringify(manifestOf(more)).length / count;
		};
		expect(bytesEach(6000)).toBeLessThan(bytesEach(600) + 2);
	});

	test('names addresses as browsers write them, and leaves out what nobody opens', () => {
		const { files } = manifestOf([...FILES, built('rest/a b/ü/index.html')]);
		expect(files.map(([path]) => path)).toContain('rest/a%20b/%C3%BC/');
		expect(files.map(([path]) => path)).not.toContain('robots.txt');
	});
});

describe('what is wanted', () => {
	test('is the shell for nothing, the parts of sets, and pages with their text in search', () => {
		const shell = ['', '_astro/a.12345678.js'];
		expect(pathsOf(wantedRows(manifest, [], []))).toEqual(shell);
		expect(pathsOf(wantedRows(manifest, ['one'], []))).toEqual(
			[...shell, 'one/a/', 'one/b/', 'pagefind/fragment/en_1.pf_fragment', 'pagefind/pagefind-entry.json'].sort(),
		);
		expect(pathsOf(wantedRows(manifest, [], ['rest/a/']))).toEqual(
			[...shell, 'pagefind/fragment/en_2.pf_fragment', 'rest/a/'].sort(),
		);
		expect(pathsOf(wantedRows(manifest, ['gone'], ['gone/']))).toEqual(shell);
	});

	test('of several sets is what each of them wants, once', () => {
		const both = pathsOf(wantedRows(manifest, ['one', 'two'], []));
		const each = new Set([...wantedRows(manifest, ['one'], []), ...wantedRows(manifest, ['two'], [])]);
		expect(both).toEqual(pathsOf(each));
	});

	test('costs only what is not kept yet', () => {
		const none = noCopies(manifest.version);
		expect(costOf(manifest, undefined, 'one')).toEqual(sizeOf(wantedRows(manifest, ['one'], [])));
		expect(costOf(manifest, { ...none, sets: ['one'] }, 'two')).toEqual({ bytes: 1000, sent: 100 });
		expect(costOf(manifest, { ...none, sets: ['one'] }, 'one')).toEqual({ bytes: 0, sent: 0 });
	});
});

describe('what was visited', () => {
	const names = Array.from({ length: MOST_VISITED + 30 }, (_, index) => `rest/${index}/`);
	const many = manifestOf([
		...FILES,
		...names.map((name, index) => ({ ...built(`${name}index.html`), bytes: 1000 * (1 + (index % 200)) })),
	]);

	test('is bounded by number and bytes, and what was visited last stays', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 400 }), (visits) => {
				const visited = afterVisits(many, noCopies(''), visits);
				expect(visited.length).toBeLessThanOrEqual(MOST_VISITED);
				expect(new Set(visited).size).toBe(visited.length);
				const rows = many.files.filter(([path]) => visited.includes(path));
				expect(sizeOf(rows).bytes).toBeLessThanOrEqual(MOST_VISITED_BYTES);
				expect(visited.at(-1)).toBe(visits.at(-1));
			}),
		);
	});

	test('is the same whether visits are noted one by one or together', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...names.slice(0, 40)), { maxLength: 60 }), (visits) => {
				const none = noCopies('');
				const single = visits.reduce(
					(before, path) => ({ ...before, visited: afterVisits(many, before, [path]) }),
					none,
				);
				expect(single.visited).toEqual(afterVisits(many, none, visits));
			}),
		);
	});

	test('names neither what a set holds nor what the site does not have', () => {
		const copies = { ...noCopies(''), sets: ['one'] };
		expect(afterVisits(manifest, copies, ['one/a/', '', 'gone/', 'rest/a/'])).toEqual(['rest/a/']);
	});
});

describe('a set', () => {
	test('that is kept holds what was visited of it, and is no longer owed', () => {
		const before = { ...noCopies(manifest.version), owed: ['one'], visited: ['one/a/', 'rest/a/'] };
		const after = withSet(manifest, before, 'one');
		expect(after).toEqual({ ...before, sets: ['one'], owed: [], visited: ['rest/a/'] });
		expect(withSet(manifest, after, 'one')).toEqual(after);
	});

	test('comes unasked unless it has grown too large', () => {
		const before = { ...noCopies(manifest.version), owed: ['one', 'gone'] };
		expect(withOwed(manifest, before)).toMatchObject({ sets: ['one', 'gone'], owed: [] });
		const grown = manifestOf(
			FILES.map((file) => (file.file.startsWith('one/a') ? { ...file, sent: MOST_UNASKED } : file)),
		);
		expect(withOwed(grown, before)).toMatchObject({ sets: ['gone'], owed: [] });
	});

	test('that a reader removes does not come back unasked', () => {
		const none = noCopies(manifest.version);
		expect(none.owed).toEqual(['tools']);
		expect(withoutSet(none, 'tools').owed).toEqual([]);
		expect(withoutSet({ ...none, sets: ['one', 'two'] }, 'one').sets).toEqual(['two']);
	});
});

describe('files of an earlier build', () => {
	const before = wantedRows(manifest, [], []);
	const next = manifestOf(
		FILES.map((file) => (file.file.startsWith('_astro/') ? built('_astro/b.12345678.js') : file)),
	);
	const after = wantedRows(next, [], []);

	test('stay as long as a page is open that was open when the next came', () => {
		const retired = retiredAfter([], before, after, ['tab-1', 'tab-2']);
		expect(retired).toEqual([{ paths: ['_astro/a.12345678.js'], clients: ['tab-1', 'tab-2'] }]);
		expect(keysToStay(after, retired)).toContain('_astro/a.12345678.js');
		expect(retiredAfter(retired, [], after, ['tab-2', 'tab-3'])).toEqual([
			{ paths: ['_astro/a.12345678.js'], clients: ['tab-2'] },
		]);
		expect(retiredAfter(retired, [], after, ['tab-3'])).toEqual([]);
	});

	test('go at once where no page is open, and pages never stay', () => {
		expect(retiredAfter([], before, after, [])).toEqual([]);
		const changed = manifestOf(FILES.map((file) => (file.file === 'index.html' ? built('index.html', 'new') : file)));
		expect(retiredAfter([], before, wantedRows(changed, [], []), ['tab-1'])).toEqual([]);
	});

	test('lie beside those of the next one: two contents of an address have two keys', () => {
		expect(keyOf(['', 'a'])).not.toBe(keyOf(['', 'b']));
		expect(keyOf(['_astro/a.12345678.js', 'a'])).toBe('_astro/a.12345678.js');
	});
});

test('a record of another format is none', () => {
	expect(readCopies({ ...noCopies('v'), format: 0 })).toBeUndefined();
	expect(readCopies(null)).toBeUndefined();
	expect(readCopies(JSON.parse(JSON.stringify(noCopies('v'))))).toEqual(noCopies('v'));
});

describe('a request', () => {
	const scope = 'https://a.example/handbook/';
	const asked = (url: string, more: Partial<Asked> = {}): Asked => ({
		method: 'GET',
		url,
		mode: 'cors',
		isPartial: false,
		...more,
	});

	test.each([
		[`${scope}`, ''],
		[`${scope}index.html`, ''],
		[`${scope}search/?q=auto%20cdc#x`, 'search/'],
		[`${scope}practice/sit/#paper=1`, 'practice/sit/'],
		[`${scope}weeks/1/index.html?a`, 'weeks/1/'],
		['https://a.example/handbooks/', undefined],
		['https://a.example/', undefined],
		['https://b.example/handbook/', undefined],
	])('for %s is for the path %s', (url, path) => expect(pathIn(scope, url)).toBe(path));

	test('is answered from the network but for files whose name carries a hash', () => {
		expect(wayOf(scope, asked(`${scope}weeks/1/`))).toBe('network-first');
		expect(wayOf(scope, asked(`${scope}pagefind/pagefind-entry.json?ts=1`))).toBe('network-first');
		expect(wayOf(scope, asked(`${scope}_astro/a.12345678.js`))).toBe('copy-first');
		expect(wayOf(scope, asked(`${scope}pagefind/index/en_1.pf_index`))).toBe('copy-first');
	});

	test('is left alone if it sends something, wants a part, or goes elsewhere', () => {
		expect(wayOf(scope, asked(scope, { method: 'POST' }))).toBe('untouched');
		expect(wayOf(scope, asked(scope, { method: 'HEAD' }))).toBe('untouched');
		expect(wayOf(scope, asked(`${scope}llms.txt`, { isPartial: true }))).toBe('untouched');
		expect(wayOf(scope, asked('https://a.example/other/'))).toBe('untouched');
	});

	test('is a visit if it opens a page, or asks for data', () => {
		expect(isVisit('', { mode: 'navigate' })).toBe(true);
		expect(isVisit('weeks/1/', { mode: 'navigate' })).toBe(true);
		expect(isVisit('weeks/1.md', { mode: 'navigate' })).toBe(false);
		// Fetched ahead, and not opened.
		expect(isVisit('weeks/1/', { mode: 'no-cors' })).toBe(false);
		expect(isVisit('practice/bank/a/b.json', { mode: 'cors' })).toBe(true);
		expect(isVisit('offline/files.json', { mode: 'cors' })).toBe(false);
	});
});

test.each([
	[0, '0 kB'],
	[1, '1 kB'],
	[411_300, '412 kB'],
	[999_001, '1.0 MB'],
	[3_140_000, '3.1 MB'],
])('%i bytes read "%s"', (bytes, text) => expect(bytesText(bytes)).toBe(text));

describe('the sets of the handbook', () => {
	const sets = offlineSets(realKnowledge);

	test('are search and practice, every domain, every pod and everything', () => {
		const ids = (collection: 'domains' | 'pods', name: string) =>
			realKnowledge.all(collection).map(({ id }) => `${name}/${id}`);
		expect(sets.map(({ id }) => id)).toEqual([
			'tools',
			...ids('domains', 'domain'),
			...ids('pods', 'pod'),
			'everything',
		]);
	});

	test('are each complete: the shell, and search with all of its index', () => {
		for (const { parts } of sets) expect(parts).toEqual(expect.arrayContaining(['shell', 'common', 'practice']));
	});

	test('search and practice come unasked, with every question', () => {
		const tools = sets.find(({ id }) => id === UNASKED)?.parts;
		for (const path of [
			'pagefind/pagefind-entry.json',
			'search-words.json',
			'practice/releases/1.json',
			...realKnowledge.all('domains').map(({ id }) => `practice/${id}/`),
			'me/worksheet/',
			'roadmap/ticks.json',
			...realKnowledge.all('domains').map(({ id }) => `practice/bank/${id}/a.json`),
		]) {
			expect(tools, path).toContain(partOf(realKnowledge, path));
		}
	});

	test('everything holds what any other holds, and every part that a file can belong to', () => {
		const everything = new Set(sets.at(-1)?.parts);
		expect(sets.flatMap(({ parts }) => parts).filter((name) => !everything.has(name))).toEqual([]);
		const paths = [
			...realKnowledge.pages.map(({ id }) => `${id}/`),
			'rules/a/',
			'sessions/',
			'sessions/syllabus-questions/',
			'sessions/teach-developing-code/feedback/',
			'practice/testwise/',
			'practice/bank/developing-code/a.json',
			'practice/developing-code/',
			'domains/gone/',
			'pods/',
			'resources.csv',
		];
		for (const path of paths) expect(everything, path).toContain(partOf(realKnowledge, path));
	});

	test('a domain has its pages in every form, its quiz, its questions and its session', () => {
		const ofDomain = new Set(sets.find(({ id }) => id === 'domain/developing-code')?.parts);
		for (const path of [
			'domains/developing-code/',
			'domains/developing-code.md',
			'domains/developing-code/notebooks/auto-cdc.ipynb',
			'practice/developing-code/',
			'practice/bank/developing-code/a.json',
			'sessions/teach-developing-code/',
		]) {
			expect(ofDomain, path).toContain(partOf(realKnowledge, path));
		}
		expect(ofDomain).not.toContain(partOf(realKnowledge, 'domains/data-sharing/'));
	});

	test('leave out what is for hosts and robots, and the worker with its manifest', () => {
		for (const path of [
			'_headers',
			'robots.txt',
			'404.html',
			'sitemap-0.xml',
			'service-worker.js',
			'offline/files.json',
			'pagefind/pagefind-ui.js',
			'pagefind/wasm.unknown.pagefind',
		]) {
			expect(partOf(realKnowledge, path), path).toBeUndefined();
		}
		expect(partOf(realKnowledge, 'pagefind/pagefind-entry.json')).toBe('common');
		expect(keptRows(manifest, noCopies('')).length).toBeGreaterThan(0);
	});
});
