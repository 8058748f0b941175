import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/adapters/built-site.ts';
import { outputReport } from '../../src/adapters/output-report.ts';
import type { BuiltDocument } from '../../src/output/built-site.ts';
import { outputChecks } from '../../src/output/registry.ts';
import { inspectSite } from '../../src/output/run.ts';

/** A site in memory: pages and styles by file name, other files by name only. */
interface SmallSite {
	readonly base?: string;
	readonly site?: string;
	readonly documents?: Readonly<Record<string, string>>;
	readonly files?: readonly string[];
	readonly without?: readonly string[];
}

const INDEX = ['pagefind/pagefind.js', 'pagefind/pagefind-entry.json', 'pagefind/fragment/en_1.pf_fragment'];
const DESCRIPTION = 'A page of the small site, with a description that is long enough for a search result.';

const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'sha256-A='; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'">`;

/** A page that every check accepts when its address is not known. */
function page(body: string, { head = '', title = 'A page', description = DESCRIPTION, policy = POLICY } = {}): string {
	return `<!doctype html><html lang="en"><head>${policy}<title>${title}</title>
		<meta name="description" content="${description}">${head}</head><body><h1>${title}</h1>${body}</body></html>`;
}

async function inspect({ base = '/', site, documents = {}, files = [], without = [] }: SmallSite) {
	const all = { 'index.html': page(''), ...documents };
	const names = [...Object.keys(all), ...INDEX, ...files].filter((name) => !without.includes(name));
	async function* read(): AsyncGenerator<BuiltDocument> {
		for (const [file, text] of Object.entries(all)) {
			yield file.endsWith('.css') ? { kind: 'style', file, address: base + file, text } : parsePage(file, text, base);
		}
	}
	const proof = await inspectSite(outputChecks, { base, site, files: new Set(names) }, read());
	return proof.findings.filter(({ severity }) => severity === 'error');
}

/** What must make a check fire, with a part of the message; and what must not. */
const cases: Record<string, { fires: [SmallSite, RegExp][]; holds: SmallSite[] }> = {
	'links-resolve': {
		fires: [
			[{ documents: { 'index.html': page('<a href="/nowhere/">x</a>') } }, /"\/nowhere\/" leads to no file/],
			[
				{ documents: { 'index.html': page('<a href="/b">x</a>'), 'b/index.html': page('', { title: 'B' }) } },
				/lacks the slash/,
			],
			[{ documents: { 'index.html': page('<a href="#gone">x</a>') } }, /no place "#gone"/],
			[
				{ documents: { 'index.html': page('<a href="b/#gone">x</a>'), 'b/index.html': page('', { title: 'B' }) } },
				/b\/index\.html has no place/,
			],
			[{ documents: { 'index.html': page('<img src="/gone.png" alt="">') } }, /"\/gone\.png" leads to no file/],
			[
				{ documents: { 'index.html': page('<img srcset="/a.png 1x, /gone.png 2x" alt="">') }, files: ['a.png'] },
				/"\/gone\.png"/,
			],
			[{ documents: { 'a.css': '.a{background:url("gone.svg")}' } }, /url\(gone\.svg\)/],
			[{ documents: { 'index.html': page('<a href="/gone.csv" download>x</a>') } }, /"\/gone\.csv"/],
			[
				{ base: '/handbook/', documents: { 'index.html': page('<a href="/b/">x</a>') } },
				/leaves the base path \/handbook\//,
			],
			[{ base: '/handbook/', documents: { 'index.html': page('<a href="/handbook">x</a>') } }, /leaves the base path/],
			[{ documents: { 'index.html': page('<a href="%E0%A4%A">x</a>') } }, /is no address/],
			[{ documents: { 'index.html': page('<noscript><a href="/nowhere/">x</a></noscript>') } }, /leads to no file/],
			[{ documents: { 'index.html': page('<template><a href="/nowhere/">x</a></template>') } }, /leads to no file/],
			[{ documents: { 'index.html': page('<a href="exam-day.md">x</a>') } }, /"exam-day\.md" leads to no file/],
			...['data:text/html,x', 'JavaScript:go()', 'vbscript:x', 'file:///etc/passwd', 'blob:https://example.com/1'].map(
				(address): [SmallSite, RegExp] => [
					{ documents: { 'index.html': page(`<a href="${address}">x</a>`) } },
					/leads to no page/,
				],
			),
			[{ documents: { 'search/panel/index.html': '<p><a href="/nowhere/">x</a></p>' } }, /leads to no file/],
		],
		holds: [
			{
				documents: {
					'index.html': page('<a href="/b/#p">x</a><a href="b/?q=1">y</a>'),
					'b/index.html': page('<p id="p">p</p>', { title: 'B' }),
				},
			},
			{
				documents: {
					'index.html': page(
						'<a href="#">x</a><a href="#top">y</a><a href="#paper=1">w</a><a href="#d%C3%A9j%C3%A0">z</a><p id="déjà"></p>',
					),
				},
			},
			{
				documents: {
					'index.html': page(
						'<a href="https://example.com/x">x</a><a href="mailto:a@example.com">y</a><img src="data:image/png;base64,AA==" alt="">',
					),
				},
			},
			{
				documents: { 'index.html': page('<a href="/data.csv" download>x</a>'), 'a.css': 'a{src:url(./f.woff2)}' },
				files: ['data.csv', 'f.woff2'],
			},
			{
				site: 'https://example.org',
				documents: {
					'404.html': page('', { title: '404', head: '<link rel="canonical" href="https://example.org/404/">' }),
				},
			},
			{
				base: '/handbook/',
				documents: {
					'index.html': page('<a href="/handbook/b/">x</a>'),
					'b/index.html': page('<a href="../">x</a>', { title: 'B' }),
				},
			},
		],
	},
	'ids-are-unique': {
		fires: [
			[{ documents: { 'index.html': page('<p id="a"></p><p id="a"></p>') } }, /"a" stands 2 times/],
			[{ documents: { 'index.html': page('<p id="a b"></p>') } }, /holds white space/],
		],
		holds: [{ documents: { 'index.html': page('<p id="a"></p><template><p id="a"></p></template>') } }],
	},
	'headings-outline-the-page': {
		fires: [
			[{ documents: { 'index.html': page('<h1>Two</h1>') } }, /2 h1/],
			[{ documents: { 'index.html': page('<h3>Deep</h3>') } }, /h3 "Deep" follows an h1/],
			[{ documents: { 'index.html': page('<h2>a</h2><h4>Deeper</h4>') } }, /h4 "Deeper" follows an h2/],
			[{ documents: { 'index.html': page('<h2> </h2>') } }, /h2 is empty/],
			[{ documents: { 'index.html': page('').replace(/<h1>.*<\/h1>/, '<h2>First</h2>') } }, /0 h1/],
			[
				{ documents: { 'index.html': page('').replace('<h1>', '<h2>First</h2><h1>') } },
				/h2 "First" follows no heading/,
			],
		],
		holds: [{ documents: { 'index.html': page('<nav><h3>Beside</h3></nav><h2>a</h2><h3>b</h3><h2>c</h2>') } }],
	},
	'images-have-text': {
		fires: [
			[{ documents: { 'index.html': page('<img src="/a.png">') }, files: ['a.png'] }, /no alt/],
			[{ documents: { 'index.html': page('<svg class="mark"></svg>') } }, /<svg class="mark"> has neither/],
		],
		holds: [
			{
				documents: { 'index.html': page('<img src="/a.png" alt=""><svg aria-hidden="true"></svg>') },
				files: ['a.png'],
			},
			{ documents: { 'index.html': page('<svg role="img"><title>Bars</title></svg>') } },
			{ documents: { 'index.html': page('<span aria-hidden="true"><svg></svg></span>') } },
			{ documents: { 'index.html': page('<svg><foreignObject><p>Text</p></foreignObject></svg>') } },
		],
	},
	'images-have-a-size': {
		fires: [
			'<img src="/a.png" alt="">',
			'<img src="/a.png" alt="" width="10">',
			'<img src="/a.png" alt="" width="1" height="auto">',
		].map((body) => [
			{ documents: { 'index.html': page(body) }, files: ['a.png'] },
			/does not state its width and height/,
		]),
		holds: [
			{ documents: { 'index.html': page('<img src="/a.png" alt="" width="10" height="20">') }, files: ['a.png'] },
		],
	},
	'controls-have-names': {
		fires: [
			'<a href="/"></a>',
			'<a href="/"> <svg aria-hidden="true"><title>Home</title></svg></a>',
			'<a href="/" aria-label=" "></a>',
			'<a href="/"><img src="/a.png" alt="" width="1" height="1"></a>',
			'<button></button>',
			'<button><span aria-hidden="true">×</span></button>',
			'<details><summary></summary>x</details>',
			'<input type="search">',
			'<label for="b">Name</label><input id="a">',
			'<label><select><option>One</option></select></label>',
			'<textarea placeholder="Name"></textarea>',
		].map((body) => [{ documents: { 'index.html': page(body) }, files: ['a.png'] }, /has no name/]),
		holds: [
			'<a href="/">Home</a><a id="here"></a>',
			'<a href="/"><img src="/a.png" alt="Home" width="1" height="1"></a>',
			'<a href="/" aria-label="Home"><svg aria-hidden="true"></svg></a>',
			'<button aria-labelledby="a"></button><p id="a">Close</p>',
			'<label>Name <input></label><label for="b">Name</label><select id="b"></select>',
			'<input type="hidden" name="x"><input type="submit"><div aria-hidden="true"><a href="/"></a></div>',
			'<template><input></template>',
		].map((body) => ({ documents: { 'index.html': page(body) }, files: ['a.png'] })),
	},
	'ids-that-are-named-exist': {
		fires: [
			'<label for="gone">x</label>',
			'<p aria-labelledby="here gone" id="here">x</p>',
			'<button aria-controls="gone">x</button>',
		].map((body) => [{ documents: { 'index.html': page(body) } }, /names "gone" in/]),
		holds: [{ documents: { 'index.html': page('<p id="a">x</p><p id="b">y</p><p aria-describedby=" a  b">z</p>') } }],
	},
	'pages-embed-nothing': {
		fires: [
			...[
				'<iframe srcdoc="x" title="x"></iframe>',
				'<object data="/a.pdf"></object>',
				'<embed src="/a.pdf">',
				'<base href="/b/">',
			].map((body): [SmallSite, RegExp] => [
				{ documents: { 'index.html': page(body) }, files: ['a.pdf'] },
				/stands in the page/,
			]),
			[
				{ documents: { 'index.html': page('', { head: '<meta http-equiv="Refresh" content="0; url=/b/">' }) } },
				/stands in the page/,
			],
			[
				{ documents: { 'index.html': page('<form action="https://example.com/"></form>') } },
				/sends what a reader types to "https:\/\/example\.com\/"/,
			],
			[
				{ documents: { 'index.html': page('<form><button formaction="//example.com/">x</button></form>') } },
				/sends what a reader types/,
			],
			[
				{ documents: { 'index.html': page('<a href="https://example.com/" target="_blank">x</a>') } },
				/opens a window that can reach back/,
			],
		],
		holds: [
			{ documents: { 'index.html': page('<form action="/"></form><form></form>') } },
			{ documents: { 'index.html': page('<a href="https://example.com/" target="_blank" rel="noopener">x</a>') } },
		],
	},
	'pages-have-a-policy': {
		fires: [
			[{ documents: { 'index.html': page('', { policy: '' }) } }, /no Content-Security-Policy/],
			[
				{ documents: { 'index.html': page('', { policy: `<script>1</script>${POLICY}` }) } },
				/stands behind a <script>/,
			],
			[
				{
					documents: {
						'index.html': page('', {
							policy: POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
						}),
					},
				},
				/says "script-src 'self' 'unsafe-inline'/,
			],
			[
				{ documents: { 'index.html': page('', { policy: POLICY.replace("connect-src 'self'", 'connect-src *') }) } },
				/says "connect-src \*"/,
			],
			[
				{
					documents: {
						'index.html': page('', {
							policy: POLICY.replace("style-src 'self'", "style-src 'self' https://cdn.example.com"),
						}),
					},
				},
				/says "style-src/,
			],
			[
				{ documents: { 'index.html': page('', { policy: POLICY.replace("base-uri 'none'; ", '') }) } },
				/has no base-uri/,
			],
		],
		holds: [{}],
	},
	'pages-have-a-language': {
		fires: [[{ documents: { 'index.html': page('').replace(' lang="en"', '') } }, /no language/]],
		holds: [{}],
	},
	'pages-have-a-title': {
		fires: [
			[{ documents: { 'index.html': page('').replace(/<title>.*<\/title>/, '') } }, /no title/],
			[{ documents: { 'b/index.html': page('') } }, /also that of index\.html/],
			[{ documents: { 'index.html': page('', { head: '<title>More</title>' }) } }, /2 titles/],
		],
		holds: [{ documents: { 'index.html': page('<svg role="img"><title>Bars</title></svg>') } }],
	},
	'pages-have-a-description': {
		fires: [
			[{ documents: { 'index.html': page('', { description: '' }) } }, /no description/],
			[{ documents: { 'index.html': page('', { description: 'Too short.' }) } }, /10 characters/],
			[{ documents: { 'index.html': page('', { description: 'Long '.repeat(50) }) } }, /249 characters/],
		],
		holds: [{ documents: { '404.html': page('', { title: 'Not found', description: '' }) } }],
	},
	'no-inline-handlers': {
		fires: [
			[{ documents: { 'index.html': page('<button onclick="go()">x</button>') } }, /handler onclick/],
			[{ documents: { 'index.html': page('<a href=" javascript:go()">x</a>') } }, /links to script/],
		],
		holds: [{ documents: { 'index.html': page('<button data-on="x">x</button>') } }],
	},
	'no-third-party-requests': {
		fires: [
			'<script src="https://cdn.example.com/a.js"></script>',
			'<img src="//cdn.example.com/a.png" alt="">',
			'<iframe src="https://cdn.example.com/"></iframe>',
			'<video src="https://cdn.example.com/a.mp4"></video>',
			'<video poster="https://cdn.example.com/a.png"></video>',
			'<p style="background:url(https://cdn.example.com/a.png)"></p>',
			'<style>@import "https://cdn.example.com/a.css";</style>',
			'<img srcset="https://cdn.example.com/a.png 2x" alt="">',
			'<svg aria-hidden="true"><use href="https://cdn.example.com/a.svg#b"/></svg>',
			'<svg aria-hidden="true"><image xlink:href="https://cdn.example.com/a.svg"/></svg>',
		]
			.map((body): [SmallSite, RegExp] => [{ documents: { 'index.html': page(body) } }, /asks cdn\.example\.com/])
			.concat(
				['stylesheet', 'preload', 'icon', 'preconnect', 'shortcut icon'].map((rel) => [
					{ documents: { 'index.html': page('', { head: `<link rel="${rel}" href="https://cdn.example.com/a">` }) } },
					/asks cdn\.example\.com/,
				]),
				[[{ documents: { 'a.css': '@import url(https://cdn.example.com/a.css);' } }, /style asks cdn\.example\.com/]],
			),
		holds: [
			{
				documents: {
					'index.html': page('<a href="https://example.com/">x</a><form action="https://example.com/"></form>'),
				},
			},
			{ documents: { 'index.html': page('', { head: '<link rel="license" href="https://example.com/">' }) } },
			{ documents: { 'a.css': '/* url(https://cdn.example.com/a) */ a{background:url(data:image/png;base64,AA==)}' } },
			{
				site: 'https://example.org',
				documents: {
					'index.html': page('<img src="https://example.org/a.png" alt="">', {
						head: '<link rel="canonical" href="https://example.org/">',
					}),
				},
				files: ['a.png'],
			},
		],
	},
	'pages-have-a-canonical-address': {
		fires: [
			[{ site: 'https://example.org' }, /no canonical address/],
			[
				{
					site: 'https://example.org',
					documents: { 'index.html': page('', { head: '<link rel="canonical" href="https://example.org/b/">' }) },
				},
				/canonical address https:\/\/example\.org\/b\//,
			],
			[
				{ documents: { 'index.html': page('', { head: '<link rel="canonical" href="https://localhost/">' }) } },
				/no address of the site is set/,
			],
		],
		holds: [
			{
				site: 'https://example.org',
				base: '/handbook/',
				documents: { 'index.html': page('', { head: '<link rel="canonical" href="https://example.org/handbook/">' }) },
			},
			{
				site: 'https://example.org',
				documents: { 'index.html': page('', { head: '<meta name="robots" content="noindex">' }) },
			},
		],
	},
	'search-index-exists': {
		fires: [
			[{ without: ['pagefind/pagefind.js'] }, /index is missing/],
			[{ without: ['pagefind/fragment/en_1.pf_fragment'] }, /holds no page/],
		],
		holds: [{}],
	},
};

describe.each(Object.entries(cases))('%s', (id, { fires, holds }) => {
	test.each(fires)('fires on case %#', async (site, message) => {
		const found = (await inspect(site)).filter(({ check }) => check === id);
		expect(found.map((finding) => finding.message).join('\n')).toMatch(message);
		expect(found.every(({ hint }) => hint.endsWith('.') || hint.endsWith('/'))).toBe(true);
	});
	test.each(holds)('holds on case %#', async (site) => {
		expect((await inspect(site)).filter(({ check }) => check === id)).toEqual([]);
	});
});

test('every file of a check is registered under its name and has cases', () => {
	const parts = ['addresses', 'built-site', 'check', 'references', 'registry', 'response-headers', 'run'];
	const files = readdirSync('src/output')
		.map((name) => name.replace(/\.ts$/, ''))
		.filter((name) => !parts.includes(name));
	const ids = outputChecks.map(({ id }) => id);
	expect(ids.toSorted()).toEqual(files.toSorted());
	expect(Object.keys(cases).toSorted()).toEqual(ids.toSorted());
});

test('a part of a page needs neither a head nor a policy, but all that any markup needs', async () => {
	const part = '<h3>First</h3><button></button><img src="/gone.png"><i id="a"></i><i id="a" onclick="go()"></i>';
	const findings = await inspect({ site: 'https://example.org', documents: { 'search/panel/index.html': part } });
	const found = findings.filter(({ file }) => file === 'search/panel/index.html').map(({ check }) => check);
	expect(found).toEqual([
		'controls-have-names',
		'ids-are-unique',
		'images-have-a-size',
		'images-have-text',
		'links-resolve',
		'no-inline-handlers',
	]);
});

test('a site whose address is unknown is told so without an error', async () => {
	const proof = await inspectSite(outputChecks, { base: '/', site: undefined, files: new Set(INDEX) }, nothing());
	expect(proof.errors).toBe(0);
	expect(outputReport(proof, 'dist')).toMatch(
		/dist\/index\.html {2}notice {2}pages-have-a-canonical-address\n.*no canonical address/,
	);
});

test('a flaw that pages share is printed once, with their number', async () => {
	const body = '<a href="/nowhere/">Nowhere</a>';
	const documents = Object.fromEntries(
		['a', 'b', 'c'].map((name) => [`${name}/index.html`, page(body, { title: name })]),
	);
	const findings = await inspect({ documents });
	const report = outputReport({ checked: { pages: 4, files: 8, checks: 11 }, findings, errors: 3 }, 'dist');
	expect(report.split('leads to no file')).toHaveLength(2);
	expect(report).toContain('dist/a/index.html  error  links-resolve  and 2 more: b/index.html …');
	expect(report).toContain('3 errors in the built site: 4 pages');
});

async function* nothing(): AsyncGenerator<BuiltDocument> {}
