import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { realKnowledge } from '../unit/real-knowledge.ts';
import { axeFindings } from './axe.ts';
import { connect, open, settle, type View } from './visit.ts';

const { url } = inject('site');
const prompts = realKnowledge.all('prompts').map(({ data }) => data);
/** A prompt with several variables, one of them long. */
const ID = 'summarize-documentation-page';

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

describe('a prompt', () => {
	test('is complete without script: text, variables, check; and shows nothing that would do nothing', async () => {
		const { page, context } = await open(browser, url, { script: false });
		await page.goto(`${url}guides/prompts/`);
		for (const { id, prompt, variables, check } of prompts) {
			const card = cardOf(page, id);
			expect(await card.locator('[data-prompt-text]').textContent(), id).toBe(prompt);
			const text = (await card.innerText()).replace(/\s+/g, ' ');
			for (const said of [
				check,
				...variables.flatMap(({ name, meaning, example }) => [`{${name}}`, meaning, example]),
			]) {
				expect(text, id).toContain(said.replace(/\s+/g, ' ').trim());
			}
		}
		expect(await page.locator('main :is(input, textarea, button):visible').count()).toBe(0);
		await context.close();
	});

	test('shows what is typed where it belongs, as text, once', async () => {
		const { card, close } = await library();
		const hostile = '<img src=x onerror="document.title=1">{second} {page-text} $&';
		await card.getByLabel('First', { exact: true }).fill(hostile);
		await card.getByLabel('Second', { exact: true }).fill('b');
		const shown = await card.locator('[data-prompt-text]').textContent();
		expect(shown).toContain(`the differences between ${hostile} and b in at most`);
		expect(shown).toContain('read on {date}:');
		expect(await card.locator('img').count()).toBe(0);
		expect(await card.locator('mark').allInnerTexts()).toEqual(['{date}', '{page-text}', hostile, 'b']);
		await close();
	});

	test('is copied as it is shown, and says so; what is still in braces is said, too', async () => {
		const { page, card, close } = await library();
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await card.getByRole('button', { name: /^Copy/ }).click();
		await expect.poll(() => statusOf(card)).toBe('Copied. 4 of 4 still in braces.');
		await card.getByRole('button', { name: 'Fill in the example' }).click();
		await expect.poll(() => statusOf(card)).toBe('The example is filled in.');
		// As a paste does it; typing so much takes a browser minutes.
		await card.getByLabel('Page text').evaluate((field: HTMLTextAreaElement) => {
			field.value = 'line {date}\n'.repeat(20_000);
			field.dispatchEvent(new Event('input', { bubbles: true }));
		});
		expect(await statusOf(card)).toBe('');
		await card.getByRole('button', { name: /^Copy/ }).click();
		await expect.poll(() => statusOf(card)).toBe('Copied.');
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe(await card.locator('[data-prompt-text]').textContent());
		expect(copied.split('line {date}\n')).toHaveLength(20_001);
		expect(await overflow(page)).toBe(0);
		await card.getByRole('button', { name: 'Clear' }).click();
		expect(await card.locator('[data-prompt-text]').textContent()).toBe(prompts.find(({ id }) => id === ID)?.prompt);
		await close();
	});

	test('is selected where the browser refuses to copy', async () => {
		const { page, card, close } = await library();
		await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
		await card.getByRole('button', { name: /^Copy/ }).click();
		await expect.poll(() => statusOf(card)).toContain('copy it with the keyboard');
		expect((await page.evaluate(() => getSelection()?.toString() ?? '')).trim()).toMatch(
			/^Here is the text[^]+answer\.$/,
		);
		await close();
	});

	test('is filled in and copied by keyboard alone', async () => {
		const { page, card, close } = await library();
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await card.getByLabel('Date').focus();
		for (const value of ['today', 'a page', 'this', 'that']) {
			await page.keyboard.type(value);
			await page.keyboard.press('Tab');
		}
		// The text of the prompt scrolls once it is long, so it is a stop, too.
		expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Prompt: /);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect.poll(() => statusOf(card)).toBe('Copied.');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('between this and that in');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Space');
		await expect.poll(() => statusOf(card)).toBe('Cleared.');
		await close();
	});

	test.each(['light', 'dark'] as const)(
		'has nothing that axe finds when it is filled in, %s, all answers unfolded',
		async (theme) => {
			const { page, card, close } = await library({ theme, viewport: 'phone' });
			await card.getByRole('button', { name: 'Fill in the example' }).click();
			await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
			await settle(page);
			expect(await axeFindings(page)).toEqual([]);
			expect(await overflow(page)).toBe(0);
			await close();
		},
	);

	test('stores and sends nothing', async () => {
		const { page, card, close } = await library();
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await card.getByLabel('First', { exact: true }).fill('a secret');
		await card.getByRole('button', { name: /^Copy/ }).click();
		await expect.poll(() => statusOf(card)).not.toBe('');
		expect(asked.filter((address) => address.includes('secret'))).toEqual([]);
		expect(page.url()).not.toContain('secret');
		expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('secret');
		await close();
	});

	test('is printed with its check, and without fields or buttons', async () => {
		const { page, card, close } = await library();
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('main :is(input, textarea, button):visible').count()).toBe(0);
		for (const part of [card.locator('[data-prompt-text]'), card.getByText('Check the answer')]) {
			expect(await part.isVisible()).toBe(true);
		}
		await close();
	});
});

const cardOf = (page: Page, id: string): Locator => page.locator(`[data-prompt]:has(> #${id})`);
const statusOf = (card: Locator): Promise<string> => card.getByRole('status').innerText();
const overflow = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The library with one of its prompts; closing it proves that nothing went wrong. */
async function library(view: View = {}): Promise<{ page: Page; card: Locator; close: () => Promise<void> }> {
	const { page, context, troubles } = await open(browser, url, view);
	await page.goto(`${url}guides/prompts/`);
	const card = cardOf(page, ID);
	await card.getByRole('button', { name: 'Clear' }).waitFor();
	return {
		page,
		card,
		close: async () => {
			await context.close();
			expect(troubles).toEqual([]);
		},
	};
}
