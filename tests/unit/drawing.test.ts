import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/adapters/built-site.ts';
import { readDrawing } from '../../src/model/drawing.ts';
import { elementsOf } from '../../src/output/built-site.ts';
import { DRAWING } from '../rules/handbook.ts';

const ID = 'data-sharing/open-shares';
const LISTED = new Set(['svg', 'title', 'desc', 'g', 'path', 'rect', 'circle', 'text', 'tspan', 'marker']);
/** What would run, load, link or style, wherever it stood. */
const HARM = /^on|href|src|style|^fill|^stroke|font/i;

/** The elements of a drawing as a browser would see them. */
const elements = (svg: string) => [...elementsOf(parsePage('drawing.html', svg, '/').root)];

describe('a drawing', () => {
	test('is read with its words, and printed with ids of its own and a head for its arrows', () => {
		const { drawing, problems } = readDrawing(DRAWING, ID);
		expect(problems).toEqual([]);
		expect(drawing).toMatchObject({
			id: ID,
			title: 'How a share reaches a partner',
			words: ['Share & grant'],
			svg: expect.stringMatching(
				/^<svg width="240" height="112" viewBox="0 0 240 112" role="img" aria-labelledby="drawing-data-sharing-open-shares-title drawing-data-sharing-open-shares-desc">/,
			) as string,
		});
		const names = elements(drawing?.svg ?? '').flatMap(({ attributes }) => attributes.get('id') ?? []);
		expect(names).toEqual(['title', 'desc', 'head'].map((part) => `drawing-data-sharing-open-shares-${part}`));
		expect(drawing?.svg).toContain(
			'<path class="arrow" d="M120 48v24" marker-end="url(#drawing-data-sharing-open-shares-head)"/>',
		);
		expect(drawing?.svg).toContain('>Share &amp; <tspan class="key">grant</tspan></text>');
	});

	test('is what the example for authors is', () => {
		const [, example = ''] = /```xml\n([\s\S]*?)```/.exec(readFileSync('CONTRIBUTING.md', 'utf8')) ?? [];
		expect(readDrawing(example, ID).problems).toEqual([]);
	});

	test('has no head where it has no arrow', () => {
		expect(readDrawing(DRAWING.replace(' class="arrow"', ''), ID).drawing?.svg).not.toContain('marker');
	});

	test('prints text as text, whatever it spells', () => {
		const hostile = DRAWING.replace('grant', '&lt;script>alert(1)&lt;/script>&quot;&#x3c;img src=x>');
		const { drawing } = readDrawing(hostile, ID);
		expect(drawing?.words).toEqual(['Share & <script>alert(1)</script>"<img src=x>']);
		expect(elements(drawing?.svg ?? '').filter(({ name }) => !LISTED.has(name))).toEqual([]);
	});

	test('tells all that is wrong with it at once, in the order of the file', () => {
		const { problems } = readDrawing(
			DRAWING.replace('rx="4"', 'rx="4" fill="red" onclick="1"').replace('</svg>', '<b/></svg>'),
			ID,
		);
		expect(problems.map(({ message }) => /"(\w+)"/.exec(message)?.[1])).toEqual(['fill', 'onclick', 'b']);
	});
});

describe('an element that holds words', () => {
	const inside = (name: string, held: string) =>
		`<${name}>${'These words are long enough to pass. '.repeat(2)}${held}</${name}>`;

	test.each(['path d="M0 0"', 'rect x="8"', 'g', 'text x="1"', 'tspan'])('holds no <%s> in a description', (tag) => {
		const [name = ''] = tag.split(' ');
		const text = DRAWING.replace(/<desc>.*<\/desc>/s, inside('desc', `<${tag}></${name}>`));
		const { drawing, problems } = readDrawing(text, ID);
		expect(drawing).toBeUndefined();
		expect(problems.map(({ message }) => message)).toEqual([
			`The element "${name}" stands in a <desc>, which holds words.`,
		]);
		expect(text.slice(problems[0]?.offset)).toMatch(`<${tag}>`);
	});

	test('holds nothing but spans of words in a text, and those hold no more', () => {
		const withText = (held: string) => readDrawing(DRAWING.replace('</svg>', `<text>${held}</text></svg>`), ID);
		expect(withText('a <tspan>b <tspan class="key">c</tspan></tspan>').problems).toEqual([]);
		for (const held of ['<rect x="8"/>', '<text>a</text>', '<g/>', '<tspan><path d="M0 0"/></tspan>']) {
			expect(withText(held).problems, held).toHaveLength(1);
		}
	});
});

/** Pieces that a file could be made of; some are fine, most are not. */
const piece = fc.oneof(
	fc.constantFrom(
		'<g>',
		'</g>',
		'<g class="key">',
		'<rect x="8"/>',
		'<rect x="8" x="javascript:1"/>',
		'<text x="1">',
		'</text>',
		'<tspan>',
		'</tspan>',
		'<script>alert(1)</script>',
		'<path d="M0 0" class="arrow"/>',
		'<path class="arrow" d="M0 0" onload="1">',
		'<a href="javascript:1">',
		'<style>*{}</style>',
		'<![CDATA[<script>]]>',
		'<!-- -->',
		'<!-->',
		'<?x?>',
		'&lt;script&gt;',
		'&#60;img&#62;',
		'"',
		"'",
		'<',
		'</svg>',
		'<svg/onload=1>',
	),
	fc.string({ maxLength: 6 }),
);
const file = fc
	.array(piece, { maxLength: 8 })
	.map((pieces) => DRAWING.replace('</svg>', () => `${pieces.join('')}</svg>`));

describe('a file of any kind', () => {
	test('is read without a throw, and becomes a drawing or a problem', () => {
		fc.assert(
			fc.property(fc.oneof(file, fc.string({ unit: 'binary' })), (text) => {
				const { drawing, problems } = readDrawing(text, ID);
				expect(drawing === undefined).toBe(problems.length > 0);
				for (const { message, offset } of problems) {
					expect(message).toMatch(/[.]$/);
					expect(offset).toBeLessThanOrEqual(text.length);
					expect(offset).toBeGreaterThanOrEqual(0);
				}
			}),
			{ numRuns: 2000 },
		);
	});

	test('prints nothing but what is on the list', () => {
		let drawn = 0;
		fc.assert(
			fc.property(file, (text) => {
				const { drawing } = readDrawing(text, ID);
				if (!drawing) return;
				drawn += 1;
				for (const { name, attributes } of elements(drawing.svg)) {
					expect(LISTED).toContain(name);
					expect([...attributes.keys()].filter((attribute) => HARM.test(attribute))).toEqual([]);
				}
			}),
			{ numRuns: 3000 },
		);
		expect(drawn).toBeGreaterThan(100);
	});
});
