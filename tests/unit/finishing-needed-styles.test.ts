import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NeededStyles } from '../../src/finishing/needed-styles.ts';
import type { Names } from '../../src/finishing/page-scan.ts';

const page = (names: Partial<Record<keyof Names, string[]>>): Names => ({
	tags: new Set(names.tags ?? []),
	classes: new Set(names.classes ?? []),
	ids: new Set(names.ids ?? []),
	properties: new Set(names.properties ?? []),
});
const needed = (css: string, names: Parameters<typeof page>[0], script = '') =>
	new NeededStyles(css, script).of(page(names));

describe('a rule is needed', () => {
	test.each([
		['a{x:1}', { tags: ['a'] }],
		['A{x:1}', { tags: ['a'] }],
		['*{x:1}', {}],
		[':root{x:1}', {}],
		['.b:hover{x:1}', { classes: ['b'] }],
		['.md\\:flex{x:1}', { classes: ['md:flex'] }],
		['#c>.b a{x:1}', { tags: ['a'], classes: ['b'], ids: ['c'] }],
		['[data-theme=light] a{x:1}', { tags: ['a'] }],
		[':is(th,td):first-child{x:1}', { tags: ['td'] }],
		[':where(.gone,a) b{x:1}', { tags: ['a', 'b'] }],
		['a:not(.gone){x:1}', { tags: ['a'] }],
		['a:not(:where(.gone *)){x:1}', { tags: ['a'] }],
		['body:has(a){x:1}', { tags: ['a', 'body'] }],
		[':nth-child(1 of .gone){x:1}', {}],
		['a::details-content{x:1}', { tags: ['a'] }],
	])('%s on a page with %j, to the letter', (css, names) => {
		expect(needed(css, names)).toBe(css);
	});

	test('where a script names what the page does not have yet', () => {
		expect(needed('.show{x:1}', {}, 'element.classList.add("show")')).toBe('.show{x:1}');
	});
});

describe('a rule goes', () => {
	test.each([
		['a{x:1}', { tags: ['b'] }],
		['a .b{x:1}', { tags: ['a'] }],
		['#c{x:1}', { classes: ['c'] }],
		[':is(th,td):first-child{x:1}', { tags: ['p'] }],
		['body:has(a){x:1}', { tags: ['body'] }],
		['@media print{a{x:1}}', { tags: ['b'] }],
		['@layer one{@media print{a{x:1}}}', { tags: ['b'] }],
		['a{}', { tags: ['a'] }],
	])('%s from a page with %j', (css, names) => {
		expect(needed(css, names)).toBe('');
	});

	test('without its neighbors in a list', () => {
		expect(needed('a,b,c{x:1}', { tags: ['a', 'c'] })).toBe('a,c{x:1}');
	});
});

describe('a custom property of the root', () => {
	const own = ':root{--x:1}';
	const used = 'a{x:var(--x)}';

	test.each([
		'@layer one{:root,::backdrop{--x:2}}',
		'@layer one{:root[data-theme=light],[data-theme=light] ::backdrop{--x:2}}',
		'@layer one{@media print{:root{--x:2}}}',
	])('goes from a layer, where the site sets it without one: %s', (css) => {
		expect(needed(own + css + used, { tags: ['a'] })).toBe(own + used);
	});

	test.each([
		`${own}@layer one{a{--x:2}}${used}`,
		`${own}@layer one{:root{--x:2!important}}${used}`,
		`${own}@media print{:root{--x:2}}${used}`,
		`@media print{${own}}@layer one{:root{--x:2}}${used}`,
		`@layer one{${own}}@layer two{:root{--x:2}}${used}`,
		`:root[data-theme=light]{--x:1}@layer one{:root{--x:2}}${used}`,
	])('stays where it can count: %s', (css) => {
		expect(needed(css, { tags: ['a'] })).toBe(css);
	});

	test('takes with it what it alone named', () => {
		const css = `:root{--x:1}@layer one{:root{--y:3;--x:var(--y)}}${used}`;
		expect(needed(css, { tags: ['a'] })).toBe(own + used);
	});
});

describe('what is no rule', () => {
	test('keeps the order of layers, imports and keyframes', () => {
		const css = '@layer one,two;@layer two{a{x:1}}@keyframes turn{from{x:1}to{x:2}}';
		expect(needed(css, { tags: ['a'] })).toBe(css);
	});

	test('a custom property stays where something reads it, straight or by way of others', () => {
		const css = ':root{--used:var(--deeper);--deeper:1;--free:var(--freed);--freed:2}a{x:var(--used)}';
		expect(needed(css, { tags: ['a'] })).toBe(':root{--used:var(--deeper);--deeper:1}a{x:var(--used)}');
		expect(needed(':root{--set:1}', { properties: ['--set'] })).toBe(':root{--set:1}');
		expect(needed(':root{--set:1}', {}, 'style.getPropertyValue("--set")')).toBe(':root{--set:1}');
		expect(needed(':root{--set:1}.gone{x:var(--set)}', {})).toBe('');
	});

	test('"!important" stays, comments go', () => {
		expect(needed('/* why */a{x:1!important}', { tags: ['a'] })).toBe('a{x:1!important}');
	});
});

test('more names never take a rule away', () => {
	const name = fc.constantFrom('a', 'b', 'c', 'd');
	const compound = fc
		.tuple(name, fc.constantFrom('', '.', '#'), fc.constantFrom('', ':hover', ':not(.d)', ':is(.a,b)'))
		.map(([one, sign, pseudo]) => `${sign}${one}${pseudo}`);
	const rule = fc.array(compound, { minLength: 1, maxLength: 3 }).map((parts) => `${parts.join(' ')}{x:1}`);
	const names = fc.record({ tags: fc.array(name), classes: fc.array(name), ids: fc.array(name) });
	fc.assert(
		fc.property(fc.array(rule), names, names, (rules, one, other) => {
			const styles = new NeededStyles(rules.join(''), '');
			const both = page({
				tags: [...one.tags, ...other.tags],
				classes: [...one.classes, ...other.classes],
				ids: [...one.ids, ...other.ids],
			});
			expect(styles.of(both).length).toBeGreaterThanOrEqual(styles.of(page(one)).length);
		}),
	);
});
