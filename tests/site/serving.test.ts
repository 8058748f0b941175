import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { BRIEF, headersAt, IMMUTABLE, readHeadersFile, REVALIDATED } from '../../src/output/response-headers.ts';
import type { ServedSite } from './global-setup.ts';

const [site, basedSite] = [inject('site'), inject('basedSite')];

/** Files of a built site, relative to its folder. */
async function filesOf({ folder }: ServedSite): Promise<string[]> {
	const names = await readdir(folder, { recursive: true, withFileTypes: true });
	return names
		.filter((name) => name.isFile())
		.map((name) =>
			join(name.parentPath, name.name)
				.slice(folder.length + 1)
				.replaceAll('\\', '/'),
		);
}

/** What the `_headers` of a site say of a file. */
const stated = (of: ServedSite, file: string): Map<string, string> =>
	headersAt(readHeadersFile(readFileSync(join(of.folder, '_headers'), 'utf8')), of.base + file);

/** A file of a site as its address: pages without their file name. */
const addressOf = (of: ServedSite, file: string): string => of.url + file.replace(/(^|\/)index\.html$/, '$1');

describe('what browsers may keep', () => {
	test('has a hash in its name that changes with its content: no name has two contents in two builds', async () => {
		const contents = new Map<string, Set<string>>();
		for (const of of [site, basedSite]) {
			for (const file of await filesOf(of)) {
				if (stated(of, file).get('Cache-Control') !== IMMUTABLE) continue;
				expect(file).toMatch(/[._-][\w-]{5,}\.\w+$/);
				const digest = createHash('sha256')
					.update(await readFile(join(of.folder, file)))
					.digest('hex');
				contents.set(file, (contents.get(file) ?? new Set()).add(digest));
			}
		}
		expect(contents.size).toBeGreaterThan(50);
		expect(Array.from(contents).filter(([, digests]) => digests.size > 1)).toEqual([]);
	});

	test('is every asset, and every part of the search index but for what finds the parts', async () => {
		const asked = (await filesOf(site)).filter((file) => !stated(site, file).has('Cache-Control'));
		expect(asked.filter((file) => file.startsWith('_astro/'))).toEqual([]);
		expect(asked.filter((file) => /\.pf_\w+$/.test(file))).toEqual([]);
		expect(asked).toContain('pagefind/pagefind-entry.json');
		expect(asked).toContain('pagefind/pagefind.js');
	});
});

describe.each([site, basedSite])('the local server under $base', (of) => {
	test('sends what _headers says, and asks browsers to come back for the rest', async () => {
		for (const file of await filesOf(of)) {
			if (file === '404.html' || file === '_headers') continue;
			const response = await fetch(addressOf(of, file), { headers: { 'Accept-Encoding': 'br' } });
			await response.body?.cancel();
			expect(response.status, file).toBe(200);
			const expected = new Map([['Cache-Control', REVALIDATED], ...stated(of, file)]);
			for (const [name, value] of expected) expect(response.headers.get(name), `${file}: ${name}`).toBe(value);
		}
	});

	test('lets nobody keep or frame the page of a missing address', async () => {
		const response = await fetch(`${of.url}_astro/gone.12345678.js`);
		expect(response.status).toBe(404);
		expect(response.headers.get('Cache-Control')).toBe(REVALIDATED);
		expect(response.headers.get('Content-Security-Policy')).toBe("frame-ancestors 'none'");
		expect(await response.text()).toBe(await readFile(join(of.folder, '404.html'), 'utf8'));
	});
});

describe('the local server', () => {
	const text = ['index.html', 'guides/exam-day.md', 'llms.txt', 'resources.json', 'pagefind/pagefind.js'];

	test.each(text)('sends %s as UTF-8, in brotli to whoever takes it, with a tag for each form', async (file) => {
		const [plain, small, refused] = await Promise.all(
			['identity', 'gzip, deflate, br', 'br;q=0, gzip'].map((accepted) =>
				fetch(addressOf(site, file), { headers: { 'Accept-Encoding': accepted } }),
			),
		);
		const source = await readFile(join(site.folder, file), 'utf8');
		for (const response of [plain, small, refused]) {
			expect(response?.headers.get('Content-Type')).toMatch(/; charset=utf-8$/);
			expect(response?.headers.get('Vary')).toBe('Accept-Encoding');
			expect(await response?.text()).toBe(source);
		}
		const encodings = [plain, small, refused].map((response) => response?.headers.get('Content-Encoding'));
		expect(encodings).toEqual([null, 'br', null]);
		expect(Number(small?.headers.get('Content-Length'))).toBeLessThan(Buffer.byteLength(source) / 2);
		expect(small?.headers.get('ETag')).not.toBe(plain?.headers.get('ETag'));
	});

	test.each(['br', 'identity'])('answers a tag that still holds without the file, in %s', async (accepted) => {
		const first = await fetch(site.url, { headers: { 'Accept-Encoding': accepted } });
		await first.body?.cancel();
		const tag = first.headers.get('ETag') ?? '';
		const again = await fetch(site.url, { headers: { 'Accept-Encoding': accepted, 'If-None-Match': tag } });
		expect([again.status, await again.text()]).toEqual([304, '']);
		expect(again.headers.get('Cache-Control')).toBe(BRIEF);
	});

	test('sends only headers for HEAD, and a part for a range', async () => {
		const head = await fetch(site.url, { method: 'HEAD', headers: { 'Accept-Encoding': 'br' } });
		expect([head.status, head.headers.get('Content-Encoding'), await head.text()]).toEqual([200, 'br', '']);
		const part = await fetch(`${site.url}llms.txt`, { headers: { 'Accept-Encoding': 'br', Range: 'bytes=0-7' } });
		expect([part.status, await part.text()]).toEqual([206, '# Podium']);
	});

	test('serves nothing from outside its folder', async () => {
		for (const path of ['..%2fpackage.json', '%2e%2e/package.json', '/package.json', '%']) {
			const response = await fetch(site.url + path, { headers: { 'Accept-Encoding': 'br' } });
			await response.body?.cancel();
			expect(response.status, path).toBe(404);
		}
	});
});

describe('the nginx example of README.md', () => {
	const example = /```nginx\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
	const lives = Array.from(example.matchAll(/^ {2}(default|~\S+) "([^"]+)";$/gm), ([, pattern = '', life = '']) => ({
		pattern: pattern === 'default' ? undefined : new RegExp(pattern.slice(1)),
		life,
	}));
	const added = new Map(
		Array.from(example.matchAll(/add_header (\S+) "([^"]+)" always;/g), ([, name = '', value = '']) => [name, value]),
	);

	test('sends the headers of _headers', () => {
		expect(Object.fromEntries(added)).toEqual(Object.fromEntries(stated(site, 'robots.txt')));
		expect(example).toContain('add_header Cache-Control $podium_cache;');
	});

	test('gives every file the life that _headers gives it', async () => {
		const life = (file: string): string | undefined =>
			(lives.find(({ pattern }) => pattern?.test(`/${file}`)) ?? lives.find(({ pattern }) => !pattern))?.life;
		for (const file of await filesOf(site)) {
			expect(life(file), file).toBe(stated(site, file).get('Cache-Control') ?? REVALIDATED);
		}
	});
});
