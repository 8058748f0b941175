import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PAGE_TYPES } from '../site/addresses.ts';
import { axeFindings } from './axe.ts';
import { connect, open, settle, type VIEWPORTS } from './visit.ts';

/** Defines the tests of a page of each type in one size; a file for each size lets them run side by side. */
export function testEveryPage(viewport: keyof typeof VIEWPORTS): void {
	const site = inject('site');
	let browser: Browser;
	beforeAll(async () => {
		browser = await connect();
	});
	afterAll(() => browser.close());

	describe.each(Object.entries(PAGE_TYPES))(`%s on a ${viewport}`, (type, address) => {
		test('axe finds nothing in light and dark, nothing fails, no other host is asked, nothing overflows', async () => {
			const { page, context, troubles } = await open(browser, site.url, { viewport });
			const response = await page.goto(new URL(address, site.url).href);
			expect(response?.status()).toBe(type === 'not found' ? 404 : 200);
			await settle(page);
			expect(await axeFindings(page)).toEqual([]);
			await page.emulateMedia({ colorScheme: 'dark' });
			await page.reload();
			await settle(page);
			expect(await axeFindings(page)).toEqual([]);
			expect(
				await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
			).toBe(0);
			// A browser reports the missing page itself as an error; that one is meant.
			expect(troubles.filter((trouble) => !(type === 'not found' && trouble.includes(address)))).toEqual([]);
			await context.close();
		});
	});
}
