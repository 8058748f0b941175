import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { downloaded } from './downloads.ts';
import { chosen, handIn, heading, keptRecords } from './practice-page.ts';
import { sheets } from './sheets.ts';
import { teamFiles } from './team-files.ts';
import { connect, open } from './visit.ts';

// What five people come for, each from the home page to the end, by links, buttons and keys alone.

const { url } = inject('site');

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

/** The home page, on a day before the second week of a plan that begins on 30 November 2026. */
async function home() {
	const visit = await open(browser, url);
	await visit.page.clock.install({ time: new Date('2026-12-02T09:00:00') });
	await visit.page.goto(url);
	return visit;
}

const follow = (page: Page, name: string | RegExp): Promise<void> =>
	page.getByRole('main').getByRole('link', { name }).first().click();

/** By the menu, which every page has. */
const go = (page: Page, name: string): Promise<void> =>
	page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).first().click();

/** Answers every question of what is being sat by its first option, and hands it in. */
async function sit(page: Page): Promise<number> {
	await page.getByRole('radio', { name: /^Study/ }).check();
	await page.getByRole('button', { name: 'Begin' }).click();
	await page.locator('#question-heading').waitFor();
	const questions = Number(/of (\d+)/.exec(await heading(page))?.[1]);
	for (let question = 1; question <= questions; question += 1) {
		await expect.poll(() => heading(page)).toContain(`Question ${question} of`);
		await page.keyboard.press('1');
		expect(await chosen(page)).toBe('A');
		if (question < questions) await page.keyboard.press('n');
	}
	await handIn(page);
	return questions;
}

describe('from the home page to the end', () => {
	test('a learner dates the plan, reads what this week asks, ticks it off, practices, and sees what to do next', async () => {
		const { page, context, troubles } = await home();
		await follow(page, /^I am learning/);
		await page.getByRole('heading', { level: 1, name: 'Roadmap' }).waitFor();
		await go(page, 'Me');
		await page.getByLabel('Start of week 1').fill('2026-11-30');
		await page.getByRole('button', { name: 'Keep these dates' }).click();
		await page.getByText('Week 1 of 12').waitFor();
		const week = page.getByRole('region', { name: 'This week' });
		await week.getByRole('link', { name: 'Why certify' }).click();
		await page.locator('.read-tick').evaluate((end) => end.scrollIntoView());
		await page.getByRole('button', { name: 'Mark as read' }).click();
		await page.getByText('You have marked this page as read.').waitFor();
		expect([...(await keptRecords(page)).keys()].filter((key) => key.startsWith('progress/done/'))).toHaveLength(1);

		await go(page, 'Papers, drills, quizzes');
		await page
			.getByRole('region', { name: /^Drill / })
			.getByRole('link')
			.first()
			.click();
		const asked = await sit(page);
		await page.getByRole('region', { name: 'Outcome' }).getByText(`of ${asked} right`).first().waitFor();
		await page.getByRole('link', { name: 'What it says, and your next useful hour' }).click();
		// The parts below come when one goes to them.
		await page.getByRole('link', { name: 'Your data' }).click();
		await page
			.getByRole('region', { name: 'What your answers say' })
			.getByText(`of ${asked} right in 1 attempt`)
			.waitFor();
		expect(
			await page.getByRole('region', { name: 'Your next useful hour' }).getByRole('listitem').count(),
		).toBeGreaterThan(0);
		const guides = page.getByRole('region', { name: 'Progress' }).locator('summary', { hasText: 'Guides' });
		await expect.poll(() => guides.innerText()).toMatch(/1 of \d+ ticked/);
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Export', exact: true }).click(),
		]);
		expect(file.suggestedFilename()).toMatch(/^podium-2026-12-02\.json$/);
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('a member of a pod finds its domain, presents the deck, sits the quiz of the session, and hands over the file', async () => {
		const { page, context, troubles } = await home();
		await follow(page, /^I am in a pod/);
		await follow(page, /^Pod 2/);
		await page.getByRole('table', { name: 'Board of pod 2' }).waitFor();
		await follow(page, 'Deep dive: Security and Compliance');
		await page.getByRole('heading', { level: 1, name: 'Deep dive: Security and Compliance' }).waitFor();
		await follow(page, 'Present full screen');
		await page.waitForURL(/\/present\//);
		const before = page.url();
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => page.url()).not.toBe(before);
		await page.goBack();
		await page.getByRole('heading', { level: 1, name: 'Deep dive: Security and Compliance' }).waitFor();
		await follow(page, 'Sit the quiz');
		const asked = await sit(page);
		expect(asked).toBe(5);
		await go(page, 'Me');
		await page.getByRole('link', { name: 'Your data' }).click();
		const file = JSON.parse(await downloaded(page, 'Export for the team')) as { records: Record<string, unknown> };
		expect(Object.keys(file.records).filter((key) => key.startsWith('practice/answers/'))).toHaveLength(5);
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('a lead sees who owns what, drops the files of the team, and takes the report along', async () => {
		const { page, context, troubles } = await home();
		await follow(page, /^I lead the team/);
		await page.getByRole('heading', { level: 1, name: 'Coverage' }).waitFor();
		await go(page, 'Readiness');
		await page.getByText('No file yet.').waitFor();
		await page.waitForLoadState('networkidle');
		const requests: string[] = [];
		page.on('request', (request) => requests.push(request.url()));
		await page.locator('#readiness input[type=file]').setInputFiles(await teamFiles(5));
		await page.getByText('5 members (5 files).').waitFor();
		for (const part of ['Coverage of objectives', 'Hours', 'Practice evidence', 'Open deliverables', 'Gap map'])
			expect(await page.getByRole('heading', { level: 2, name: part, exact: true }).count(), part).toBe(1);
		const report = await downloaded(page, 'Report as Markdown');
		expect(report).toContain('4 or more');
		expect(requests).toEqual([]);
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('a new hire gets a path, sets up the workspace, runs into the first notebook, and has the dates in a calendar', async () => {
		const { page, context, troubles } = await home();
		await follow(page, /^I am new here/);
		const form = page.getByRole('form', { name: 'Four questions' });
		await form.getByRole('combobox', { name: 'Your level' }).selectOption('intermediate');
		await form.getByRole('spinbutton', { name: 'Hours a week' }).fill('4');
		await form.getByLabel('First day').fill('2026-12-07');
		await form.getByRole('button', { name: /my path/ }).click();
		const status = page.locator('.own-path [role=status]');
		await status.getByText('from Mon, Dec 7, 2026').waitFor();
		const events = new ICAL.Component(ICAL.parse(await downloaded(page, 'Download my calendar')) as unknown[]);
		expect(events.getAllSubcomponents('vevent').length).toBeGreaterThan(10);
		const tasks = page.locator('.own-path .task');
		await tasks.first().getByRole('link').first().click();
		await page.getByRole('heading', { level: 1, name: /Free Edition/ }).waitFor();
		await page.locator('.read-tick').evaluate((end) => end.scrollIntoView());
		await page.getByRole('button', { name: 'Mark as read' }).click();
		await page.getByText('You have marked this page as read.').waitFor();
		await go(page, 'Onboarding');
		await status.getByText(/Done: 1 of \d+\./).waitFor();
		const notebooks = tasks.locator('a[href*="/notebooks/"]');
		const places = await tasks.evaluateAll((all) =>
			all.map((task) => task.querySelector('a[href*="/notebooks/"]') !== null),
		);
		expect(places.indexOf(true)).toBeGreaterThan(-1);
		expect(places.indexOf(true)).toBeLessThan(5);
		await notebooks.first().click();
		await page.locator('.notebook-facts').getByText('Executed on Spark').waitFor();
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('a manager reads case, plan and evidence, follows a figure to its proof, and prints a sheet of each', async () => {
		const { page, context, troubles } = await home();
		await follow(page, /^I pay for it/);
		for (const part of ['The case', 'The plan', 'The evidence'])
			await page.getByRole('heading', { level: 2, name: part, exact: true }).waitFor();
		expect(await sheets(page)).toBe(3);
		expect(await sheets(page, 'Letter')).toBe(3);
		await follow(page, 'Study objectives with a write-up');
		await page.getByRole('heading', { level: 1, name: 'Coverage' }).waitFor();
		await page.goBack();
		await follow(page, 'Practice questions in service');
		await page.getByRole('heading', { level: 1, name: 'Practice' }).waitFor();
		await page.goBack();
		await follow(page, 'rubric');
		await page.getByRole('heading', { level: 1, name: /rubric/i }).waitFor();
		expect(await sheets(page)).toBe(1);
		await page.getByRole('navigation', { name: 'Way back' }).getByRole('link', { name: 'Home' }).click();
		await page.getByRole('heading', { level: 1, name: 'Podium' }).waitFor();
		expect(troubles).toEqual([]);
		await context.close();
	});
});
