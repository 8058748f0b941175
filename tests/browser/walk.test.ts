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

describe('the keyboard', () => {
	test('reaches the text first, then the header, on every press somewhere that can be seen', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}guides/exam-day/`);
		await settle(page);
		await page.keyboard.press('Tab');
		expect(await focusedText(page)).toMatch(/skip to content/i);
		await page.keyboard.press('Enter');
		expect(new URL(page.url()).hash).toBe('#_top');
		await page.reload();
		await settle(page);
		const unseen: string[] = [];
		for (let step = 0; step < 60; step += 1) {
			await page.keyboard.press('Tab');
			const { text, visible } = await page.evaluate(() => {
				const element = document.activeElement as HTMLElement;
				const { width, height } = element.getBoundingClientRect();
				const { outlineStyle, boxShadow } = getComputedStyle(element);
				const isMarked = outlineStyle !== 'none' || boxShadow !== 'none' || element.matches('select, input');
				return {
					text: element.outerHTML.slice(0, 120),
					visible: element === document.body || (width > 0 && height > 0 && isMarked),
				};
			});
			if (!visible) unseen.push(text);
		}
		expect(unseen).toEqual([]);
		await context.close();
	});

	test('opens the menu on a phone, walks through it, and closes it', async () => {
		const { page, context } = await open(browser, url, { viewport: 'phone' });
		await page.goto(`${url}guides/exam-day/`);
		await settle(page);
		const menu = page.getByRole('button', { name: 'Menu' });
		const roadmap = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Roadmap' });
		expect(await roadmap.isVisible()).toBe(false);
		await menu.focus();
		await page.keyboard.press('Enter');
		await roadmap.waitFor();
		const names: string[] = [];
		for (let step = 0; step < 30; step += 1) {
			await page.keyboard.press('Tab');
			names.push(await focusedText(page));
		}
		expect(names).toEqual(expect.arrayContaining(['Roadmap', 'Capstone']));
		await page.keyboard.press('Escape');
		expect(await roadmap.isVisible()).toBe(false);
		await context.close();
	});

	test('opens search, and Escape gives the focus back', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}guides/exam-day/`);
		await settle(page);
		await page.keyboard.press('Control+k');
		const dialog = page.getByRole('dialog', { name: 'Search' });
		await dialog.waitFor();
		expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
		await page.keyboard.press('Escape');
		await expect.poll(() => dialog.isVisible()).toBe(false);
		await context.close();
	});
});

describe('the theme', () => {
	test('is chosen in the header and kept on the next page', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}guides/exam-day/`);
		await settle(page);
		await page.getByRole('combobox', { name: /theme/i }).filter({ visible: true }).selectOption('dark');
		expect(await themeOf(page)).toBe('dark');
		await page.goto(`${url}roadmap/`);
		expect(await themeOf(page)).toBe('dark');
		await context.close();
	});
});

describe('without script', () => {
	test.each(Object.entries(PAGE_TYPES).filter(([type]) => type !== 'search'))('%s can be read', async (_, address) => {
		const { page, context, troubles } = await open(browser, url, { script: false });
		await page.goto(new URL(address, url).href);
		expect((await page.locator('main').innerText()).length).toBeGreaterThan(80);
		expect(troubles.filter((trouble) => !trouble.includes('404'))).toEqual([]);
		await context.close();
	});

	test('a quiz shows its questions, and each answer can be unfolded', async () => {
		const { page, context } = await open(browser, url, { script: false });
		await page.goto(`${url}practice/developing-code/`);
		const answers = page.locator('main details');
		expect(await answers.count()).toBeGreaterThanOrEqual(5);
		await answers.first().locator('summary').click();
		expect(await answers.first().evaluate((element) => (element as HTMLDetailsElement).open)).toBe(true);
		await context.close();
	});

	test('search says what it needs, and what else there is', async () => {
		const { page, context } = await open(browser, url, { script: false });
		await page.goto(`${url}search/`);
		expect(await page.locator('main').innerText()).toMatch(/needs JavaScript/);
		await context.close();
	});
});

describe('a missing address', () => {
	test.each([
		['at the root', inject('site').url],
		['under /handbook/', inject('basedSite').url],
	])('%s is answered with status 404 and a page that leads on', async (_, root) => {
		const { page, context } = await open(browser, root);
		const response = await page.goto(`${root}no/such/page/`);
		expect(response?.status()).toBe(404);
		expect(await page.locator('h1').innerText()).toMatch(/\S/);
		await page.locator('main a').first().click();
		await page.waitForURL((address) => !address.pathname.includes('no/such'));
		expect(await page.locator('h1').innerText()).toMatch(/\S/);
		expect(page.url().startsWith(root)).toBe(true);
		await context.close();
	});
});

describe('a site under /handbook/', () => {
	test('is walked from home through its menu without leaving the base', async () => {
		const { url: root } = inject('basedSite');
		const { page, context, troubles } = await open(browser, root);
		await page.goto(root);
		for (const name of ['Roadmap', 'Capstone', 'Glossary', 'Coverage']) {
			await page.goto(`${root}guides/exam-day/`);
			await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click();
			await page.waitForURL((address) => address.pathname === `/handbook/${name.toLowerCase()}/`);
		}
		expect(troubles).toEqual([]);
		await context.close();
	});
});

const focusedText = (page: Page): Promise<string> =>
	page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme']);
