import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { finish } from '../../src/adapters/finish-pages.ts';

/** Finishes a site of these files under `/base/`, and reads it back. */
async function finished(files: Readonly<Record<string, string>>) {
	const folder = await mkdtemp(join(tmpdir(), 'podium-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	for (const [name, text] of Object.entries(files)) {
		await mkdir(dirname(join(folder, name)), { recursive: true });
		await writeFile(join(folder, name), text);
	}
	await finish(folder, '/base/');
	const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
	return { names, read: (name: string) => readFile(join(folder, name), 'utf8') };
}

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string, body = '') => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const policyOf = (html: string) => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

describe('the policy of a page', () => {
	test('allows inline scripts and styles by their hash, and no other inline code', async () => {
		const { read } = await finished({
			'index.html': page('<style>p{x:1}</style>', '<p>1</p><script>\n\t// Why.\n\trun( "a" );\n</script>'),
		});
		const policy = policyOf(await read('index.html'));
		expect(await read('index.html')).toContain('<p>1</p><script>run(`a`)</script>');
		expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${sha('run(`a`)')};`);
		expect(policy).toContain(`style-src 'self' ${sha('p{x:1}')};`);
		expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe-inline');
		expect(policy).toContain("default-src 'none'");
	});

	test('stands before everything that it governs', async () => {
		const { read } = await finished({ 'index.html': page('<title>t</title><script>x</script>') });
		const html = await read('index.html');
		expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<title>'));
	});

	test('is never left out: a document without a head is refused', async () => {
		await expect(finished({ 'index.html': '<p>text</p>' })).rejects.toThrow('index.html has no <head>');
	});

	test('is that of the page for a part that the page fetches', async () => {
		const { read } = await finished({ 'index.html': page(''), 'search/panel/index.html': '<p>text</p>' });
		expect(await read('search/panel/index.html')).toBe('<p>text</p>');
	});
});

describe('the styles of a page', () => {
	test('stand in the page, in their order, and the file that no page links any more goes', async () => {
		const { names, read } = await finished({
			'_astro/a.css': 'p{x:1}i{x:2}',
			'index.html': page('<link rel="stylesheet" href="/base/_astro/a.css"><style>p{x:3}</style>', '<p>1</p>'),
		});
		expect(await read('index.html')).toContain('<style>p{x:1}p{x:3}</style>');
		expect(names).toEqual(['index.html']);
	});

	test('are also those of what its scripts load later, unless that brings its own', async () => {
		const sheet = '<link rel="stylesheet" href="/base/_astro/a.css">';
		const { read } = await finished({
			'_astro/a.css': '.shown{x:1}.never{x:2}',
			'_astro/first.js': 'import("/base/_astro/later.js")',
			'_astro/later.js': 'document.body.className = "shown"',
			'index.html': page(sheet, '<script type="module" src="/base/_astro/first.js"></script>'),
			'own/index.html': page(
				`${sheet}<link rel="preload" as="style" href="/base/_astro/a.css">`,
				'<script type="module" src="/base/_astro/first.js"></script>',
			),
		});
		expect(await read('index.html')).toContain('<style>.shown{x:1}</style>');
		expect(await read('own/index.html')).not.toContain('<style>');
	});

	test('are also those of the scripts that its scripts import, near or far, in a ring, and beside styles of later ones', async () => {
		const sheet = '<link rel="stylesheet" href="/base/_astro/a.css">';
		const script = (name: string) => `<script type="module" src="/base/_astro/${name}.js"></script>`;
		const { read } = await finished({
			'_astro/a.css': '.near{x:1}.far{x:2}.aside{x:3}.afterwards{x:4}.never{x:5}',
			'_astro/first.js': 'import{a as b}from"./near.Ab-1_.js";import"./aside.js";import("/base/_astro/later.js");b()',
			'_astro/second.js': 'import{a}from"./near.Ab-1_.js";import("/base/_astro/later.js");a()',
			'_astro/near.Ab-1_.js': 'import{c}from"./far.js";export const a=()=>c("near")',
			'_astro/far.js': 'import"./near.Ab-1_.js";export const c=(x)=>document.body.className=x+" far"',
			'_astro/aside.js': 'export*from"./far.js";document.body.className="aside"',
			'_astro/later.js': 'import"./far.js";document.body.className="afterwards"',
			'index.html': page(sheet, script('first')),
			'own/index.html': page(`${sheet}<link rel="preload" as="style" href="/base/_astro/a.css">`, script('second')),
		});
		expect(await read('index.html')).toContain('<style>.near{x:1}.far{x:2}.aside{x:3}.afterwards{x:4}</style>');
		expect(await read('own/index.html')).toContain('<style>.near{x:1}.far{x:2}</style>');
	});

	test('are also those of parts that a script of the page fetches when they are needed, beside styles of later ones', async () => {
		const sheet = '<link rel="stylesheet" href="/base/_astro/a.css">';
		const { read } = await finished({
			'_astro/a.css': '.fetched{x:1}.afterwards{x:2}.never{x:3}',
			'_astro/own.js': 'const s="_astro/search.js";const p=()=>import(`./part.js`)',
			'_astro/part.js': 'document.body.className="fetched"',
			'_astro/search.js': 'document.body.className="afterwards"',
			'index.html': page(
				`${sheet}<link rel="preload" as="style" href="/base/_astro/a.css">`,
				'<script type="module" src="/base/_astro/own.js"></script>',
			),
		});
		expect(await read('index.html')).toContain('<style>.fetched{x:1}</style>');
	});

	test('that are missing stop the build', async () => {
		const html = page('<link rel="stylesheet" href="/base/_astro/gone.css">', '<p>1</p>');
		await expect(finished({ 'index.html': html })).rejects.toThrow('gone.css');
	});
});

describe('the scripts of a page', () => {
	test('stay where a script that stands in a page loads them later', async () => {
		const { names } = await finished({
			'_astro/later.js': 'globalThis.a = 1;',
			'_astro/never.js': 'globalThis.b = 1;',
			'index.html': page('', '<script type="module">import("/base/_astro/later.js")</script>'),
		});
		expect(names.filter((name) => name.endsWith('.js'))).toEqual(['_astro/later.js']);
	});

	test('that pages of several sections load are one file, asked for once', async () => {
		const { names, read } = await finished({
			'_astro/a.js': 'globalThis.a = "first";',
			'_astro/own.js': 'globalThis.own = 1;',
			'index.html': page('', '<script type="module" src="/base/_astro/a.js"></script>'),
			'guides/index.html': page(
				'',
				'<script type="module" src="/base/_astro/a.js"></script><script type="module">globalThis.b = "second"</script>',
			),
			'tools/index.html': page(
				'',
				'<script type="module" src="/base/_astro/own.js"></script><script type="module">globalThis.b = "second"</script>',
			),
		});
		const [bundle = ''] = names.filter((name) => /^_astro\/page\.[\w-]+\.js$/.test(name));
		const link = `<script type="module" src="/base/${bundle}"></script>`;
		expect(names.filter((name) => name.endsWith('.js')).sort()).toEqual(['_astro/own.js', bundle]);
		expect(await read(bundle)).toMatch(/first.*second/s);
		for (const name of ['index.html', 'guides/index.html']) expect(scriptsOf(await read(name))).toEqual([link]);
		expect(scriptsOf(await read('tools/index.html'))).toEqual([
			link,
			'<script type="module" src="/base/_astro/own.js"></script>',
		]);
	});
});

describe('a page outside the frame', () => {
	test('keeps what every page has, and is spared what works on the frame', async () => {
		const everywhere = '<script type="module" src="/base/_astro/everywhere.js"></script>';
		const framed = page('', `${everywhere}<script type="module">globalThis.menu = "frame"</script>`);
		const { read } = await finished({
			'_astro/everywhere.js': 'globalThis.a = "everywhere";',
			'index.html': framed,
			'guides/index.html': framed,
			'slides/index.html': page('', everywhere),
		});
		expect(scriptsOf(await read('slides/index.html'))).toEqual([everywhere]);
		expect(scriptsOf(await read('guides/index.html')).join('')).toMatch(/^<script type="module" src="[^"]*page\./);
		expect(await read('_astro/everywhere.js')).toContain('everywhere');
	});
});

function scriptsOf(html: string): string[] {
	return html.match(/<script.*?<\/script>/g) ?? [];
}
