import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connect, open } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

describe.each([
	['at the root', inject('site')],
	['under /handbook/', inject('basedSite')],
] as const)('search %s', (_, site) => {
	test('in the header finds "auto cdc", and a result leads to its page', async () => {
		const { page, context, troubles } = await open(browser, site.url);
		await page.goto(`${site.url}guides/exam-day/`);
		await page.keyboard.press('Control+k');
		const dialog = page.getByRole('dialog', { name: 'Search' });
		await dialog.getByRole('searchbox').or(dialog.getByRole('textbox')).fill('auto cdc');
		const results = dialog.locator('a.pagefind-ui__result-link');
		await results.first().waitFor();
		const addresses = await results.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
		expect(addresses.filter((address) => !address.startsWith(site.base))).toEqual([]);
		expect(await dialog.locator('.pagefind-ui__result').first().innerText()).toMatch(/auto cdc/i);
		await results.first().click();
		await page.waitForURL((url) => url.pathname === addresses[0]);
		expect(await page.locator('h1').count()).toBe(1);
		expect(await page.locator('main').innerText()).toMatch(/auto cdc/i);
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('on its own page finds "auto cdc", and a result leads to its page', async () => {
		const { page, context, troubles } = await open(browser, site.url);
		await page.goto(`${site.url}search/?q=auto+cdc`);
		const results = page.locator('[data-results] h2 a');
		await results.first().waitFor();
		expect(await statusOf(page)).toMatch(/^\d+ results? for “auto cdc”$/);
		const links = page.locator('[data-results] a');
		const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
		expect(addresses.filter((address) => !address.startsWith(site.base))).toEqual([]);
		await results.first().click();
		await page.waitForURL((url) => url.pathname !== `${site.base}search/`);
		expect(await page.locator('main').innerText()).toMatch(/auto cdc/i);
		expect(troubles).toEqual([]);
		await context.close();
	});
});

describe('the search page', () => {
	const { url } = inject('site');

	test('takes the focus, answers while one types, and keeps the question in the address', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}search/`);
		const input = page.getByRole('searchbox');
		await input.waitFor();
		expect(await input.evaluate((element) => element === document.activeElement)).toBe(true);
		await page.keyboard.type('liquid clustering');
		await page.locator('[data-results] h2 a').first().waitFor();
		await page.waitForURL(/\?q=liquid/);
		await page.reload();
		await page.locator('[data-results] h2 a').first().waitFor();
		expect(await input.inputValue()).toBe('liquid clustering');
		await context.close();
	});

	test('takes values of one filter as alternatives, and values of two as conditions', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}search/?q=table`);
		await page.locator('[data-results] h2 a').first().waitFor();
		const all = await countOf(page);
		await page.getByRole('checkbox', { name: /^Write-up/ }).check();
		await page.waitForURL(/kind=Write-up/);
		await expect.poll(() => countOf(page)).toBeLessThan(all);
		const writeUps = await countOf(page);
		await page.getByRole('checkbox', { name: /^Deck/ }).check();
		await expect.poll(() => countOf(page)).toBeGreaterThan(writeUps);
		const either = await countOf(page);
		await page.getByRole('checkbox', { name: /Pod 1/ }).check();
		await expect.poll(() => countOf(page)).toBeLessThan(either);
		expect(new URL(page.url()).searchParams.getAll('kind')).toEqual(expect.arrayContaining(['Write-up', 'Deck']));
		await page.goBack();
		await expect.poll(() => countOf(page)).toBe(either);
		expect(await page.getByRole('checkbox', { name: /Pod 1/ }).isChecked()).toBe(false);
		await context.close();
	});

	test('lets the arrow keys walk through the results, and the slash return', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}search/?q=delta`);
		await page.locator('[data-results] h2 a').first().waitFor();
		const focused = (selector: string) =>
			page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
		await page.getByRole('searchbox').focus();
		await page.keyboard.press('ArrowDown');
		expect(await focused('[data-results] a')).toBe(true);
		await page.keyboard.press('ArrowUp');
		expect(await focused('[name=q]')).toBe(true);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('/');
		expect(await focused('[name=q]')).toBe(true);
		await context.close();
	});

	test('helps where nothing fits', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}search/?q=${encodeURIComponent('xqzwv jjkkq')}`);
		await page.locator('[data-nothing]').waitFor();
		expect(await statusOf(page)).toMatch(/^No results for “xqzwv jjkkq”$/);
		expect(await page.locator('[data-help] a').count()).toBeGreaterThan(3);
		await context.close();
	});

	test('reads a mistyped word as the one that is meant, and says so', async () => {
		const { page, context, troubles } = await open(browser, url);
		await page.goto(`${url}search/?q=${encodeURIComponent('lakehouse fedration')}`);
		await page.locator('[data-results] h2 a').first().waitFor();
		expect(await statusOf(page)).toMatch(/^\d+ results for “lakehouse fedration”, read as “lakehouse federation”$/);
		expect(await page.locator('[data-results] h2').first().innerText()).toBe('Lakehouse Federation');
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('leads to the entry of the glossary, and to nothing else where only terms are asked for', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}search/?q=lineage&kind=Term`);
		const results = page.locator('[data-results] h2 a');
		await results.first().waitFor();
		const signs = await page.locator('[data-results] .search-signs').allInnerTexts();
		expect(new Set(signs)).toEqual(new Set(['Term']));
		await results.first().click();
		await page.waitForURL(/\/glossary\/#lineage$/);
		expect(await page.locator('#lineage').innerText()).toMatch(/^Lineage/);
		await context.close();
	});

	test('leaves no markup of a page but the mark in its excerpts', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}search/?q=python`);
		await page.locator('[data-results] mark').first().waitFor();
		const names = await page.locator('[data-results] li *').evaluateAll((all) => all.map(({ localName }) => localName));
		expect(names.filter((name) => !/^(h2|h3|a|p|ul|li|mark|span|div)$/.test(name))).toEqual([]);
		await context.close();
	});
});

const statusOf = async (page: Page): Promise<string> => (await page.locator('[data-status]').innerText()).trim();

async function countOf(page: Page): Promise<number> {
	return Number(/^\d+/.exec(await statusOf(page))?.[0] ?? 0);
}
