import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connect, open, settle } from './visit.ts';

const { url } = inject('site');
const PAGE = 'domains/developing-code/write-ups/environment-config/';

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

describe('what is wider than a phone', () => {
	test.each([
		['a table', '.table-scroll'],
		['code that must not wrap', 'pre[data-language="text"]'],
	])('scrolls by keyboard: %s', async (_, selector) => {
		const { page, context } = await open(browser, url, { viewport: 'phone' });
		await page.goto(url + PAGE);
		await settle(page);
		const wide = page.locator(selector).first();
		await wide.scrollIntoViewIfNeeded();
		const reached = await wide.evaluate((box) => {
			const stops = Array.from(document.querySelectorAll<HTMLElement>('a[href], button, summary, [tabindex="0"]'));
			stops
				.findLast((stop) => stop.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING && stop.offsetParent)
				?.focus();
			return box.scrollWidth > box.clientWidth;
		});
		expect(reached).toBe(true);
		await page.keyboard.press('Tab');
		expect(await wide.evaluate((box) => box === document.activeElement)).toBe(true);
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => wide.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
		await context.close();
	});

	test('a table has a name when it is reached', async () => {
		const { page, context } = await open(browser, url, { viewport: 'phone' });
		await page.goto(url + PAGE);
		await page
			.getByRole('region', { name: /^Table: \S/ })
			.first()
			.waitFor();
		await context.close();
	});
});
