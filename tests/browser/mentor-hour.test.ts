import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { downloaded } from './downloads.ts';
import { begin, handIn, keptRecords } from './practice-page.ts';
import { countScript, MOST_SCRIPT } from './script-bytes.ts';
import { connect, open } from './visit.ts';

const { url } = inject('site');

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function openHour(page: Page, week: number): Promise<void> {
	await page.goto(`${url}me/mentor-hour/?week=${week}`);
	await part(page, 'Questions').waitFor();
}

async function add(page: Page, text: string): Promise<void> {
	await page.getByLabel(/^A question or a task/).fill(text);
	await page.keyboard.press('Enter');
	await page.getByText(`Added: ${text}`).waitFor();
}

describe('a pair', () => {
	test('prepares questions, ticks one, keeps notes, and finds the open one a week later', async () => {
		const { page, context, troubles } = await open(browser, url);
		await openHour(page, 1);
		expect(await part(page, 'Questions').locator('li').first().innerText()).toContain('from the guide');
		await add(page, 'Who runs the nightly job?');
		await add(page, 'Show a watermark.');
		const questions = part(page, 'Questions').locator('li');
		expect(await questions.first().innerText()).toContain('Who runs the nightly job?');
		await page.getByRole('checkbox', { name: 'Who runs the nightly job?' }).press('Space');
		await page.getByLabel('Notes of this hour').fill('We drew one pipeline.\nThree words.');
		expect(await questions.first().innerText()).toContain('Who runs the nightly job?');

		const markdown = await downloaded(page, 'Download as Markdown');
		expect(markdown).toContain('- [x] Who runs the nightly job\\? (');
		expect(markdown).toContain('- [ ] Show a watermark\\. (');
		expect(markdown).toContain('We drew one pipeline\\.');

		await page.getByRole('combobox', { name: /^The hour of week/ }).selectOption('2');
		await page.getByText('carried over from week 1').waitFor();
		expect(await questions.first().innerText()).toContain('Show a watermark.');
		expect(await page.getByText('Who runs the nightly job?').count()).toBe(0);
		await page.getByText('Notes of earlier hours').click();
		expect(await page.locator('details .written').innerText()).toBe('We drew one pipeline.\nThree words.');

		await page.getByRole('button', { name: /^Remove ?: Show a watermark/ }).press('Enter');
		await page.getByText('carried over from week 1').waitFor({ state: 'detached' });
		expect(await page.getByLabel(/^A question or a task/).evaluate((input) => input === document.activeElement)).toBe(
			true,
		);
		await page.reload();
		await openHour(page, 1);
		expect((await keptRecords(page)).get('notes/mentor/week-1')?.value).toEqual({
			notes: 'We drew one pipeline.\nThree words.',
			points: [{ text: 'Who runs the nightly job?', doneIn: 1 }],
		});
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('is proposed what the mentee missed, with a way to the hit list', async () => {
		const { page, context } = await open(browser, url);
		await begin(page, `${url}practice/sit/#drill=2025-11/data-sharing`, 'study');
		await handIn(page);
		await openHour(page, 3);
		const missed = part(page, 'Questions').getByText('blank in practice');
		await missed.first().waitFor();
		await part(page, 'Questions').getByRole('link').first().click();
		await page.waitForURL(/\/me\/#hit\//);
		await context.close();
	});

	test.each(['light', 'dark'] as const)('has an agenda on a phone that axe finds nothing in: %s', async (theme) => {
		const { page, context } = await open(browser, url, { viewport: 'phone', theme });
		await openHour(page, 4);
		await add(page, 'x'.repeat(300));
		await page.getByLabel('Notes of this hour').fill('y'.repeat(300));
		await page.getByRole('checkbox').first().check();
		expect(await axeFindings(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
			0,
		);
		await context.close();
	});

	test.each(['A4', 'Letter'] as const)(
		'prints the agenda with its notes on two sheets of %s at most',
		async (format) => {
			const { page, context } = await open(browser, url, { theme: 'dark' });
			await openHour(page, 6);
			await add(page, 'Who runs the nightly job?');
			await page.getByLabel('Notes of this hour').fill('Written down.');
			await page.emulateMedia({ media: 'print' });
			expect(await page.locator('.written').filter({ visible: true }).allInnerTexts()).toEqual(['Written down.']);
			expect(await page.locator('main').locator('button, textarea, select').filter({ visible: true }).count()).toBe(0);
			const pdf = (await page.pdf({ format })).toString('latin1');
			expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
			await context.close();
		},
	);
});

test('the page of the mentor hour loads at most 40 KB of script, compressed', async () => {
	const { page, context } = await open(browser, url);
	const bytes = countScript(page);
	await page.goto(`${url}me/mentor-hour/`, { waitUntil: 'networkidle' });
	const script = await bytes();
	console.info(`script of /me/mentor-hour/: ${script} bytes`);
	expect(script).toBeGreaterThan(0);
	expect(script).toBeLessThanOrEqual(MOST_SCRIPT);
	await context.close();
});
