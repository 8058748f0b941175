import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	BRIEF,
	headerRules,
	headersAt,
	headersFile,
	IMMUTABLE,
	readHeadersFile,
} from '../../src/output/response-headers.ts';

const FILES = [
	'index.html',
	'404.html',
	'weeks/4/index.html',
	'weeks/index.html',
	'llms.txt',
	'_astro/page.cNngjUgL.js',
	'pagefind/pagefind.js',
	'pagefind/pagefind-entry.json',
	'pagefind/wasm.en.pagefind',
	'pagefind/pagefind.en_88d4b4e7c8.pf_meta',
	'pagefind/fragment/en_0b7e2bf.pf_fragment',
	'pagefind/index/en_31a71bf.pf_index',
	'pagefind/filter/en_3baca5e.pf_filter',
];

describe.each(['/', '/handbook/'])('the headers of a site under %s', (base) => {
	const rules = headerRules(base, FILES, 'public');
	const cacheOf = (file: string) => headersAt(rules, base + file).get('Cache-Control');

	test('let browsers keep what has a hash of its content in its name, and nothing else', () => {
		expect(FILES.filter((file) => cacheOf(file) === IMMUTABLE)).toEqual(
			FILES.filter((file) => /^_astro\/|\.pf_/.test(file)),
		);
		expect(FILES.filter((file) => cacheOf(file) === undefined)).toEqual(
			FILES.filter((file) => /^(404|llms)|^pagefind\/[^/]+$/.test(file) && !/\.pf_/.test(file)),
		);
	});

	test('let a page that was fetched ahead be there when it is opened', () => {
		for (const page of ['', 'weeks/', 'weeks/4/']) expect(cacheOf(page), page).toBe(BRIEF);
	});

	test('forbid frames, guessed types, referrers and devices on every path of the site', () => {
		for (const path of ['', 'weeks/4/', 'no-such-page', '_astro/page.cNngjUgL.js']) {
			const headers = headersAt(rules, base + path);
			expect(headers.get('Content-Security-Policy')).toBe("frame-ancestors 'none'");
			expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
			expect(headers.get('Referrer-Policy')).toBe('same-origin');
			expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
			expect(headers.get('Permissions-Policy')).toMatch(/camera=\(\).*microphone=\(\)/);
			expect(headers.has('X-Robots-Tag')).toBe(false);
		}
	});

	test('keep robots away from every file of a private site', () => {
		expect(headersAt(headerRules(base, FILES, 'private'), `${base}resources.json`).get('X-Robots-Tag')).toBe('noindex');
	});

	test('say nothing twice about one path, which hosts would join', () => {
		for (const file of FILES) {
			const fitting = rules.filter(
				({ pattern }) => headersAt([{ pattern, headers: { x: '1' } }], base + file).size > 0,
			);
			const names = fitting.flatMap(({ headers }) => Object.keys(headers));
			expect(new Set(names).size, file).toBe(names.length);
		}
	});

	test('stay within the limits of Cloudflare: 100 rules, one splat each, lines of 2,000 characters', () => {
		expect(rules.length).toBeLessThanOrEqual(100);
		expect(rules.filter(({ pattern }) => pattern.indexOf('*') !== pattern.lastIndexOf('*'))).toEqual([]);
		expect(
			Math.max(
				...headersFile(rules)
					.split('\n')
					.map(({ length }) => length),
			),
		).toBeLessThan(2000);
	});
});

describe('a _headers file', () => {
	test('is read as it was written', () => {
		const name = fc.stringMatching(/^[A-Z][A-Za-z-]{0,20}$/);
		const value = fc.stringMatching(/^[!-~]([ -~]{0,40}[!-~])?$/);
		const pattern = fc.stringMatching(/^\/[a-z/._-]{0,20}\*?$/);
		const rule = fc.record({ pattern, headers: fc.dictionary(name, value, { minKeys: 1, noNullPrototype: true }) });
		fc.assert(
			fc.property(fc.array(rule), (rules) => {
				expect(readHeadersFile(headersFile(rules))).toEqual(rules);
			}),
		);
	});

	test('joins what several rules say, as hosts do, and may hold comments', () => {
		const rules = readHeadersFile('# All\n/*\n\tX-A: 1\n\n/static/*\n  X-A: 2\n  X-B: a: b\n/one\n  X-B: c\n');
		expect(Object.fromEntries(headersAt(rules, '/static/x.js'))).toEqual({ 'X-A': '1, 2', 'X-B': 'a: b' });
		expect(Object.fromEntries(headersAt(rules, '/one'))).toEqual({ 'X-A': '1', 'X-B': 'c' });
		expect(Object.fromEntries(headersAt(rules, '/one/'))).toEqual({ 'X-A': '1' });
	});
});
