import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { realKnowledge } from '../unit/real-knowledge.ts';
import { keptRecords } from './practice-page.ts';
import { connect, open } from './visit.ts';

const { url } = inject('site');
const based = inject('basedSite');

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

/** What only one track does in week 1: the first item of its study plan. */
const workOf = (track: string): string => realKnowledge.find('tracks', track)?.data.plan[0]?.items[0]?.do ?? '?';

/** Chooses a start on the page of one's own. */
async function start(page: Page, day: string): Promise<void> {
	await page.getByLabel('Start of week 1').fill(day);
	await page.getByRole('button', { name: 'Keep these dates' }).click();
}

/** The calendar that the page hands over, as another library reads it. */
async function calendar(page: Page): Promise<ICAL.Event[]> {
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Download my calendar' }).click(),
	]);
	expect(file.suggestedFilename()).toBe('podium-programme.ics');
	const chunks: Buffer[] = [];
	for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
	return new ICAL.Component(ICAL.parse(Buffer.concat(chunks).toString()) as unknown[])
		.getAllSubcomponents('vevent')
		.map((component) => new ICAL.Event(component));
}

const first = (events: readonly ICAL.Event[]): string | undefined =>
	events.find(({ uid }) => uid.startsWith('week-1@'))?.startDate.toString();

/** The rows of the table of all weeks. */
const row = (page: Page, week: number): Promise<string> =>
	page.getByRole('region', { name: 'All weeks' }).getByRole('row').nth(week).innerText();

describe('a plan', () => {
	test('gives the weeks dates, is imported twice without doubling, and stays where it was kept', async () => {
		const { page, context, troubles } = await open(browser, url);
		await context.clock.install({ time: new Date('2026-11-23T09:00:00') });
		await page.goto(`${url}me/`);
		await page.getByText('Nobody has set a start date for the team yet.').waitFor();
		await page.getByLabel('Holiday').fill('2027-01-06');
		await page.getByRole('button', { name: 'Add holiday' }).click();
		await start(page, '2027-01-04');
		await page.getByText('Week 1 begins in 42 days, on Mon, Jan 4, 2027.').waitFor();
		expect(await page.evaluate(() => document.activeElement?.className)).toBe('this-week');
		await page.getByText('All twelve weeks with dates').click();
		expect(await row(page, 1)).toMatch(/^1\s+Jan 4\s+Fri, Jan 8, 2027\s+4\s/);
		expect(await row(page, 12)).toMatch(/^12\s+Mar 22\s+Fri, Mar 26, 2027\s+5\s/);

		await page.getByText('Dates and role', { exact: true }).click();
		await page.getByLabel('Who you are').selectOption({ label: 'Novice 1' });
		await page.getByText('For the mentor hour').waitFor();
		const text = await page.locator('.this-week').innerText();
		expect(text).toContain(workOf('a'));
		expect(text).not.toContain(workOf('b'));
		const before = await calendar(page);
		expect(first(before)).toBe('2027-01-04');
		await context.clock.fastForward(5000);
		await start(page, '2027-02-01');
		await page.getByText('Week 1 begins in 70 days').waitFor();
		const after = await calendar(page);
		expect(first(after)).toBe('2027-02-01');
		expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
		for (const [index, event] of after.entries()) expect(event.sequence).toBeGreaterThan(before[index]!.sequence);
		// Where nobody knows where the site is, nothing links to it.
		expect(after.filter((event) => event.component.hasProperty('url'))).toEqual([]);
		// Its ids are of the place where it was made.
		expect(after[0]!.uid).toBe(`week-1@${new URL(url).host}`);

		await page.reload();
		await page.getByText('Week 1 begins in 70 days').waitFor();
		expect(troubles).toEqual([]);
		await context.close();
	});

	test.each([
		['2026-11-20T12:00:00', /Week 1 begins in 3 days, on Mon, Nov 23, 2026/],
		['2026-11-22T23:59:00', /Week 1 begins in 1 day,/],
		['2026-11-23T00:01:00', /Week 1 of 12, Mon, Nov 23, 2026 to Fri, Nov 27, 2026/],
		['2026-12-28T12:00:00', /The programme rests. Week 6 begins in 7 days/],
		['2027-02-21T12:00:00', /Week 12 of 12/],
		['2027-02-22T00:01:00', /The twelve weeks ended on Sun, Feb 21, 2027/],
	])('at %s says where one is', async (time, says) => {
		const { page, context } = await open(browser, url);
		await context.clock.install({ time: new Date(time) });
		await page.goto(`${url}me/#start=2026-11-23&pause=2026-12-28..2027-01-01`);
		await page.getByText('This plan comes from the link').waitFor();
		await expect.poll(() => page.locator('.this-week').innerText()).toMatch(says);
		await context.close();
	});

	test('of a link is looked at first, and kept only when one says so', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}me/#start=2027-03-01&member=experienced-1`);
		await page.getByText('This plan comes from the link').waitFor();
		await page.getByText('For the mentor hour').waitFor();
		expect((await keptRecords(page)).size).toBe(0);
		await page.getByRole('button', { name: 'Leave it' }).click();
		await page.getByText('Nobody has set a start date').waitFor();
		expect(page.url()).toBe(`${url}me/`);
		await page.goto(`${url}me/#start=2027-03-01&member=experienced-1`);
		await page.getByRole('button', { name: 'Keep it as mine' }).click();
		await expect
			.poll(async () => [...(await keptRecords(page)).keys()].sort())
			.toEqual(['progress/plan/own', 'progress/reader/own']);
		expect(page.url()).toBe(`${url}me/`);
		await page.goto(`${url}me/#start=2027-02-30`);
		await page.getByText('"2027-02-30" is not a day between').waitFor();
		await context.close();
	});

	test('of a link takes a role of its own, which is kept with it or left with it', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}me/#start=2027-03-01&track=b`);
		await page.getByRole('button', { name: 'Keep it as mine' }).click();
		const role = async () => (await keptRecords(page)).get('progress/reader/own')?.value;
		await expect.poll(role).toEqual({ track: 'b' });
		const choose = async (): Promise<void> => {
			await page.goto(`${url}me/#start=2027-04-05&member=experienced-1`);
			await page.getByText('This plan comes from the link').waitFor();
			const who = page.getByLabel('Who you are');
			if (!(await who.isVisible())) await page.getByText('Dates and role', { exact: true }).click();
			await who.selectOption({ label: 'Novice 1' });
			await expect
				.poll(() => who.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.label))
				.toBe('Novice 1');
		};
		await choose();
		expect(await role()).toEqual({ track: 'b' });
		await page.getByRole('button', { name: 'Leave it' }).click();
		await page.locator('.this-week').getByText('on Mon, Mar 1, 2027').waitFor();
		expect(await role()).toEqual({ track: 'b' });
		await choose();
		await page.getByRole('button', { name: 'Keep it as mine' }).click();
		await expect.poll(role).toEqual({ member: 'novice-1' });
		await context.close();
	});

	test('is the same in two tabs', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}me/`);
		const other = await context.newPage();
		await other.goto(`${url}me/`);
		await other.getByText('Nobody has set a start date').waitFor();
		await start(page, '2090-01-02');
		await other.locator('.this-week').getByText('on Mon, Jan 2, 2090').waitFor();
		await other.getByText('Dates and role', { exact: true }).click();
		await other.getByRole('button', { name: 'Remove my dates' }).click();
		await page.getByText('Nobody has set a start date').waitFor();
		await context.close();
	});

	test('shows on the roadmap, with today marked, and without script or dates nothing is missed', async () => {
		const { page, context, troubles } = await open(browser, url);
		await context.clock.install({ time: new Date('2027-02-10T09:00:00') });
		await page.goto(`${url}roadmap/`);
		expect(await page.locator('main').innerText()).not.toMatch(/Jan 4/);
		// Looking makes no database: an empty one would be in the way of the store.
		expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
		await page.goto(`${url}me/`);
		await start(page, '2027-01-04');
		await page.getByText('Week 6 of 12').waitFor();
		await page.goto(`${url}roadmap/`);
		await page.locator('.roadmap-week[aria-current=date]').waitFor();
		expect(await page.locator('.roadmap-week[aria-current=date]').innerText()).toMatch(/6\s+Feb 8/);
		expect(await page.locator('.week-list > [aria-current=date]').innerText()).toContain('Feb 8 to Feb 12');
		expect(await page.getByRole('table', { name: 'Timeline' }).innerText()).toContain('by Fri, Jan 22, 2027');
		expect(troubles).toEqual([]);
		await context.close();
	});
});

describe('the page of one’s own', () => {
	test('opens with at most 40 KB of script, compressed, and fetches the rest when one comes near', async () => {
		const { page, context } = await open(browser, url);
		const sizes: Promise<number>[] = [];
		const names: string[] = [];
		page.on('requestfinished', (request) => {
			if (!request.url().endsWith('.js')) return;
			names.push(request.url());
			sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
		});
		const sum = async (): Promise<number> => (await Promise.all(sizes)).reduce((all, size) => all + size, 0);
		await page.goto(`${url}me/`, { waitUntil: 'networkidle' });
		const opened = await sum();
		const ran = names.length;
		await start(page, '2027-01-04');
		await page.getByRole('link', { name: 'Your data' }).click();
		await page.getByRole('button', { name: 'Delete everything…' }).waitFor();
		await page.waitForLoadState('networkidle');
		console.info(`/me/: ${opened} bytes of script when it opens, ${await sum()} with all its parts`);
		expect(opened).toBeGreaterThan(10_000);
		expect(opened).toBeLessThanOrEqual(40_000);
		expect(names.length).toBeGreaterThan(ran);
		await context.close();
	});

	test('prints this week, and nothing of what nobody has opened', async () => {
		const { page, context } = await open(browser, based.url);
		await page.goto(`${based.url}me/#start=2027-01-04`);
		await page.getByText('This plan comes from the link').waitFor();
		await page.emulateMedia({ media: 'print' });
		expect(await page.getByText('Done when').isVisible()).toBe(true);
		expect(await page.getByText('One moment').filter({ visible: true }).count()).toBe(0);
		await page.emulateMedia({ media: 'screen' });
		// Where the site is known, calendars link to it.
		const week = (await calendar(page)).find(({ uid }) => uid.startsWith('week-4@'));
		expect(String(week?.component.getFirstPropertyValue('url'))).toBe('https://example.org/handbook/weeks/4/');
		expect(week?.uid).toBe('week-4@example.org/handbook');
		await context.close();
	});
});
