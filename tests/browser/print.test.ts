import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connect, open, settle } from './visit.ts';

const { url } = inject('site');

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

describe('on paper', () => {
	test.each([
		['the list of resources', 'resources/', 14],
		['what a filter leaves of it', 'resources/?domain=data-sharing', 4],
		['a domain', 'domains/developing-code/', 3],
		['a write-up', 'domains/developing-code/write-ups/streaming-tables-vs-mvs/', 5],
	])('%s takes few sheets', async (_, address, most) => {
		const { page, context } = await open(browser, url, { theme: 'dark' });
		await page.goto(url + address);
		await settle(page);
		const taken = await sheets(page);
		expect(taken).toBeGreaterThan(0);
		expect(taken).toBeLessThanOrEqual(most);
		await context.close();
	});

	test('no menu, no filter and no button is printed, and every resource is', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}resources/`);
		await settle(page);
		const rows = await page.locator('[data-resource-table] tbody tr').count();
		await page.emulateMedia({ media: 'print' });
		for (const furniture of ['header', '.sidebar-pane', '.right-sidebar', '.resource-filters', 'main button']) {
			expect(await page.locator(furniture).filter({ visible: true }).count(), furniture).toBe(0);
		}
		expect(await page.locator('[data-resource-table] tbody tr').filter({ visible: true }).count()).toBe(rows);
		await context.close();
	});
});

/** Number of sheets that a page takes; Chromium writes each as an object of its own. */
async function sheets(page: Page): Promise<number> {
	const pdf = await page.pdf({ format: 'A4' });
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
