import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { gapData } from '../../src/views/gap.ts';
import { realKnowledge } from '../unit/real-knowledge.ts';
import { axeFindings } from './axe.ts';
import { downloaded } from './downloads.ts';
import { keptRecords } from './practice-page.ts';
import { countScript, MOST_SCRIPT } from './script-bytes.ts';
import { connect, open } from './visit.ts';

const { url } = inject('site');
const data = gapData(realKnowledge, '/');
const COUNT = data.objectives.length;
const BUNDLES = data.objectives.find(({ id }) => id === 'debugging-deploying/bundles')!;
const LAYOUT = data.objectives.find(({ id }) => id === 'data-modelling/liquid-clustering')!;

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

const sheet = (page: Page) => page.locator('.worksheet');

async function openSheet(page: Page): Promise<void> {
	await page.goto(`${url}me/worksheet/`);
	await sheet(page)
		.getByText(`0 of ${COUNT} rated`)
		.or(sheet(page).getByText(/rated\./))
		.first()
		.waitFor();
	await page.evaluate(() =>
		document.querySelectorAll<HTMLDetailsElement>('.worksheet > details').forEach((one) => (one.open = true)),
	);
}

/** What is only heard is a box of its own: a space may come before its colon. */
const named = (seen: string, heard: string): RegExp => new RegExp(`^${seen} ?: ${heard}$`);

/** Gives an objective a mark by its group of radio buttons. */
const mark = (page: Page, aspect: 'In production' | 'Today’s practice', title: string, value: number): Promise<void> =>
	page
		.getByRole('group', { name: named(aspect, title) })
		.getByRole('radio')
		.nth(value)
		.check();

/** Rates every objective, so that all parts of the page are filled. */
async function rateAll(page: Page): Promise<void> {
	await page.evaluate(() => {
		for (const [index, row] of [...document.querySelectorAll('.rating')].entries())
			for (const [group, set] of [...row.querySelectorAll('fieldset')].entries())
				set.querySelectorAll<HTMLInputElement>('input')[(index + 2 * group) % 4]?.click();
	});
	await sheet(page).getByText(`${COUNT} of ${COUNT} rated`).waitFor();
}

describe('an analyst', () => {
	test('rates by the keyboard, is asked for evidence, sees gaps, takes the report along, and finds all again', async () => {
		const { page, context, troubles } = await open(browser, url);
		await openSheet(page);
		await page.locator('#picture').locator('..').getByText('Nothing yet').waitFor();
		const group = page.getByRole('group', { name: named('In production', BUNDLES.title) });
		await group.getByRole('radio').first().focus();
		for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
		expect(await group.getByRole('radio', { name: '3 current way' }).isChecked()).toBe(true);
		await sheet(page).getByText(`0 of ${COUNT} rated`).waitFor();
		const row = page.locator('.rating', { has: group });
		await row.getByText('No evidence, no 2 or 3: name it below').waitFor();
		await mark(page, 'Today’s practice', BUNDLES.title, 0);
		await mark(page, 'In production', LAYOUT.title, 0);
		await mark(page, 'Today’s practice', LAYOUT.title, 3);
		await sheet(page).getByText(`2 of ${COUNT} rated. No evidence, no 2 or 3: 1 mark without.`).waitFor();

		await row.locator('summary').press('Enter');
		await row.getByLabel(/^Evidence/).fill('deploy.sh in the team’s repository');
		await row.getByLabel(/^Risk/).fill('nobody can rebuild | production');
		await sheet(page).getByText(`2 of ${COUNT} rated.`, { exact: true }).waitFor();

		const picture = page.getByRole('region', { name: 'Gaps by domain' });
		expect(await picture.locator('tbody th').first().innerText()).toBe('Debugging & Deploying');
		const friends = page.getByRole('heading', { name: 'False friends' }).locator('~ ul').first();
		expect(await friends.getByRole('link').allInnerTexts()).toEqual([BUNDLES.title]);

		const report = page.getByRole('region', { name: 'Gap report' });
		expect(await report.locator('tbody tr').count()).toBe(2);
		expect(await report.locator('tbody tr').first().innerText()).toContain('nobody can rebuild | production');
		const markdown = await downloaded(page, 'Download as Markdown');
		expect(markdown).toContain(`We rated 2 of ${COUNT} objectives`);
		expect(markdown).toContain('nobody can rebuild \\| production');
		expect(markdown).toContain(`](${new URL(BUNDLES.address, url).href})`);

		await page.reload();
		await sheet(page).getByText(`2 of ${COUNT} rated.`, { exact: true }).waitFor();
		const kept = await keptRecords(page);
		expect(kept.get(`gap/ratings/${BUNDLES.id}`)?.value).toEqual({
			experience: 3,
			knowledge: 0,
			evidence: 'deploy.sh in the team’s repository',
			risk: 'nobody can rebuild | production',
		});
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('takes marks back without losing what was written, and sees what another tab does', async () => {
		const { page, context } = await open(browser, url);
		await openSheet(page);
		const other = await context.newPage();
		await openSheet(other);
		await mark(page, 'In production', BUNDLES.title, 2);
		await mark(page, 'Today’s practice', BUNDLES.title, 2);
		await sheet(other).getByText(`1 of ${COUNT} rated`).waitFor();
		const row = page.locator('.rating', { hasText: BUNDLES.title });
		await row.locator('summary').click();
		await row.getByLabel(/^Evidence/).fill('a job');
		await page.getByRole('button', { name: `Clear the marks of ${BUNDLES.title}` }).press('Enter');
		await sheet(page).getByText(`0 of ${COUNT} rated`).waitFor();
		expect(
			await row
				.locator('input')
				.first()
				.evaluate((input) => input === document.activeElement),
		).toBe(true);
		expect(await row.getByRole('radio', { checked: true }).count()).toBe(0);
		expect((await keptRecords(page)).get(`gap/ratings/${BUNDLES.id}`)?.value).toEqual({ evidence: 'a job' });
		await context.close();
	});

	test.each(['light', 'dark'] as const)('has a full sheet on a phone that axe finds nothing in: %s', async (theme) => {
		const { page, context } = await open(browser, url, { viewport: 'phone', theme });
		await openSheet(page);
		await rateAll(page);
		const row = page.locator('.rating').first();
		await row.locator('summary').click();
		await row.getByLabel(/^Evidence/).fill('x'.repeat(300));
		await row.getByLabel(/^Risk/).fill('y'.repeat(300));
		expect(await axeFindings(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
			0,
		);
		await context.close();
	});

	test.each(['A4', 'Letter'] as const)(
		'prints the report alone, on one sheet of %s that lies across',
		async (format) => {
			const { page, context } = await open(browser, url, { theme: 'dark' });
			await openSheet(page);
			await rateAll(page);
			// A browser without a printer returns at once: what is printed is looked at before it is over.
			await page.evaluate(() => (globalThis.print = () => undefined));
			await page.getByRole('button', { name: 'Print the report' }).click();
			await page.emulateMedia({ media: 'print' });
			expect(await page.locator('.worksheet, #picture, #scale, h1').filter({ visible: true }).count()).toBe(0);
			expect(await page.locator('.gap-rows tbody tr').filter({ visible: true }).count()).toBe(10);
			const pdf = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1');
			expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
			const [, width, height] = /MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
			expect(Number(width)).toBeGreaterThan(Number(height));
			await page.evaluate(() => dispatchEvent(new Event('afterprint')));
			expect(await page.locator('.worksheet').isVisible()).toBe(true);
			await context.close();
		},
	);
});

describe('the worksheet', () => {
	test('is a table for paper where there is no script, with a row for each objective', async () => {
		const { page, context } = await open(browser, url, { script: false });
		await page.goto(`${url}me/worksheet/`);
		const rows = page.locator('.blank-sheet tbody th');
		expect(await rows.filter({ visible: true }).allInnerTexts()).toEqual(data.objectives.map(({ title }) => title));
		expect(await page.getByText('One moment').filter({ visible: true }).count()).toBe(0);
		await page.emulateMedia({ media: 'print' });
		expect(await rows.filter({ visible: true }).count()).toBe(COUNT);
		await context.close();
	});

	test('loads at most 40 KB of script, compressed', async () => {
		const { page, context } = await open(browser, url);
		const bytes = countScript(page);
		await page.goto(`${url}me/worksheet/`, { waitUntil: 'networkidle' });
		const script = await bytes();
		console.info(`script of /me/worksheet/: ${script} bytes`);
		expect(script).toBeGreaterThan(0);
		expect(script).toBeLessThanOrEqual(MOST_SCRIPT);
		await context.close();
	});
});
