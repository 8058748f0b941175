import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { taskTitle } from '../../src/model/onboarding/task-words.ts';
import { ownPath, type OwnAnswers } from '../../src/study/onboarding/own-path.ts';
import { dueDay } from '../../src/study/onboarding/path-dates.ts';
import { onboardingData, standardPaths } from '../../src/views/onboarding.ts';
import { realKnowledge } from '../unit/real-knowledge.ts';
import { axeFindings } from './axe.ts';
import { keptRecords } from './practice-page.ts';
import { countScript, MOST_SCRIPT } from './script-bytes.ts';
import { connect, open } from './visit.ts';

const { url } = inject('site');
const data = onboardingData(realKnowledge, '/', undefined);
const ANSWERS: OwnAnswers = { level: 'novice', role: 'pod-3', hours: 3, start: '2027-01-06' };

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

/** Answers the four questions; the button is pressed by the keyboard. */
async function answer(page: Page, { level, role, hours, start }: OwnAnswers): Promise<void> {
	const form = page.getByRole('form', { name: 'Four questions' });
	await form.getByRole('combobox', { name: 'Your level' }).selectOption(level);
	await form.getByRole('combobox', { name: 'Your role' }).selectOption(role);
	await form.getByRole('spinbutton', { name: 'Hours a week' }).fill(String(hours));
	await form.getByLabel('First day').fill(start);
	await form.getByRole('button', { name: /my path/ }).press('Enter');
}

/** The tasks of the own path that have a day, in order: title and day. */
const shown = (page: Page): Promise<string[]> =>
	page
		.locator('.own-path section .task > div')
		.evaluateAll((tasks) => tasks.map((task) => `${task.querySelector('a')?.textContent}`));

/** The events of the calendar that the page hands out. */
async function calendar(page: Page): Promise<ICAL.Event[]> {
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Download my calendar' }).click(),
	]);
	const parts: Uint8Array[] = [];
	for await (const part of await file.createReadStream()) parts.push(part as Uint8Array);
	return new ICAL.Component(ICAL.parse(Buffer.concat(parts).toString()) as unknown[])
		.getAllSubcomponents('vevent')
		.map((component) => new ICAL.Event(component));
}

describe('a new hire', () => {
	test('answers four questions, takes the dates along, sets up the workspace, comes back and prints', async () => {
		const { page, context, troubles } = await open(browser, url);
		await page.goto(`${url}onboarding/`);
		await page.getByRole('form', { name: 'Four questions' }).waitFor();
		expect(await axeFindings(page)).toEqual([]);
		await answer(page, ANSWERS);
		const status = page.locator('.own-path [role=status]');
		await status.getByText('from Wed, Jan 6, 2027').waitFor();
		expect(await status.evaluate((element) => element === document.activeElement)).toBe(true);

		const path = ownPath(data, ANSWERS);
		expect(await shown(page)).toEqual(path.tasks.map(taskTitle));
		const first = page.locator('.own-path .task').first();
		expect(await first.innerText()).toContain('Set up your own Free Edition workspace');
		expect(await first.innerText()).toMatch(/by Jan 7 · about 45 min · Programme leads · not yet confirmed/);
		const events = await calendar(page);
		for (const [index, task] of path.tasks.entries()) {
			expect(events[index]!.summary).toBe(taskTitle(task));
			expect(events[index]!.startDate.toString()).toBe(dueDay(ANSWERS.start, task));
		}

		await first.getByRole('checkbox', { name: 'Done: Set up your own Free Edition workspace' }).press('Space');
		await status.getByText(`Done: 1 of ${path.tasks.length}.`).waitFor();
		await page.reload();
		await status.getByText(`Done: 1 of ${path.tasks.length}.`).waitFor();
		const kept = await keptRecords(page);
		expect(kept.get('progress/onboarding/own')?.value).toEqual(ANSWERS);
		expect(kept.get('progress/done/guides/free-edition')?.value).toEqual({ done: true });

		// A later start: the same names, other days, and what was done stays.
		await answer(page, { ...ANSWERS, start: '2027-01-13' });
		await status.getByText('from Wed, Jan 13, 2027').waitFor();
		expect(await status.innerText()).toContain('Done: 1 of');
		const moved = await calendar(page);
		expect(moved.map((event) => event.uid)).toEqual(events.map((event) => event.uid));
		expect(moved[0]!.startDate.toString()).toBe('2027-01-14');

		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.standard-paths').isVisible()).toBe(false);
		expect(await page.locator('.your-path form, .your-path button').filter({ visible: true }).count()).toBe(0);
		expect(await page.locator('.own-path section .task').filter({ visible: true }).count()).toBe(path.tasks.length);
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('sees a change of another tab, and with few hours what comes later', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}onboarding/`);
		const other = await context.newPage();
		await other.goto(`${url}onboarding/`);
		await answer(page, { ...ANSWERS, hours: 2 });
		await other.locator('.own-path').waitFor();
		const { later } = ownPath(data, { ...ANSWERS, hours: 2 });
		expect(later.length).toBeGreaterThan(0);
		await other.getByText(`Later: ${later.length} tasks`).click();
		expect(await other.locator('.own-path details .task').count()).toBe(later.length);
		expect(await other.getByRole('spinbutton', { name: 'Hours a week' }).inputValue()).toBe('2');
		await context.close();
	});

	test('is told in a sentence what is no answer, and keeps the path there was', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}onboarding/`);
		await answer(page, { ...ANSWERS, hours: 1 });
		await page.getByRole('alert').getByText('With less than 2 hours a week the first steps do not fit').waitFor();
		expect(await page.locator('.own-path').count()).toBe(0);
		await answer(page, ANSWERS);
		await page.locator('.own-path').waitFor();
		await answer(page, { ...ANSWERS, start: '' });
		await page.getByRole('alert').getByText('Choose a first day').waitFor();
		expect(await page.locator('.own-path').count()).toBe(1);
		await context.close();
	});

	test.each(['light', 'dark'] as const)('has a path on a phone that axe finds nothing in: %s', async (theme) => {
		const { page, context } = await open(browser, url, { viewport: 'phone', theme });
		await page.goto(`${url}onboarding/`);
		await answer(page, { ...ANSWERS, hours: 2 });
		await page.locator('.own-path').waitFor();
		for (const summary of await page.locator('.own-path summary').all()) await summary.click();
		expect(await axeFindings(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
			0,
		);
		await context.close();
	});
});

describe('the page', () => {
	test('has the paths of three levels without script, complete, on screen and on paper', async () => {
		const { page, context } = await open(browser, url, { script: false });
		await page.goto(`${url}onboarding/`);
		const tasks = standardPaths(realKnowledge).flatMap(({ path }) => path.tasks.map(taskTitle));
		const listed = page.locator('.standard-paths section li > a:first-child');
		expect(await listed.filter({ visible: true }).allInnerTexts()).toEqual(tasks);
		expect(await page.getByRole('form').count()).toBe(0);
		await page.emulateMedia({ media: 'print' });
		expect(await listed.filter({ visible: true }).count()).toBe(tasks.length);
		await context.close();
	});

	test('loads at most 40 KB of script, compressed', async () => {
		const { page, context } = await open(browser, url);
		const loaded = countScript(page);
		await page.goto(`${url}onboarding/`, { waitUntil: 'networkidle' });
		await answer(page, ANSWERS);
		await page.locator('.own-path').waitFor();
		const bytes = await loaded();
		console.info(`script of /onboarding/: ${bytes} bytes`);
		expect(bytes).toBeGreaterThan(0);
		expect(bytes).toBeLessThanOrEqual(MOST_SCRIPT);
		await context.close();
	});
});
