import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PAGE_TYPES } from '../site/addresses.ts';
import { connect, open, settle } from './visit.ts';

const { url } = inject('site');
const PAGE = new URL(PAGE_TYPES['write-up'] ?? '', url).href;
const NEXT = 'a[rel=next]';
/** A link of the header's own: always in view. */
const HOME = '.site-title';
/** Long enough for what is going to be asked for, in milliseconds. */
const WHILE = 400;

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

/** Opens the write-up, and notes each page that is asked for from there. */
async function reader({ savesData = false } = {}) {
	const { page, context } = await open(browser, url);
	if (savesData) {
		await page.addInitScript(() => {
			Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
		});
	}
	await page.goto(PAGE);
	await settle(page);
	const asked: string[] = [];
	page.on('request', (request) => {
		if (new URL(request.url()).pathname.endsWith('/')) asked.push(request.url());
	});
	return { page, context, asked };
}

const addressOf = (page: Page, link: string): Promise<string> =>
	page
		.locator(link)
		.first()
		.evaluate((anchor) => (anchor as HTMLAnchorElement).href);

describe('a page that is likely to be next', () => {
	test('is fetched when the link to it comes into view, and opened without asking again', async () => {
		const { page, context, asked } = await reader();
		const next = await addressOf(page, NEXT);
		const fetched = page.waitForEvent('requestfinished', (request) => request.url() === next);
		await page.locator(NEXT).scrollIntoViewIfNeeded();
		await fetched;
		expect(asked).toEqual([next]);
		await page.locator(NEXT).click();
		await page.waitForURL(next);
		const [navigation] = await page.evaluate(
			() => performance.getEntriesByType('navigation') as PerformanceNavigationTiming[],
		);
		expect(navigation?.transferSize).toBe(0);
		await context.close();
	});

	test.each(['a pointer', 'the focus'])('is fetched when %s stays on the link to it', async (what) => {
		const { page, context } = await reader();
		const home = await addressOf(page, HOME);
		const fetched = page.waitForRequest(home);
		await (what === 'a pointer' ? page.locator(HOME).hover() : page.locator(HOME).focus());
		expect((await fetched).resourceType()).not.toBe('document');
		await context.close();
	});

	test('is not fetched when a pointer only passes by', async () => {
		const { page, context, asked } = await reader();
		const { x = 0, y = 0 } = (await page.locator(HOME).boundingBox()) ?? {};
		await page.mouse.move(x + 5, y + 5);
		await page.mouse.move(0, 400);
		await setTimeout(WHILE);
		expect(asked).toEqual([]);
		await context.close();
	});

	test('is not fetched for a reader who saves data', async () => {
		const { page, context, asked } = await reader({ savesData: true });
		await page.locator(HOME).hover();
		await setTimeout(WHILE);
		await page.locator(NEXT).scrollIntoViewIfNeeded();
		await page.locator(NEXT).hover();
		await setTimeout(WHILE);
		expect(asked).toEqual([]);
		await context.close();
	});
});

test('neither the page itself nor another site is fetched ahead, and the button of search fetches only search', async () => {
	const { page, context, asked } = await reader();
	await page.locator('.right-sidebar a:visible').nth(1).hover();
	await setTimeout(WHILE);
	await page.locator('main a[href^="https:"]').first().hover();
	await setTimeout(WHILE);
	await page.locator('[data-search-opener]').hover();
	await setTimeout(WHILE);
	expect(asked.filter((address) => !address.endsWith('/search/panel/'))).toEqual([]);
	await context.close();
});
