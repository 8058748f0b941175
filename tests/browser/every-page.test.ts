import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PAGE_TYPES } from '../site/addresses.ts';
import { connect, open, settle, type View } from './visit.ts';

const site = inject('site');
const views: View[] = (['desktop', 'phone'] as const).flatMap((viewport) =>
	(['light', 'dark'] as const).map((theme) => ({ viewport, theme })),
);

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

describe.each(Object.entries(PAGE_TYPES))('%s', (_, address) => {
	test.each(views)('on a $viewport in $theme: axe finds nothing, nothing fails, no other host is asked, nothing overflows', async (view) => {
		const { page, context, troubles } = await open(browser, site.url, view);
		const isMissing = address === PAGE_TYPES['not found'];
		try {
			const response = await page.goto(new URL(address, site.url).href);
			expect(response?.status()).toBe(isMissing ? 404 : 200);
			await settle(page);
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}\n${failureSummary}`))).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
			// A browser reports the missing page itself as an error; that one is meant.
			expect(troubles.filter((trouble) => !(isMissing && trouble.includes(address)))).toEqual([]);
		} finally {
			await context.close();
		}
	});
});
