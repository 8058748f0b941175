import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { feedbackAddress } from '../../src/model/addresses.ts';
import { realKnowledge } from '../unit/real-knowledge.ts';
import { sheets } from './sheets.ts';
import { connect, open, settle } from './visit.ts';

const { url } = inject('site');

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

describe('on paper', () => {
	test.each([
		['the list of resources', 'resources/', 14],
		['what a filter leaves of it', 'resources/?domain=data-sharing', 4],
		['a write-up', 'domains/developing-code/write-ups/streaming-tables-vs-mvs/', 5],
	])('%s takes few sheets', async (_, address, most) => {
		const { page, context } = await open(browser, url, { theme: 'dark' });
		await page.goto(url + address);
		await settle(page);
		const taken = await sheets(page);
		expect(taken).toBeGreaterThan(0);
		expect(taken).toBeLessThanOrEqual(most);
		await context.close();
	});

	test.each(realKnowledge.all('domains').map(({ id }) => id))(
		'the domain %s is one sheet, A4 or Letter, with its prose, its objectives and what changed',
		async (id) => {
			const { page, context } = await open(browser, url);
			await page.goto(`${url}domains/${id}/`);
			await settle(page);
			expect(await sheets(page, 'A4')).toBe(1);
			expect(await sheets(page, 'Letter')).toBe(1);
			await page.emulateMedia({ media: 'print' });
			const headings = page.locator('main h2').filter({ visible: true });
			expect(await headings.allInnerTexts()).toEqual([
				'Why it matters at work',
				'What it contains',
				'How to study it',
				'Three mistakes people make',
				'Objectives and coverage',
				'What changed',
			]);
			const objectives = realKnowledge.all('objectives').filter(({ data }) => data.domain === id);
			for (const { data } of objectives)
				expect(await page.locator('.objectives').getByText(data.statement).isVisible(), data.statement).toBe(true);
			await context.close();
		},
	);

	const sessions = realKnowledge.all('sessions').map(({ id }) => id);
	test.each(['A4', 'Letter'] as const)('every feedback form is one sheet of %s', async (format) => {
		const { page, context } = await open(browser, url);
		for (const id of sessions) {
			await page.goto(url + feedbackAddress(id).slice(1));
			expect(await sheets(page, format), id).toBe(1);
		}
		await context.close();
	});

	test('a feedback form has a box for each objective, room to write, and a sheet that is used', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(url + feedbackAddress('teach-developing-code').slice(1));
		await page.emulateMedia({ media: 'print' });
		const objectives = realKnowledge.all('objectives').filter(({ data }) => data.domain === 'developing-code');
		expect(await page.locator('.in-columns > li').filter({ visible: true }).count()).toBe(objectives.length);
		const lines = await page
			.locator('.lines')
			.evaluateAll((all) => all.map((line) => line.getBoundingClientRect().height));
		expect(Math.min(...lines)).toBeGreaterThan(40);
		expect(await page.locator('.screen-only, header, .page-end').filter({ visible: true }).count()).toBe(0);
		await context.close();
	});

	test.each(['A4', 'Letter'] as const)("a session's checklist has a sheet of %s of its own", async (format) => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}sessions/teach-developing-code/`);
		await settle(page);
		const whole = await sheets(page, format);
		expect(whole).toBeLessThanOrEqual(3);
		await page.locator('.new-sheet').evaluate((checklist) => checklist.remove());
		expect(whole - (await sheets(page, format))).toBe(1);
		await context.close();
	});

	test.each(realKnowledge.all('tracks').map(({ id }) => id))(
		'the plan of track %s is two sheets, A4 or Letter',
		async (id) => {
			const { page, context } = await open(browser, url, { theme: 'dark' });
			await page.goto(`${url}tracks/${id}/`);
			await settle(page);
			expect(await sheets(page, 'A4')).toBe(2);
			expect(await sheets(page, 'Letter')).toBe(2);
			await page.emulateMedia({ media: 'print' });
			const items = realKnowledge.find('tracks', id)?.data.plan.flatMap((week) => week.items) ?? [];
			const printed = page.locator('.study-plan tbody tr').filter({ visible: true });
			expect(await printed.locator('td:last-child').allInnerTexts()).toEqual(items.map(({ can }) => can));
			await context.close();
		},
	);

	test("the mentor's guide is folded on screen and printed whole", async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}weeks/3/`);
		await settle(page);
		const guide = realKnowledge.find('mentorHours', '3')?.data;
		const shows = page.getByText(guide?.questions.ask[0]?.shows ?? 'no guide');
		expect(await shows.isVisible()).toBe(false);
		await page.locator('.mentor-guide summary').press('Enter');
		expect(await shows.isVisible()).toBe(true);
		await page.locator('.mentor-guide summary').press('Enter');
		await page.emulateMedia({ media: 'print' });
		for (const text of [shows, page.getByText(guide?.close.carry ?? 'no guide')]) {
			expect(await text.isVisible()).toBe(true);
		}
		await context.close();
	});

	test.each([
		['the rubric of the capstone', 'capstone/rubric/', 1],
		['the review checklist of the capstone', 'capstone/review/', 1],
		['case, plan and evidence for managers', 'guides/for-managers/', 3],
	])('%s is so many sheets, A4 or Letter', async (_, address, expected) => {
		const { page, context } = await open(browser, url, { theme: 'dark' });
		await page.goto(url + address);
		await settle(page);
		expect(await sheets(page, 'A4')).toBe(expected);
		expect(await sheets(page, 'Letter')).toBe(expected);
		await context.close();
	});

	test('the rubric lies across, with every cell', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}capstone/rubric/`);
		await settle(page);
		const pdf = await page.pdf({ format: 'A4' });
		const [, width, height] = /MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
		expect(Number(width)).toBeGreaterThan(Number(height));
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.rubric td').filter({ visible: true }).count()).toBe(24);
		await context.close();
	});

	test('plan and evidence each begin a sheet, so that each part is one', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}guides/for-managers/`);
		await settle(page);
		await page.emulateMedia({ media: 'print' });
		for (const id of ['the-plan', 'the-evidence']) {
			const breaks = await page.evaluate((anchor) => {
				const heading = document.getElementById(anchor);
				const box = heading?.closest('.level-h2') ?? heading;
				return box && getComputedStyle(box).breakBefore;
			}, id);
			expect(breaks, id).toBe('page');
		}
		await context.close();
	});

	test('no menu, no filter and no button is printed, and every resource is', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}resources/`);
		await settle(page);
		const rows = await page.locator('[data-resource-table] tbody tr').count();
		await page.emulateMedia({ media: 'print' });
		for (const furniture of ['header', '.sidebar-pane', '.right-sidebar', '.resource-filters', 'main button']) {
			expect(await page.locator(furniture).filter({ visible: true }).count(), furniture).toBe(0);
		}
		expect(await page.locator('[data-resource-table] tbody tr').filter({ visible: true }).count()).toBe(rows);
		await context.close();
	});
});
