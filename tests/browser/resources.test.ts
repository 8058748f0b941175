import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { realKnowledge } from '../unit/real-knowledge.ts';
import { connect, open } from './visit.ts';

const { url } = inject('site');
const total = realKnowledge.all('resources').length;

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

describe('the list of resources', () => {
	test('is complete without script, and shows no control that would do nothing', async () => {
		const { page, context } = await open(browser, url, { script: false });
		await page.goto(`${url}resources/`);
		expect(await shown(page)).toBe(total);
		expect(await page.locator('[data-resource-filters]').isVisible()).toBe(false);
		expect(await page.locator('a[href="/resources.csv"], a[href="/resources.json"]').count()).toBe(2);
		await context.close();
	});

	test('narrows by several values of one filter, and further by another, all in the address', async () => {
		const { page, context, troubles } = await open(browser, url);
		await page.goto(`${url}resources/`);
		const choose = (name: string, value: string) => page.locator(`input[name=${name}][value=${value}]`).check();
		await choose('domain', 'data-sharing');
		const one = await shown(page);
		await choose('domain', 'data-modelling');
		const two = await shown(page);
		await choose('tier', 'primary');
		const narrowed = await shown(page);
		expect([one < two, two < total, narrowed < two, narrowed > 0]).toEqual([true, true, true, true]);
		expect(await page.locator('[data-status]').innerText()).toBe(`${narrowed} of ${total} resources`);
		const { searchParams } = new URL(page.url());
		expect(searchParams.getAll('domain').toSorted()).toEqual(['data-modelling', 'data-sharing']);
		expect(searchParams.getAll('tier')).toEqual(['primary']);
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('comes back as it was: from a link, on reload, on back and forward', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}resources/?domain=data-sharing&tier=primary&sort=title`);
		const narrowed = await shown(page);
		expect(await page.locator('input[name=tier][value=primary]').isChecked()).toBe(true);
		expect(await page.locator('select[name=sort]').inputValue()).toBe('title');
		const titles = await page
			.locator('[data-resource-table] tbody tr:visible td a, [data-resource-table] tbody tr:visible th a')
			.allInnerTexts();
		expect(titles).toEqual(titles.toSorted(new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare));
		await page.locator('input[name=cost][value=free]').uncheck();
		await page.locator('input[name=tier][value=course]').check();
		const wider = await shown(page);
		expect(wider).toBeGreaterThan(narrowed);
		await page.goBack();
		await expect.poll(() => shown(page)).toBe(narrowed);
		await page.goForward();
		await expect.poll(() => shown(page)).toBe(wider);
		await page.reload();
		expect(await shown(page)).toBe(wider);
		await context.close();
	});

	test('finds text while one types, and says how to widen an empty list', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}resources/`);
		const text = page.locator('[data-resource-filters] [name=q]');
		await text.fill('unity catalog');
		await expect.poll(() => shown(page)).toBeLessThan(total);
		await page.waitForURL(/q=unity/);
		await text.fill('no such words anywhere');
		await page.locator('[data-empty]').waitFor();
		expect(await page.locator('[data-widenings] li').count()).toBeGreaterThan(0);
		await page.locator('[data-reset]').click();
		await expect.poll(() => shown(page)).toBe(total);
		expect(new URL(page.url()).search).toBe('');
		await context.close();
	});

	test('is worked by keyboard alone', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}resources/`);
		await page.locator('[data-resource-filters] [name=q]').focus();
		const reached = new Set<string>();
		for (let step = 0; step < 45; step += 1) {
			await page.keyboard.press('Tab');
			const name = await page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
			reached.add(name);
			if (name === 'cost') break;
		}
		expect([...reached]).toEqual(expect.arrayContaining(['sort', 'domain', 'tier', 'format', 'cost']));
		await page.keyboard.press('Space');
		expect(await shown(page)).toBeLessThan(total);
		await context.close();
	});
});

/** Rows of the table that can be seen. */
const shown = (page: Page): Promise<number> => page.locator('[data-resource-table] tbody tr:not([hidden])').count();
