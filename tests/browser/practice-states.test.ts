import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { formatCode } from '../../src/assessment/papers/paper-code.ts';
import { newestRelease } from '../../src/model/releases.ts';
import { realKnowledge } from '../unit/real-knowledge.ts';
import { axeFindings } from './axe.ts';
import { begin } from './practice-page.ts';
import { connect, open } from './visit.ts';

const { url } = inject('site');
const release = newestRelease(realKnowledge)!.data;
const code = formatCode({ outline: '2025-11', release: release.id, paper: 3 });
const KB = 1000;

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

/** A desktop, a phone, and a desktop of 1280 by 1024 pixels at 400%. */
const SIZES = [
	['desktop', 1280, 800],
	['phone', 390, 844],
	['400% zoom', 320, 256],
] as const;

describe.each(SIZES)('every state of practice on a %s', (_, width, height) => {
	test.each(['light', 'dark'] as const)('is clean for axe and overflows nowhere, in %s', async (theme) => {
		const { page, context, troubles } = await open(browser, url, { theme });
		await page.setViewportSize({ width, height });
		const looks = async (state: string): Promise<void> => {
			expect(await axeFindings(page), state).toEqual([]);
			const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(over, state).toBeLessThanOrEqual(0);
		};
		await page.goto(`${url}practice/`);
		await page.locator('#papers').waitFor();
		await looks('the hub of a newcomer');
		await page.goto(`${url}me/#own-data`);
		await page.getByText('Nothing is counted yet. Hand in').waitFor();
		await looks('nothing answered, no dates');
		await page.getByRole('button', { name: 'Keep these dates' }).click();
		await page.getByText('Week 1 begins in').waitFor();
		for (const fold of ['All twelve weeks with dates', 'Dates and role'])
			await page.getByText(fold, { exact: true }).click();
		await page.getByLabel('Who you are').selectOption({ label: 'By track, pod and role' });
		await looks('dates of one’s own');
		await page.goto(`${url}me/#start=2027-02-29`);
		await page.getByText('carries a plan that cannot be read').waitFor();
		await looks('a bad link');
		await page.goto(`${url}roadmap/`);
		await page.getByText('The dates on this page are yours').waitFor();
		await looks('the roadmap with dates');
		await page.goto(`${url}practice/sit/#paper=${code}`);
		await page.getByRole('button', { name: 'Begin' }).waitFor();
		await looks('before a paper');
		await begin(page, `${url}practice/sit/#paper=${code}`, 'exam');
		for (const key of ['b', 'Shift+C', 'f', 's', 'n', 'a', 's', 'n', 'd', 'u', 'n']) await page.keyboard.press(key);
		await looks('a question');
		await page.getByText('Keys', { exact: true }).click();
		await page.getByRole('button', { name: 'Hand in…' }).first().click();
		await looks('the question whether to hand in');
		await page.getByRole('button', { name: 'Hand in', exact: true }).click();
		await page.getByRole('region', { name: 'Outcome' }).waitFor();
		await looks('the outcome');
		await begin(page, `${url}practice/sit/#drill=2025-11/data-sharing`, 'study');
		for (const key of ['a', 'v']) await page.keyboard.press(key);
		await page.getByRole('region', { name: 'Explanation' }).waitFor();
		await looks('an explained answer');
		await page.getByRole('button', { name: 'Pause' }).click();
		await looks('a pause');
		await page.goto(`${url}practice/`);
		await page.getByRole('region', { name: 'Under way' }).waitFor();
		await looks('the hub with attempts');
		await page.goto(`${url}me/#own-data`);
		await page.getByRole('button', { name: /^Show the answer/ }).click();
		await unfoldAll(page);
		await page.getByRole('button', { name: 'Delete everything…' }).click();
		await page.getByRole('button', { name: 'Go on without a file' }).click();
		await looks('the page of one’s own, unfolded');
		await page.goto(`${url}team/readiness/`);
		await page
			.locator('input[type=file]')
			.setInputFiles([{ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{') }]);
		await page.getByRole('alert').getByText('bad.json').waitFor();
		await looks('a refused file');
		await begin(page, `${url}practice/sit/#quiz=teach-developing-code`, 'study');
		await looks('a quiz of a session');
		await page.goto(`${url}practice/print/#paper=${code}`);
		await page.locator('.paper').waitFor();
		await looks('a paper to print');
		expect(troubles).toEqual([]);
		await context.close();
	});
});

describe('bytes', () => {
	test('the first load of practice takes at most 60 KB, and starting a paper at most 150 KB, compressed', async () => {
		const { page, context } = await open(browser, url);
		const bytes = counted(page);
		await page.goto(`${url}practice/`, { waitUntil: 'networkidle' });
		const hub = await bytes();
		await context.close();
		const fresh = await open(browser, url);
		const startBytes = counted(fresh.page);
		await begin(fresh.page, `${url}practice/sit/#paper=${code}`, 'exam');
		await fresh.page.waitForLoadState('networkidle');
		const start = await startBytes();
		await fresh.context.close();
		console.info(`practice: ${hub} bytes; starting a paper: ${start} bytes`);
		expect(hub).toBeGreaterThan(10 * KB);
		expect(hub).toBeLessThanOrEqual(60 * KB);
		expect(start).toBeLessThanOrEqual(150 * KB);
	});
});

/** Sums up the bodies that come over the wire for a page from now on. */
function counted(page: Page): () => Promise<number> {
	const sizes: Promise<number>[] = [];
	page.on('requestfinished', (request) => {
		sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
	});
	return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Unfolds everything, what appears inside of it too. */
async function unfoldAll(page: Page): Promise<void> {
	await page.evaluate(() =>
		document.querySelectorAll<HTMLDetailsElement>('.island details').forEach((one) => (one.open = true)),
	);
	await page.locator('.hit-list .further').first().waitFor();
}
