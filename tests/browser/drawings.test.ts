import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { treeOf, walk } from '../../src/model/markdown.ts';
import { pageAddress } from '../../src/model/addresses.ts';
import { realKnowledge } from '../unit/real-knowledge.ts';
import { connect, open } from './visit.ts';

/** Pixels of the smallest words on a phone. */
const LEGIBLE = 11;

const { url } = inject('site');
const addresses = realKnowledge.pages
	.filter((page) =>
		[...walk(treeOf(page))].some(({ node }) => node.type === 'leafDirective' && node.name === 'drawing'),
	)
	.map(({ id }) => pageAddress(id));

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

describe('the drawings of pages', () => {
	test('are some', () => expect(addresses.length).toBeGreaterThan(10));

	test('can be read on a phone, words apart from each other and from lines, and make no page wider', async () => {
		const { page, context, troubles } = await open(browser, url, { viewport: 'phone', theme: 'dark' });
		const found: string[] = [];
		for (const address of addresses) {
			await page.goto(new URL(address, url).href);
			const wrong = await page.evaluate(faults, LEGIBLE);
			found.push(...wrong.map((fault) => `${address}: ${fault}`));
		}
		await context.close();
		expect(found).toEqual([]);
		expect(troubles).toEqual([]);
	});
});

/** What is wrong with the drawings of a page; runs in the page. */
function faults(legible: number): string[] {
	const wrong: string[] = [];
	const { scrollWidth, clientWidth } = document.documentElement;
	if (scrollWidth > clientWidth) wrong.push('the page scrolls sideways');
	for (const svg of document.querySelectorAll<SVGSVGElement>('.drawing svg')) {
		const { width, height } = svg.viewBox.baseVal;
		const scale = svg.getBoundingClientRect().width / width;
		const words = Array.from(svg.querySelectorAll<SVGTextElement>('text'), (text) => ({
			text: text.textContent,
			box: text.getBBox(),
			size: parseFloat(getComputedStyle(text).fontSize) * scale,
		}));
		for (const [index, { text, box, size }] of words.entries()) {
			const [right, bottom] = [box.x + box.width, box.y + box.height];
			if (size < legible) wrong.push(`"${text}" is ${size.toFixed(1)} pixels high`);
			if (box.x < 0 || right > width || box.y < 0 || bottom > height) wrong.push(`"${text}" leaves the drawing`);
			for (const other of words.slice(index + 1)) {
				const isApart =
					other.box.x >= right ||
					other.box.x + other.box.width <= box.x ||
					// Lines of one text may touch: what is measured is the line, not its letters.
					other.box.y + 4 >= bottom ||
					other.box.y + other.box.height <= box.y + 4;
				if (!isApart) wrong.push(`"${text}" lies over "${other.text}"`);
			}
			for (const path of svg.querySelectorAll<SVGPathElement>('path:not(.head)')) {
				for (let at = 0; at <= path.getTotalLength(); at += 2) {
					const { x, y } = path.getPointAtLength(at);
					if (x < box.x || x > right || y < box.y + 5 || y > bottom - 4) continue;
					wrong.push(`a line runs through "${text}"`);
					break;
				}
			}
			for (const rect of svg.querySelectorAll<SVGRectElement>('rect:not(.area)')) {
				const { x, y, width: wide, height: high } = rect.getBBox();
				if (bottom - 4 < y || box.y + 4 > y + high) continue;
				if ([x, x + wide].some((edge) => edge > box.x && edge < right)) wrong.push(`"${text}" crosses a box`);
			}
		}
	}
	return wrong;
}
