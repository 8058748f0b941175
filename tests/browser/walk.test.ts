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
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
		await page.reload();
		await settle(page);
		expect(await unseenStops(page, 60)).toEqual([]);
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
		expect(await unseenStops(page, 60)).toEqual([]);
		await page.keyboard.press('Escape');
		expect(await roadmap.isVisible()).toBe(false);
		expect(await focusedText(page)).toBe('Menu');
		await context.close();
	});

	test('opens and closes the contents on a phone, and goes to a heading that then can be seen', async () => {
		const { page, context } = await open(browser, url, { viewport: 'phone' });
		await page.goto(`${url}guides/exam-day/`);
		await settle(page);
		const contents = page.getByRole('navigation', { name: 'On this page' }).filter({ visible: true });
		const isOpen = () => contents.locator('details').evaluate((details) => (details as HTMLDetailsElement).open);
		await contents.locator('summary').focus();
		await page.keyboard.press('Enter');
		expect(await isOpen()).toBe(true);
		await page.keyboard.press('Tab');
		expect(await focusedText(page)).toBe('Overview');
		await page.keyboard.press('Escape');
		expect(await isOpen()).toBe(false);
		expect(await focusedText(page)).toMatch(/^On this page/);
		await page.keyboard.press('Enter');
		for (const _ of [1, 2, 3]) await page.keyboard.press('Tab');
		const name = await focusedText(page);
		await page.keyboard.press('Enter');
		await expect.poll(isOpen).toBe(false);
		const heading = await page.getByRole('heading', { name, exact: true }).boundingBox();
		const bar = await contents.boundingBox();
		expect(heading && bar && heading.y).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0) - 1);
		await context.close();
	});

	test('unfolds a group of the menu, and folds it again', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}guides/exam-day/`);
		await settle(page);
		const group = page.getByRole('navigation', { name: 'Main' }).locator('details').first();
		const isOpen = () => group.evaluate((details) => (details as HTMLDetailsElement).open);
		const before = await isOpen();
		await group.locator('summary').focus();
		await page.keyboard.press('Enter');
		expect(await isOpen()).toBe(!before);
		await page.keyboard.press('Space');
		expect(await isOpen()).toBe(before);
		await context.close();
	});

	test('narrows the resources and takes it back, on every press somewhere that can be seen', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}resources/`);
		await settle(page);
		await page.locator('input[name=tier][value=primary]').focus();
		await page.keyboard.press('Space');
		await expect.poll(() => new URL(page.url()).searchParams.get('tier')).toBe('primary');
		expect(await unseenStops(page, 25)).toEqual([]);
		await page.locator('[data-reset]').focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => new URL(page.url()).search).toBe('');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
		await context.close();
	});

	test('walks through the presenter, its help and its overview', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}domains/developing-code/decks/developing-code/present/`);
		await settle(page);
		expect(await unseenStops(page, 30)).toEqual([]);
		await page.getByRole('button', { name: 'Keys' }).focus();
		await page.keyboard.press('Enter');
		expect(await focusedText(page)).toBe('Close');
		await page.keyboard.press('Escape');
		expect(await focusedText(page)).toBe('Keys');
		await page.keyboard.press('o');
		expect(await focusedText(page)).toMatch(/^1\. /);
		await page.keyboard.press('ArrowRight');
		expect(await focusedText(page)).toMatch(/^2\. /);
		await page.keyboard.press('Enter');
		expect(new URL(page.url()).hash).toBe('#2');
		expect(await focusedText(page)).toBe('Keys');
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
		await page.getByRole('combobox', { name: /theme/i }).filter({ visible: true }).focus();
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('ArrowUp');
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

/** Elements that a walk with the Tab key comes to and that cannot be seen, or not be told from others, or are covered. */
async function unseenStops(page: Page, steps: number): Promise<string[]> {
	const unseen: string[] = [];
	for (let step = 0; step < steps; step += 1) {
		await page.keyboard.press('Tab');
		const flaw = await page.evaluate(() => {
			const element = document.activeElement as HTMLElement;
			if (element === document.body) return undefined;
			const { x, y, width, height } = element.getBoundingClientRect();
			const { outlineStyle, boxShadow } = getComputedStyle(element);
			const after = getComputedStyle(element, '::after');
			const isMarked =
				outlineStyle !== 'none' ||
				boxShadow !== 'none' ||
				after.outlineStyle !== 'none' ||
				element.matches('select, input');
			const top = document.elementFromPoint(
				Math.min(Math.max(x + width / 2, 0), innerWidth - 1),
				Math.min(Math.max(y + Math.min(height, 40) / 2, 0), innerHeight - 1),
			);
			const isCovered = !top || !(element.contains(top) || top.contains(element));
			const flaws = [width < 4 && 'tiny', !isMarked && 'unmarked', isCovered && 'covered'].filter(Boolean);
			return flaws.length > 0 ? `${flaws.join(' and ')}: ${element.outerHTML.slice(0, 120)}` : undefined;
		});
		if (flaw) unseen.push(flaw);
	}
	return unseen;
}

const focusedText = (page: Page): Promise<string> =>
	page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme']);
