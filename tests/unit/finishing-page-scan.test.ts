import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rewrite, scanPage } from '../../src/finishing/page-scan.ts';
import { keyOf, frameModules } from '../../src/finishing/frame-modules.ts';
import { smallerScript } from '../../src/finishing/smaller-script.ts';

describe('a scan', () => {
	const html =
		'<!doctype html><html><head lang="en"><link rel="stylesheet" href="/a.css"><link rel="stylesheet" media="print" href="/p.css">' +
		'<style>b{x:1}</style><script>go(1 < 2 && "</p>")</script><script type="application/json">{}</script></head>' +
		'<body class="one two"><p id="three" style="--x:var(--y)">text</p><script type="module" src="/m.js"></script>' +
		'<script type="module">run()</script></body></html>';
	const scan = scanPage(html);
	const cut = ({ start, end }: { start: number; end: number }) => html.slice(start, end);

	test('finds the place behind the head tag', () => {
		expect(html.slice(0, scan.head)).toBe('<!doctype html><html><head lang="en">');
		expect(scanPage('<p>text</p>').head).toBeUndefined();
	});

	test('finds style sheets for every medium, in order', () => {
		expect(scan.sheets.map(cut)).toEqual(['<link rel="stylesheet" href="/a.css">', '<style>b{x:1}</style>']);
		expect(scan.sheets.map(({ href, text }) => href ?? text)).toEqual(['/a.css', 'b{x:1}']);
	});

	test('finds module scripts whole, and the texts of others that run or are obeyed', () => {
		expect(scan.modules.map(cut)).toEqual([
			'<script type="module" src="/m.js"></script>',
			'<script type="module">run()</script>',
		]);
		expect(scan.scripts.map(cut)).toEqual(['go(1 < 2 && "</p>")']);
		expect(scan.scripts).toMatchObject([{ text: 'go(1 < 2 && "</p>")', isCode: true }]);
		const rules = scanPage('<script type="speculationrules">{ "prefetch": [] }</script>').scripts;
		expect(rules).toMatchObject([{ text: '{ "prefetch": [] }', isCode: false }]);
	});

	test('takes tags of drawings without their capitals, as selectors are looked up', () => {
		expect(scanPage('<svg><foreignObject></foreignObject></svg>').names.tags).toContain('foreignobject');
	});

	test('collects tags, classes, ids and custom properties', () => {
		expect([...scan.names.tags]).toEqual(['html', 'head', 'link', 'style', 'script', 'body', 'p']);
		expect([...scan.names.classes]).toEqual(['one', 'two']);
		expect([...scan.names.ids]).toEqual(['three']);
		expect([...scan.names.properties]).toEqual(['--x', '--y']);
	});
});

test('a rewrite changes what stands at the places and nothing else, in whatever order they come', () => {
	const parts = fc.array(fc.record({ kept: fc.string(), old: fc.string({ minLength: 1 }), text: fc.string() }));
	fc.assert(
		fc.property(parts, fc.string(), (pieces, end) => {
			let html = '';
			const edits = pieces.map(({ kept, old, text }) => {
				const start = html.length + kept.length;
				html += kept + old;
				return { start, end: start + old.length, text };
			});
			const expected = pieces.map(({ kept, text }) => kept + text).join('') + end;
			expect(rewrite(html + end, edits.toReversed())).toBe(expected);
		}),
	);
});

describe('a module script', () => {
	const one = { start: 0, end: 1, src: '/one.js' };
	const two = { start: 0, end: 1, text: 'two()' };

	test('belongs to the frame where pages of two sections load it, and to a tool where those of one do', () => {
		const pages = new Map([
			['guides/a/index.html', { modules: [one, two] }],
			['guides/b/index.html', { modules: [two] }],
			['index.html', { modules: [one] }],
		]);
		expect(frameModules(pages).map(keyOf)).toEqual(['/one.js']);
	});
});

describe('a script that stands in a page', () => {
	test('gets smaller and does the same; what it declares keeps its name', () => {
		const text = `
			// What others ask for.
			var theme = (() => { const chosen = 'dark'; return { chosen }; })();
			function pick(value) { return value + theme.chosen; }
		`;
		const smaller = smallerScript(text);
		expect(smaller.length).toBeLessThan(text.length - 60);
		expect(new Function(`${smaller}; return pick('is ')`)()).toBe('is dark');
	});

	test.each(['{ "prefetch": [] }', 'let a = {', 'const text = "</scr" + "ipt>"'])(
		'stays whole or as it was: %s',
		(text) => {
			expect(smallerScript(text)).not.toMatch(/<\/script/i);
			if (!text.startsWith('const')) expect(smallerScript(text)).toBe(text);
		},
	);
});
