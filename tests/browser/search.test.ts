import type { Browser, Locator, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PAGE_TYPES } from '../site/addresses.ts';
import { axeFindings } from './axe.ts';
import { connect, open, settle } from './visit.ts';

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
		const dialog = await openDialog(page);
		const results = dialog.locator('[data-results] h2 a');
		await ask(dialog, 'auto cdc');
		expect(await statusOf(dialog)).toMatch(/^\d+ results? for “auto cdc”$/);
		const links = dialog.locator('a');
		const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
		expect(addresses.filter((address) => !address.startsWith(site.base))).toEqual([]);
		expect(await dialog.locator('[data-results] li').first().innerText()).toMatch(/auto cdc/i);
		const address = await results.first().getAttribute('href');
		await results.first().click();
		await page.waitForURL((url) => url.pathname + url.hash === address);
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

describe('the way into search', () => {
	const { url } = inject('site');
	const start = `${url}guides/exam-day/`;
	const openerOf = (page: Page) => page.getByRole('button', { name: 'Search', exact: true });

	test('loads nothing before someone is about to search, then everything once, then only what a query needs', async () => {
		const { page, context, troubles } = await open(browser, url);
		const requests = requestsOf(page, url);
		await page.goto(start);
		await settle(page);
		await page.waitForLoadState('networkidle');
		expect(requests.filter((path) => /search|pagefind/.test(path))).toEqual([]);
		requests.length = 0;

		await openerOf(page).hover();
		await page.locator('[data-search-dialog] [data-facets]:not([hidden])').waitFor({ state: 'attached' });
		await page.waitForLoadState('networkidle');
		const kinds = [
			/^_astro\/search\.[^/]*\.js$/,
			/^_astro\/search-dialog[^/]*\.css$/,
			/^search\/panel\/$/,
			/^pagefind\/pagefind\.js$/,
			/^pagefind\/pagefind-entry\.json\?ts=$/,
			/^pagefind\/wasm\.en\.pagefind$/,
			/^pagefind\/pagefind\.en_[^/]*\.pf_meta$/,
		];
		expect(kinds.filter((kind) => !requests.some((path) => kind.test(path)))).toEqual([]);
		expect(requests.filter((path) => !kinds.some((kind) => kind.test(path)))).toEqual([]);
		expect(requests.filter((path, index) => requests.indexOf(path) !== index)).toEqual([]);
		requests.length = 0;

		await openerOf(page).click();
		const dialog = dialogOf(page);
		await ask(dialog, 'auto cdc');
		await page.waitForLoadState('networkidle');
		expect(requests.filter((path) => !/^pagefind\/(index|fragment)\//.test(path))).toEqual([]);
		const fragments = requests.filter((path) => path.startsWith('pagefind/fragment/'));
		expect(fragments).toHaveLength(await dialog.locator('[data-results] > li').count());
		requests.length = 0;

		// The numbers of the facets are loaded by those who look at them, and then serve every choice.
		await dialog.locator('summary').click();
		await dialog.getByRole('checkbox', { name: /^Guide \d/ }).waitFor();
		expect(requests.filter((path) => !path.startsWith('pagefind/filter/'))).toEqual([]);
		expect(new Set(requests).size).toBe(3);
		requests.length = 0;
		await dialog.getByRole('checkbox', { name: /^Guide/ }).check();
		await expect.poll(() => statusOf(dialog)).toMatch(/in Guide$/);
		await dialog.getByRole('checkbox', { name: /^Programme/ }).check();
		await expect.poll(() => statusOf(dialog)).toMatch(/in Guide or Programme$/);
		expect(requests.filter((path) => !path.startsWith('pagefind/fragment/'))).toEqual([]);
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('waits for the press where the reader saves data', async () => {
		const { page, context } = await open(browser, url);
		await page.addInitScript(() => {
			Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
		});
		const requests = requestsOf(page, url);
		await page.goto(start);
		await openerOf(page).hover();
		await openerOf(page).focus();
		await page.waitForLoadState('networkidle');
		expect(requests.filter((path) => path.startsWith('pagefind/'))).toEqual([]);
		await openerOf(page).click();
		await dialogOf(page).getByRole('button', { name: 'Close' }).waitFor();
		await context.close();
	});

	test.each(['click', 'Enter', 'Space', 'Control+k', 'Meta+k'])('opens by %s, closes by Escape', async (way) => {
		const { page, context } = await open(browser, url);
		await page.goto(start);
		if (way === 'click') await openerOf(page).click();
		else if (!way.includes('+')) await openerOf(page).press(way);
		else await page.keyboard.press(way);
		const dialog = dialogOf(page);
		await dialog.getByRole('button', { name: 'Close' }).waitFor();
		expect(await focusIs(page, '[data-search-dialog] [name=q]')).toBe(true);
		await page.keyboard.type('delta');
		await page.keyboard.press('Escape');
		expect(await dialog.isVisible()).toBe(false);
		expect(await focusIs(page, '[data-search-opener]')).toBe(true);
		await page.keyboard.press('Control+k');
		// All of it is selected, so that typing replaces it. Asked of the field: the selection of the document was once still empty.
		const selected = await dialog.getByRole('searchbox').evaluate((element) => {
			const { value, selectionStart, selectionEnd } = element as HTMLInputElement;
			return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
		});
		expect(selected).toBe('delta');
		await page.keyboard.press('Control+k');
		expect(await dialog.isVisible()).toBe(false);
		await context.close();
	});

	test('keeps what is typed and selected where the index comes late', async () => {
		const { page, context } = await open(browser, url);
		let letGo = (): void => undefined;
		const isHeld = new Promise<void>((resolve) => (letGo = resolve));
		await page.route('**/pagefind/**', async (route) => {
			await isHeld;
			await route.continue();
		});
		await page.goto(start);
		await page.keyboard.press('Control+k');
		const dialog = dialogOf(page);
		await dialog.getByRole('button', { name: 'Close' }).waitFor();
		await page.keyboard.type('delta');
		await page.keyboard.press('Control+a');
		letGo();
		await dialog.locator('[data-facets]').waitFor();
		expect(await page.evaluate(() => getSelection()?.toString())).toBe('delta');
		await dialog.locator('[data-results] a').first().waitFor();
		await context.close();
	});

	test('gives the focus back to what had it', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(start);
		const home = page.getByRole('link', { name: 'Podium' });
		await home.focus();
		await openDialog(page);
		await page.keyboard.press('Escape');
		expect(await home.evaluate((element) => element === document.activeElement)).toBe(true);
		await context.close();
	});

	test('closes by its button and by a press outside, but not where a selection ends outside', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(start);
		const dialog = await openDialog(page);
		await dialog.getByRole('button', { name: 'Close' }).click();
		expect(await dialog.isVisible()).toBe(false);
		await openDialog(page);
		const field = await dialog.getByRole('searchbox').boundingBox();
		await page.mouse.move((field?.x ?? 0) + 20, (field?.y ?? 0) + 20);
		await page.mouse.down();
		await page.mouse.move(20, 400);
		await page.mouse.up();
		expect(await dialog.isVisible()).toBe(true);
		await page.mouse.click(20, 400);
		expect(await dialog.isVisible()).toBe(false);
		expect(page.url()).toBe(start);
		await context.close();
	});

	test('leaves a press for another tab to the browser', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(start);
		const isTaken = await openerOf(page).evaluate(
			(opener) =>
				new Promise<boolean>((done) => {
					const press = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
					document.addEventListener('click', (event) => done(event.defaultPrevented), { once: true });
					opener.dispatchEvent(press);
				}),
		);
		expect(isTaken).toBe(false);
		expect(await dialogOf(page).isVisible()).toBe(false);
		await context.close();
	});

	test('shows its shortcut where there are keys, without naming it', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(start);
		expect(await openerOf(page).locator('kbd').innerText()).toBe('Ctrl K');
		expect(await openerOf(page).getAttribute('aria-keyshortcuts')).toBe('Control+K');
		await context.close();
		const phone = await open(browser, url, { viewport: 'phone' });
		await phone.page.goto(start);
		expect(await openerOf(phone.page).locator('kbd').isVisible()).toBe(false);
		await phone.context.close();
	});

	test('without script leads to the search page, which says what it needs', async () => {
		const { page, context } = await open(browser, url, { script: false });
		await page.goto(start);
		await page.getByRole('banner').getByRole('link', { name: 'Search', exact: true }).click();
		await page.waitForURL(`${url}search/`);
		expect(await page.locator('main').innerText()).toMatch(/needs JavaScript/);
		await context.close();
	});

	test('leads to the search page where the dialog cannot be loaded', async () => {
		const { page, context } = await open(browser, url);
		await page.route(/search\/panel/, (route) => route.abort());
		await page.goto(start);
		await openerOf(page).click();
		await page.waitForURL(`${url}search/`);
		await context.close();
	});

	test('on the search page leads to its field', async () => {
		const { page, context, troubles } = await open(browser, url);
		await page.goto(`${url}search/`);
		await page.getByRole('searchbox').waitFor();
		await page.getByRole('link', { name: 'Podium' }).focus();
		await page.keyboard.press('Control+k');
		expect(await focusIs(page, 'main [name=q]')).toBe(true);
		expect(await page.getByRole('dialog').count()).toBe(0);
		expect(troubles).toEqual([]);
		await context.close();
	});
});

describe('the dialog of search', () => {
	const { url } = inject('site');
	const start = `${url}guides/exam-day/`;

	test('keeps what is typed before it is there', async () => {
		const { page, context } = await open(browser, url);
		const held: Route[] = [];
		await page.route(/_astro\/search[.-]/, (route) => void held.push(route));
		await page.goto(start);
		await page.keyboard.press('Control+k');
		await page.keyboard.type('liquid clustering');
		await expect.poll(() => held.length).toBe(2);
		for (const route of held) await route.continue();
		const dialog = dialogOf(page);
		await expect.poll(() => statusOf(dialog)).toMatch(/for “liquid clustering”$/);
		expect(await dialog.getByRole('searchbox').inputValue()).toBe('liquid clustering');
		await page.keyboard.type('!');
		expect(await dialog.getByRole('searchbox').inputValue()).toBe('liquid clustering!');
		await context.close();
	});

	test('keeps the focus inside while one tabs through it', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(start);
		const dialog = await openDialog(page);
		await ask(dialog, 'delta');
		const outside: string[] = [];
		const stops = await dialog.locator('a, button, input, summary').filter({ visible: true }).count();
		for (let step = 0; step < stops + 5; step += 1) {
			await page.keyboard.press('Tab');
			// After the last stop a browser passes its own controls, where the body has the focus.
			const where = await page.evaluate(() =>
				document.activeElement === document.body || document.activeElement?.closest('[data-search-dialog]')
					? ''
					: (document.activeElement?.outerHTML ?? ''),
			);
			if (where) outside.push(where);
		}
		expect(outside).toEqual([]);
		await context.close();
	});

	test('lets the arrow keys walk through the results, and the slash return', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(start);
		const dialog = await openDialog(page);
		await ask(dialog, 'delta');
		const links = dialog.locator('[data-results] a');
		const at = (index: number) => links.nth(index).evaluate((element) => element === document.activeElement);
		await page.keyboard.press('ArrowDown');
		expect(await at(0)).toBe(true);
		await page.keyboard.press('ArrowDown');
		expect(await at(1)).toBe(true);
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('ArrowUp');
		expect(await focusIs(page, '[data-search-dialog] [name=q]')).toBe(true);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('/');
		expect(await focusIs(page, '[data-search-dialog] [name=q]')).toBe(true);
		await context.close();
	});

	test('takes values of one filter as alternatives, and opens as a page with the same question', async () => {
		const { page, context, troubles } = await open(browser, url);
		await page.goto(start);
		const dialog = await openDialog(page);
		await ask(dialog, 'table');
		const all = await countOf(dialog);
		await dialog.locator('summary').click();
		await dialog.getByRole('checkbox', { name: /^Write-up/ }).check();
		await expect.poll(() => countOf(dialog)).toBeLessThan(all);
		const writeUps = await countOf(dialog);
		await dialog.getByRole('checkbox', { name: /^Deck/ }).check();
		await expect.poll(() => countOf(dialog)).toBeGreaterThan(writeUps);
		const either = await countOf(dialog);
		await dialog.getByRole('checkbox', { name: /Pod 1/ }).check();
		await expect.poll(() => countOf(dialog)).toBeLessThan(either);
		const status = await statusOf(dialog);
		expect(await dialog.locator('summary').innerText()).toBe('Filters (3 chosen)');
		expect(page.url()).toBe(start);
		await dialog.getByRole('link', { name: 'Open as a page' }).click();
		await page.waitForURL((address) => address.pathname === '/search/');
		await expect.poll(() => statusOf(page)).toBe(status);
		expect(new URL(page.url()).search).toBe('?q=table&kind=Write-up&kind=Deck&pod=Pod%201');
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('shows a few results, and more on request', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(start);
		const dialog = await openDialog(page);
		const results = dialog.locator('[data-results] > li');
		await ask(dialog, 'delta');
		const few = await results.count();
		expect(few).toBeLessThanOrEqual(5);
		await dialog.getByRole('button', { name: /^Show \d+ more of \d+$/ }).click();
		await expect.poll(() => results.count()).toBe(2 * few);
		expect(
			await results
				.nth(few)
				.locator('h2 a')
				.evaluate((link) => link === document.activeElement),
		).toBe(true);
		await context.close();
	});

	test('helps where nothing fits, and takes an example without leaving', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(start);
		const dialog = await openDialog(page);
		await ask(dialog, 'xqzwv jjkkq');
		expect(await statusOf(dialog)).toBe('No results for “xqzwv jjkkq”');
		expect(await dialog.locator('[data-nothing]').isVisible()).toBe(true);
		await dialog.getByRole('link', { name: 'quarantine' }).click();
		await expect.poll(() => statusOf(dialog)).toMatch(/for “quarantine”$/);
		expect(page.url()).toBe(start);
		await context.close();
	});

	test('makes way for a result on the page that lies below it', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(start);
		const dialog = await openDialog(page);
		await ask(dialog, 'flag for review');
		await dialog.locator('[data-results] a[href$="/guides/exam-day/#flag-for-review"]').click();
		expect(await dialog.isVisible()).toBe(false);
		expect(new URL(page.url()).hash).toBe('#flag-for-review');
		await context.close();
	});

	test('says so where the index cannot be loaded, and links to the search page', async () => {
		const { page, context } = await open(browser, url);
		await page.route(/pagefind\.js/, (route) => route.abort());
		await page.goto(start);
		const dialog = await openDialog(page);
		await dialog.getByText('The search index could not be loaded.').waitFor();
		expect(await dialog.getByRole('link', { name: 'Open as a page' }).getAttribute('href')).toBe('/search/');
		await context.close();
	});

	test('asks again where a cache kept the list of an index that is gone', async () => {
		const { page, context } = await open(browser, url);
		const list = (await (await fetch(`${url}pagefind/pagefind-entry.json`)).text()).replace(
			/"hash":"[^"]*"/,
			'"hash":"en_0"',
		);
		await page.route(/pagefind-entry\.json\?ts=$/, (route) =>
			route.fulfill({ contentType: 'application/json', body: list }),
		);
		await page.goto(start);
		const dialog = await openDialog(page);
		await ask(dialog, 'auto cdc');
		expect(await dialog.getByText('The search index could not be loaded.').isVisible()).toBe(false);
		await context.close();
	});

	test.each(['rule', 'write-up', 'not found'])(
		'finds every property that its styles read on a page of the type "%s"',
		async (type) => {
			const { page, context } = await open(browser, url);
			await page.goto(new URL(PAGE_TYPES[type] ?? '', url).href);
			const dialog = await openDialog(page);
			const { read, unset } = await dialog.evaluate((element) => {
				const sheet = [...document.styleSheets].find(({ href }) => href?.includes('search-dialog'));
				const text = [...(sheet?.cssRules ?? [])].map(({ cssText }) => cssText).join('');
				const own = new Set(text.match(/--(?:tone|wash|edge)\b/g));
				const names = new Set(Array.from(text.matchAll(/var\((--[\w-]+)\)/g), ([, name = '']) => name));
				const values = getComputedStyle(element);
				return {
					read: names.size,
					unset: [...names].filter((name) => !own.has(name) && values.getPropertyValue(name) === ''),
				};
			});
			expect(read).toBeGreaterThan(20);
			expect(unset).toEqual([]);
			await context.close();
		},
	);

	describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
		test.each(['desktop', 'phone'] as const)('leaves axe nothing to find on a %s', async (viewport) => {
			const { page, context, troubles } = await open(browser, url, { viewport, theme });
			await page.goto(start);
			await settle(page);
			const dialog = await openDialog(page);
			await dialog.locator('[data-facets]:not([hidden])').waitFor();
			expect(await axeFindings(page)).toEqual([]);
			await ask(dialog, 'table');
			expect(await axeFindings(page)).toEqual([]);
			await dialog.locator('summary').click();
			await dialog.getByRole('checkbox', { name: /^Deck/ }).check();
			await expect.poll(() => statusOf(dialog)).toMatch(/in Deck$/);
			expect(await axeFindings(page)).toEqual([]);
			const width = await dialog.evaluate((element) => [element.clientWidth, element.scrollWidth, innerWidth]);
			expect(width[1]).toBe(width[0]);
			if (viewport === 'phone') expect(width[0]).toBe(width[2]);
			expect(troubles).toEqual([]);
			await context.close();
		});
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
		await page.getByRole('searchbox').focus();
		await page.keyboard.press('ArrowDown');
		expect(await focusIs(page, '[data-results] a')).toBe(true);
		await page.keyboard.press('ArrowUp');
		expect(await focusIs(page, '[name=q]')).toBe(true);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('/');
		expect(await focusIs(page, '[name=q]')).toBe(true);
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

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Search', exact: true });

/** Opens the dialog by its shortcut and waits until it is complete. */
async function openDialog(page: Page): Promise<Locator> {
	await page.keyboard.press('Control+k');
	const dialog = dialogOf(page);
	await dialog.getByRole('button', { name: 'Close' }).waitFor();
	return dialog;
}

/** Asks for a text and waits for its answer. */
async function ask(dialog: Locator, text: string): Promise<void> {
	await dialog.getByRole('searchbox').fill(text);
	await expect.poll(() => statusOf(dialog)).toMatch(new RegExp(`for “${text}”$`));
}

/** Paths below the site's address that a page asks for, as they come. */
function requestsOf(page: Page, url: string): string[] {
	const paths: string[] = [];
	page.on('request', (request) => paths.push(request.url().slice(url.length)));
	return paths;
}

const focusIs = (page: Page, selector: string): Promise<boolean> =>
	page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

const statusOf = async (place: Page | Locator): Promise<string> =>
	((await place.locator('[data-status]').textContent()) ?? '').trim();

async function countOf(place: Page | Locator): Promise<number> {
	return Number(/^\d+/.exec(await statusOf(place))?.[0] ?? 0);
}
