import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PAGE_TYPES } from '../site/addresses.ts';
import { connect, open, settle } from './visit.ts';

const { url } = inject('site');

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

describe('for a reader who asked for less motion', () => {
	test.each(Object.entries(PAGE_TYPES))('nothing on the page "%s" could move', async (_, address) => {
		const { page, context } = await open(browser, url);
		await page.goto(new URL(address, url).href);
		await settle(page);
		expect(await moving(page)).toEqual([]);
		await context.close();
	});

	test('nothing moves while the menu opens, code is copied, answers unfold and anchors are followed', async () => {
		const { page, context } = await open(browser, url, { viewport: 'phone' });
		await page.goto(`${url}domains/developing-code/write-ups/streaming-tables-vs-mvs/`);
		await settle(page);
		await page.emulateMedia({ reducedMotion: 'no-preference' });
		expect(await moving(page), 'what could move for others').not.toEqual([]);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		for (const interaction of [
			() => page.getByRole('button', { name: 'Menu' }).click(),
			() => page.keyboard.press('Escape'),
			() => page.locator('main details').first().locator('summary').click(),
			() => page.locator('main button').first().focus(),
			() => page.goto(`${page.url()}#traps-and-limits`),
		]) {
			await interaction();
			expect(await animations(page)).toBe(0);
		}
		await context.close();
	});

	test('slides change without moving; for others they move', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}domains/developing-code/decks/developing-code/present/`);
		expect(await animationsAfterKey(page, 'ArrowRight')).toBe(0);
		await page.emulateMedia({ reducedMotion: 'no-preference' });
		expect(await animationsAfterKey(page, 'ArrowRight')).toBeGreaterThan(0);
		await context.close();
	});
});

/** Elements, their generated content included, whose styles would move them. */
const moving = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		Array.from(document.querySelectorAll('*')).flatMap((element) =>
			[null, '::before', '::after'].flatMap((pseudo) => {
				const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, pseudo);
				const moves = !/^0s(, 0s)*$/.test(transitionDuration) || animationName !== 'none' || scrollBehavior !== 'auto';
				return moves ? [`${element.localName}.${element.className} ${pseudo ?? ''}`] : [];
			}),
		),
	);

const animations = (page: Page): Promise<number> => page.evaluate(() => document.getAnimations().length);

/** Animations that run in the moment in which a key was pressed; they are over before a test could ask again. */
const animationsAfterKey = (page: Page, key: string): Promise<number> =>
	page.evaluate((pressed) => {
		document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
		return document.getAnimations().length;
	}, key);
