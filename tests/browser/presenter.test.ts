import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { realKnowledge } from '../unit/real-knowledge.ts';
import { connect, open } from './visit.ts';

const { url } = inject('site');
const decks = realKnowledge.pages.filter(({ data }) => data.kind === 'deck');
const presenter = `${url}domains/developing-code/decks/developing-code/present/`;

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

describe('the presenter', () => {
	test('goes on and back by keys, and keeps the slide in the address', async () => {
		const { page, context, troubles } = await open(browser, url);
		await page.goto(presenter);
		const last = await page.locator('.slide').count();
		expect(last).toBeGreaterThan(8);
		for (const [key, slide] of [
			['ArrowRight', 2],
			['ArrowDown', 3],
			['PageDown', 4],
			['Space', 5],
			['Shift+Space', 4],
			['ArrowLeft', 3],
			['ArrowUp', 2],
			['PageUp', 1],
			['ArrowLeft', 1],
			['End', last],
			['ArrowRight', last],
			['Home', 1],
		] as const) {
			await page.keyboard.press(key);
			expect(await current(page), key).toBe(slide);
		}
		await page.keyboard.type('7');
		await page.keyboard.press('Enter');
		expect(await current(page)).toBe(7);
		await page.reload();
		expect(await current(page)).toBe(7);
		expect(await page.getByRole('status').innerText()).toMatch(new RegExp(`^Slide 7 of ${last}: \\S`));
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('shows notes, an overview, a timer and its keys', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(presenter);
		const notes = page.getByRole('region', { name: 'Speaker notes of slide 1', exact: true });
		const before = await notes.isVisible();
		await page.keyboard.press('n');
		expect(await notes.isVisible()).toBe(!before);
		await page.keyboard.press('o');
		expect(await page.getByRole('button', { name: 'Overview' }).getAttribute('aria-pressed')).toBe('true');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Escape');
		expect(await page.getByRole('button', { name: 'Overview' }).getAttribute('aria-pressed')).toBe('false');
		await page.keyboard.press('t');
		expect(await page.getByRole('button', { name: /Timer/ }).getAttribute('aria-pressed')).toBe('true');
		await page.keyboard.press('?');
		await page.getByRole('dialog', { name: 'Keys' }).waitFor();
		await page.keyboard.press('Escape');
		expect(await page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(false);
		await page.keyboard.press('Escape');
		expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Back to the deck');
		await context.close();
	});

	test('has a second window that stays in step', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(presenter);
		const [second] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('p')]);
		await second.waitForLoadState();
		expect(new URL(second.url()).search).toBe('?view=notes');
		await page.bringToFront();
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => current(second)).toBe(2);
		await context.close();
	});

	test('has buttons for what its keys do', async () => {
		const { page, context } = await open(browser, url, { viewport: 'phone' });
		await page.goto(presenter);
		await page.getByRole('button', { name: 'Next' }).tap();
		await page.getByRole('button', { name: 'Next' }).tap();
		expect(await current(page)).toBe(3);
		await page.getByRole('button', { name: 'Previous' }).tap();
		expect(await current(page)).toBe(2);
		await context.close();
	});

	test('without script shows every slide with its notes', async () => {
		const { page, context } = await open(browser, url, { script: false });
		await page.goto(presenter);
		const slides = page.locator('.slide');
		expect(await slides.count()).toBeGreaterThan(8);
		expect(await page.locator('.slide:visible').count()).toBe(await slides.count());
		expect(await page.locator('.notes:visible').count()).toBe(await slides.count());
		await context.close();
	});

	test.each(decks.map(({ id }) => id))('keeps every slide of %s within its frame', async (id) => {
		// Without script all slides are laid out at once; a hidden one has no height and could spill unseen.
		const { page, context } = await open(browser, url, { script: false });
		await page.goto(`${url}${id}/present/`);
		const spilling = await page.locator('.slide').evaluateAll((slides) =>
			slides
				.filter((slide) => {
					const section = slide.querySelector('section');
					return (
						!section?.clientHeight ||
						section.scrollHeight > section.clientHeight + 1 ||
						section.scrollWidth > section.clientWidth + 1
					);
				})
				.map((slide) => (slide as HTMLElement).dataset['title']),
		);
		expect(spilling).toEqual([]);
		await context.close();
	});
});

/** The number of the slide that is shown, as the address says it. */
async function current(page: Page): Promise<number> {
	// Asked of the page: what the driver knows of its address arrives later than the key.
	const hash = await page.evaluate(() => location.hash);
	const shown = await page.locator('.slide[data-at="now"]').getAttribute('aria-label');
	expect(shown).toMatch(new RegExp(`^Slide ${hash.slice(1)} of `));
	return Number(hash.slice(1));
}
