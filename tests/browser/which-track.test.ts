import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { selfRatingsData } from '../../src/views/self-ratings.ts';
import { realKnowledge } from '../unit/real-knowledge.ts';
import { axeFindings } from './axe.ts';
import { keptRecords } from './practice-page.ts';
import { countScript, MOST_SCRIPT } from './script-bytes.ts';
import { connect, open } from './visit.ts';

const { url } = inject('site');
const { statements, tracks } = selfRatingsData(realKnowledge, '/');

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

/** Marks the statements in their order. */
async function answer(page: Page, marks: readonly number[]): Promise<void> {
	for (const [index, mark] of marks.entries())
		await page
			.getByRole('group', { name: `${index + 1}. ${statements[index]!.statement}` })
			.getByRole('radio')
			.nth(mark)
			.check();
}

describe('eight self-ratings', () => {
	test('propose a track once all are there, with the sum and the word that nobody has checked it', async () => {
		const { page, context, troubles } = await open(browser, url);
		await page.goto(`${url}me/track/`);
		const status = page.locator('.self-ratings [role=status]').last();
		await status.getByText('0 of 8 marked').waitFor();
		await answer(page, [2, 1, 0, 2, 2, 3, 1]);
		await status.getByText('7 of 8 marked. All are needed').waitFor();
		expect(await page.getByRole('heading', { name: 'Skim' }).count()).toBe(0);
		await answer(page, [2, 1, 0, 2, 2, 3, 1, 1]);
		await status.getByText(`Proposed: ${tracks[1]!.title}.`).waitFor();
		const said = await page.locator('.self-ratings').innerText();
		expect(said).toContain('2 + 1 + 0 + 2 + 2 + 3 + 1 + 1 = 12.');
		expect(said).toContain('is proposed from 9 to 16');
		expect(said).toContain('These are self-ratings');
		await page.reload();
		await status.getByText(`Proposed: ${tracks[1]!.title}.`).waitFor();
		const kept = await keptRecords(page);
		expect(kept.get('gap/self/own')?.value).toEqual({
			marks: Object.fromEntries(statements.map(({ id }, index) => [id, [2, 1, 0, 2, 2, 3, 1, 1][index]])),
		});
		expect(troubles).toEqual([]);
		await context.close();
	});

	test.each(['light', 'dark'] as const)('with a proposal are fine on a phone for axe: %s', async (theme) => {
		const { page, context } = await open(browser, url, { viewport: 'phone', theme });
		await page.goto(`${url}me/track/`);
		await answer(page, [3, 3, 0, 1, 3, 1, 3, 3]);
		await page.getByRole('heading', { name: 'Skim' }).waitFor();
		expect(await axeFindings(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
			0,
		);
		await context.close();
	});

	test('can be added up by hand where there is no script', async () => {
		const { page, context } = await open(browser, url, { script: false });
		await page.goto(`${url}me/track/`);
		const listed = page.locator('.blank-sheet li').filter({ visible: true });
		expect(await listed.allInnerTexts()).toEqual(statements.map(({ statement }) => statement));
		for (const { from } of tracks) expect(await page.getByText(`from ${from}:`).isVisible()).toBe(true);
		await context.close();
	});

	test('load at most 40 KB of script, compressed', async () => {
		const { page, context } = await open(browser, url);
		const bytes = countScript(page);
		await page.goto(`${url}me/track/`, { waitUntil: 'networkidle' });
		const script = await bytes();
		console.info(`script of /me/track/: ${script} bytes`);
		expect(script).toBeGreaterThan(0);
		expect(script).toBeLessThanOrEqual(MOST_SCRIPT);
		await context.close();
	});
});
