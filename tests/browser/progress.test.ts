import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ticksIn } from '../../src/study/progress/ticks-in.ts';
import { axeFindings } from './axe.ts';
import { keptRecords, noteLeft } from './practice-page.ts';
import { connect, open } from './visit.ts';

const { url } = inject('site');
/** Of track A in week 1. */
const WRITE_UP = 'domains/data-governance/write-ups/metadata-discoverability';
/** In week 5 of a plan that begins on 26 October 2026. */
const NOW = '2026-11-25T09:00:00';
const PLAN = '#start=2026-10-26&member=novice-1';

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

const progress = (page: Page): Locator => page.getByRole('region', { name: 'Progress' });
const fold = (page: Page, name: string): Locator => progress(page).locator('details', { hasText: name }).first();
const summary = (page: Page, name: string): Locator => fold(page, name).locator('summary').first();
const box = (within: Locator, name: string): Locator => within.getByRole('checkbox', { name });
const hours = async (page: Page): Promise<string[]> =>
	(await progress(page).getByRole('region', { name: 'Hours' }).getByRole('row').allInnerTexts()).slice(1);

/** Opens the progress of a novice in week 5, whose plan is kept. */
async function inWeek5(page: Page): Promise<void> {
	await page.clock.install({ time: new Date(NOW) });
	await page.goto(`${url}me/${PLAN}`);
	await page.getByRole('button', { name: 'Keep it as mine' }).click();
	await page.getByText('Week 5 of 12').waitFor();
	await toProgress(page);
}

async function toProgress(page: Page): Promise<void> {
	await page.evaluate(() => (location.hash = '#progress'));
	await progress(page).getByRole('heading', { name: 'By week' }).waitFor();
}

/** Opens the write-up and goes to its end, where it is marked as read. */
async function toEnd(page: Page): Promise<void> {
	await page.goto(`${url}${WRITE_UP}/`);
	await page.locator('.read-tick').evaluate((end) => end.scrollIntoView());
}

/** What the browser keeps under the id of a tick. */
async function keptOf(page: Page, tick: string): Promise<unknown> {
	return ticksIn(await keptRecords(page)).get(tick);
}

/** Keeps somebody's own text of a field, as leaving it does. */
async function fill(field: Locator, text: string): Promise<void> {
	await field.fill(text);
	await field.press('Tab');
}

describe('a tick', () => {
	test('of a page that was read counts in the plan, with minutes and a note of one’s own', async () => {
		const { page, context, troubles } = await open(browser, url);
		await toEnd(page);
		await page.getByRole('button', { name: 'Mark as read' }).click();
		await page.getByText('You have marked this page as read.').waitFor();
		await inWeek5(page);
		expect(await summary(page, 'Data Governance').innerText()).toMatch(/1 of \d+ ticked/);
		expect(await summary(page, 'Week 1:').innerText()).toMatch(/1 of 12 ticked/);
		await summary(page, 'Week 1:').click();
		const week = fold(page, 'Week 1:');
		const read = week.getByRole('listitem').filter({ hasText: 'Read how comments and tags let others find a table' });
		expect(await box(read, 'Read how comments').isChecked()).toBe(true);
		await read.getByText('Minutes and note').click();
		await fill(read.getByLabel('Minutes it took'), '25');
		await fill(read.getByLabel('Note'), 'BROWSE keeps back the rows.');
		await read.getByText('25 min of yours, a note').waitFor();
		await progress(page).getByText('By your own minutes you took 25 min for what the plan counts as').waitFor();
		expect(await keptOf(page, WRITE_UP)).toEqual({
			...{ done: true, minutes: 25, note: 'BROWSE keeps back the rows.' },
		});
		await toEnd(page);
		await page.getByRole('button', { name: 'Undo' }).click();
		await page.getByRole('button', { name: 'Mark as read' }).waitFor();
		expect(await keptOf(page, WRITE_UP)).toEqual({
			...{ done: false, minutes: 25, note: 'BROWSE keeps back the rows.' },
		});
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('takes neither minutes nor note along, whichever page it is made on, and whatever version kept them', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}me/`);
		await toProgress(page);
		await summary(page, 'Guides').click();
		const guide = fold(page, 'Guides').getByRole('listitem').filter({ hasText: 'Free Edition' }).first();
		await guide.getByText('Minutes and note').click();
		await fill(guide.getByLabel('Minutes it took'), '40');
		await fill(guide.getByLabel('Note'), 'Serverless only.');
		await guide.getByText('40 min of yours, a note').waitFor();
		await page.goto(`${url}onboarding/`);
		await page.getByRole('button', { name: 'Make my path' }).click();
		await page.getByRole('checkbox', { name: 'Done: Set up your own Free Edition workspace' }).check();
		await page.getByText(/Done: 1 of/).waitFor();
		expect(await keptOf(page, 'guides/free-edition')).toEqual({ done: true, minutes: 40, note: 'Serverless only.' });

		// As version 2 kept it.
		await page.evaluate(
			(key) =>
				new Promise<void>((resolve) => {
					const opening = indexedDB.open('podium');
					opening.onsuccess = () => {
						const transaction = opening.result.transaction('records', 'readwrite');
						const value = { done: true, minutes: 15, note: 'Of before.' };
						transaction.objectStore('records').put({ at: 5, value }, key);
						transaction.oncomplete = () => {
							opening.result.close();
							resolve();
						};
					};
				}),
			`progress/done/${WRITE_UP}`,
		);
		await toEnd(page);
		await page.getByRole('button', { name: 'Undo' }).click();
		await page.getByRole('button', { name: 'Mark as read' }).waitFor();
		await page.goto(`${url}me/`);
		await toProgress(page);
		await expect.poll(() => keptOf(page, WRITE_UP)).toEqual({ done: false, minutes: 15, note: 'Of before.' });
		expect((await keptRecords(page)).get(`progress/done/${WRITE_UP}`)?.value).toEqual({ done: false });
		await context.close();
	});

	test('of another tab leaves alone what is being typed', async () => {
		const { page, context } = await open(browser, url);
		await inWeek5(page);
		const other = await context.newPage();
		await other.clock.install({ time: new Date(NOW) });
		await other.goto(`${url}me/`);
		await toProgress(other);
		await summary(other, 'Week 6:').click();
		const others = box(fold(other, 'Week 6:'), 'Deep dive: Developing Code');
		await summary(page, 'Week 1:').click();
		const read = fold(page, 'Week 1:').getByRole('listitem').filter({ hasText: 'Read why the team does this' });
		await read.getByText('Minutes and note').click();
		const [note, minutes] = [read.getByLabel('Note'), read.getByLabel('Minutes it took')];
		await note.pressSequentially('Ask who ');
		await others.check();
		await expect.poll(() => summary(page, 'Week 6:').innerText()).toMatch(/1 of \d+ ticked/);
		await note.pressSequentially('owns it.');
		await minutes.pressSequentially('2');
		await others.uncheck();
		await expect.poll(() => summary(page, 'Week 6:').innerText()).toMatch(/0 of \d+ ticked/);
		await minutes.pressSequentially('5');
		await minutes.press('Tab');
		await read.getByText('25 min of yours, a note').waitFor();
		expect(await keptOf(page, 'activities/1/read-why')).toEqual({ done: false, minutes: 25, note: 'Ask who owns it.' });
		await note.fill('');
		await minutes.fill('');
		await minutes.press('Tab');
		await read.getByText('Minutes and note').waitFor();
		await expect.poll(() => keptOf(page, 'activities/1/read-why')).toBeUndefined();
		await context.close();
	});

	test('of a session, a deck, a deliverable and a line of the capstone is kept, and two tabs agree', async () => {
		const { page, context, troubles } = await open(browser, url);
		await inWeek5(page);
		const other = await context.newPage();
		await other.clock.install({ time: new Date(NOW) });
		await other.goto(`${url}me/`);
		await toProgress(other);
		for (const [name, tick] of [
			['Week 8:', 'Deep dive: Data Governance'],
			['Week 8:', 'All ten domains have been covered once'],
			['Data Governance', 'Data governance'],
			['Capstone: Data ingestion', 'Auto Loader ingests raw'],
		] as const) {
			if (!(await fold(page, name).evaluate((one: HTMLDetailsElement) => one.open))) await summary(page, name).click();
			await box(fold(page, name), tick).first().check();
		}
		await expect.poll(() => summary(other, 'Week 8:').innerText()).toMatch(/2 of \d+ ticked/);
		await expect.poll(() => summary(other, 'Capstone: Data ingestion').innerText()).toMatch(/1 of \d+ ticked/);
		await summary(other, 'Week 8:').click();
		await box(fold(other, 'Week 8:'), 'Deep dive: Data Governance').uncheck();
		await expect.poll(() => summary(page, 'Week 8:').innerText()).toMatch(/1 of \d+ ticked/);

		await page.goto(`${url}capstone/#components`);
		const line = page.getByRole('checkbox', { name: 'Done: Auto Loader ingests raw' });
		await line.waitFor();
		expect(await line.isChecked()).toBe(true);
		await line.uncheck();
		await expect.poll(() => summary(other, 'Capstone: Data ingestion').innerText()).toMatch(/0 of \d+ ticked/);
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('of earlier weeks is carried over until it is made, and can be taken back in its place', async () => {
		const { page, context } = await open(browser, url);
		await inWeek5(page);
		const week = page.getByRole('region', { name: 'This week' });
		const left = async (): Promise<number> =>
			Number(/Left from earlier weeks: (\d+)/.exec(await week.innerText())?.[1] ?? 0);
		const before = await left();
		expect(before).toBeGreaterThan(20);
		await week.getByText('Left from earlier weeks').click();
		const done = box(week, 'Take the course on lakehouse architecture.');
		await done.check();
		await expect.poll(left).toBe(before - 1);
		await done.uncheck();
		await expect.poll(left).toBe(before);
		await done.check();
		await expect.poll(left).toBe(before - 1);
		await page.reload();
		await week.getByText('Left from earlier weeks').click();
		expect(await done.count()).toBe(0);
		// The twelve weeks begin four weeks later: no week is an earlier one any more.
		await week.getByText('Dates and role', { exact: true }).click();
		await week.getByLabel('Start of week 1').fill('2026-11-23');
		await week.getByRole('button', { name: 'Keep these dates' }).click();
		await week.getByText('Week 1 of 12').waitFor();
		expect(await week.getByText('Left from earlier weeks').count()).toBe(0);
		await context.close();
	});
});

describe('the numbers', () => {
	test('hold what is done against the plan and the day of the exam', async () => {
		const { page, context } = await open(browser, url);
		await inWeek5(page);
		const before = await hours(page);
		expect(before[0]).toMatch(/^Planned\s+\d+ h.*\s\d+%$/s);
		expect(before[1]).toMatch(/^Done\s+0 min\s+–$/);
		const text = () => progress(page).innerText();
		expect(await text()).toMatch(/Up to yesterday the plan has \d+ h.*, and you have ticked 0 min: \d+ h.* behind\./);
		expect(await text()).toMatch(/left, with \d+\.\d weeks until the end of week 12: \d+ h.* a week\./);
		await box(fold(page, 'Week 5:'), 'Hold the mentor hour.').check();
		await expect.poll(async () => (await hours(page))[1]).toMatch(/^Done\s+1 h\s+100%$/);
		await page.getByRole('link', { name: 'Choices' }).click();
		await fill(page.getByLabel('Day of your exam'), '2026-12-05');
		await expect.poll(text).toMatch(/left, with 10 days until your exam on Sat, Dec 5, 2026: \d+ h/);
		expect(await text()).toMatch(/a week, \d+% of what was due; at that pace \d+ h.* of it do not fit/);
		await fill(page.getByLabel('Day of your exam'), '2026-11-25');
		await expect.poll(text).toMatch(/left, and your exam day has come\./);
		await context.close();
	});

	test('say what to drop, least gain first, as much as is asked for', async () => {
		const { page, context } = await open(browser, url);
		await inWeek5(page);
		const drop = progress(page);
		await fill(drop.getByLabel('Hours to free'), '4');
		const table = drop.getByRole('region', { name: 'What to drop' });
		const rows = async (): Promise<string[]> => (await table.getByRole('row').allInnerTexts()).slice(1);
		const [first = ''] = await rows();
		expect(await table.innerText()).toMatch(/= \d+ of \d+ objectives of .+ × \d\.\d\d/);
		const minutes = await table.locator('tbody tr td:nth-of-type(1)').allInnerTexts();
		const gains = (await table.locator('tbody tr td:nth-of-type(3)').allInnerTexts()).map(Number);
		expect(minutes.reduce((sum, each) => sum + Number(each), 0)).toBeGreaterThanOrEqual(240);
		expect(gains).toEqual([...gains].sort((a, b) => a - b));
		const task = first.split(/ Week \d/)[0]!.trim();
		const week = /Week (\d+)/.exec(first)![1]!;
		if (!(await fold(page, `Week ${week}:`).evaluate((one: HTMLDetailsElement) => one.open)))
			await summary(page, `Week ${week}:`).click();
		await box(fold(page, `Week ${week}:`), task).check();
		await expect.poll(async () => (await rows()).some((row) => row.startsWith(task))).toBe(false);
		await fill(drop.getByLabel('Hours to free'), '200');
		await drop.getByText('All that can be dropped frees').waitFor();
		await context.close();
	});

	test.each([
		['nobody has set dates', '', 'Without a start date nothing is due.'],
		['the plan has not begun', '#start=2027-01-04', 'Nothing is due yet: week 1 begins on Mon, Jan 4, 2027.'],
		['the plan is over', '#start=2026-07-06', 'The twelve weeks are over.'],
	])('are honest where %s', async (_, plan, says) => {
		const { page, context, troubles } = await open(browser, url);
		await page.clock.install({ time: new Date(NOW) });
		await page.goto(`${url}me/${plan}`);
		if (plan) await page.getByRole('button', { name: 'Keep it as mine' }).click();
		await toProgress(page);
		await progress(page).getByText(says).waitFor();
		expect(await hours(page)).toHaveLength(3);
		expect(await progress(page).innerText()).not.toMatch(/NaN|Infinity|undefined/);
		expect(troubles).toEqual([]);
		await context.close();
	});
});

describe('progress is safe', () => {
	test('where storage is forbidden or full: ticks work in the tab, and the export is offered', async () => {
		const forbidden = await open(browser, url);
		await forbidden.page.addInitScript(() => {
			IDBFactory.prototype.open = () => {
				throw new DOMException('forbidden', 'SecurityError');
			};
		});
		await forbidden.page.goto(`${url}me/`);
		await toProgress(forbidden.page);
		await forbidden.page.getByRole('alert').getByText('This browser keeps nothing for this site').waitFor();
		await summary(forbidden.page, 'Week 1:').click();
		await box(fold(forbidden.page, 'Week 1:'), 'Read why the team does this').check();
		await expect.poll(() => summary(forbidden.page, 'Week 1:').innerText()).toMatch(/1 of \d+ ticked/);
		expect(await exported(forbidden.page, 'Export what there is')).toContain('progress/done/activities/1/read-why');
		await forbidden.context.close();

		const full = await open(browser, url);
		await full.page.addInitScript(() => {
			IDBObjectStore.prototype.put = () => {
				throw new DOMException('Full.', 'QuotaExceededError');
			};
		});
		await full.page.goto(`${url}me/`);
		await toProgress(full.page);
		await summary(full.page, 'Week 1:').click();
		await box(fold(full.page, 'Week 1:'), 'Read why the team does this').check();
		await full.page.getByRole('alert').getByText('The storage of this browser is full').waitFor();
		expect(await exported(full.page, 'Export what there is')).toContain('progress/done/activities/1/read-why');
		await full.context.close();
		const capstone = await open(browser, url);
		await capstone.page.addInitScript(() => {
			IDBFactory.prototype.open = () => {
				throw new DOMException('forbidden', 'SecurityError');
			};
		});
		await capstone.page.goto(`${url}capstone/#components`);
		await capstone.page.getByText('so the lines cannot be ticked here').waitFor();
		expect(await capstone.page.getByRole('checkbox').count()).toBe(0);
		await capstone.context.close();
	});

	test('an export gives a fresh browser the same, and says what came', async () => {
		const { page, context } = await open(browser, url);
		await inWeek5(page);
		await box(fold(page, 'Week 5:'), 'Hold the mentor hour.').check();
		await summary(page, 'Week 1:').click();
		await box(fold(page, 'Week 1:'), 'Read why the team does this').check();
		const before = await hours(page);
		await page.getByRole('link', { name: 'Your data' }).click();
		const text = await exported(page, 'Export');
		await context.close();

		const fresh = await open(browser, url);
		await fresh.page.clock.install({ time: new Date(NOW) });
		await fresh.page.goto(`${url}me/#own-data`);
		const load = () =>
			fresh.page
				.getByLabel('Import a file')
				.setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(text) });
		await load();
		await fresh.page.getByText('Merged: 2 ticks are new, and 2 other records changed.').waitFor();
		expect(await hours(fresh.page)).toEqual(before);
		await load();
		await fresh.page.getByText('Merged: all of it was here already, so nothing changed.').waitFor();
		await fresh.context.close();
	});

	test('a file that shares nothing with what is here is asked about, also where nobody has practised', async () => {
		const { page, context } = await open(browser, url);
		await inWeek5(page);
		await page.getByRole('link', { name: 'Your data' }).click();
		const text = await exported(page, 'Export');
		await context.close();

		const another = await open(browser, url);
		await another.page.clock.install({ time: new Date(NOW) });
		await another.page.goto(`${url}me/#start=2027-01-04&track=b`);
		await another.page.getByRole('button', { name: 'Keep it as mine' }).click();
		await another.page.getByText('Week 1 begins in').waitFor();
		await another.page.evaluate(() => (location.hash = '#own-data'));
		const before = await keptRecords(another.page);
		const file = { name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(text) };
		await another.page.getByLabel('Import a file').setInputFiles(file);
		await another.page.getByRole('group', { name: 'This file shares nothing with yours.' }).waitFor();
		await another.page.getByRole('button', { name: 'Leave it' }).click();
		await another.page.getByText('Nothing was changed.').waitFor();
		expect(await keptRecords(another.page)).toEqual(before);
		await another.context.close();
	});

	test('deleting everything asks twice, offers the file first, and can be left at each question', async () => {
		const { page, context } = await open(browser, url);
		await inWeek5(page);
		await page.getByRole('link', { name: 'Your data' }).click();
		const data = page.getByRole('region', { name: 'Your data' });
		const press = (name: string) => data.getByRole('button', { name }).click();
		const records = async (): Promise<number> => (await keptRecords(page)).size;
		expect(await records()).toBe(2);
		await press('Delete everything…');
		await data.getByRole('group', { name: 'Export first?' }).waitFor();
		await press('Keep it');
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Delete everything…');
		await press('Delete everything…');
		expect(await exported(page, 'Export first')).toContain('"format":"podium"');
		await data.getByRole('group', { name: 'Delete all 2 records' }).waitFor();
		await press('Keep it');
		expect(await records()).toBe(2);
		await press('Delete everything…');
		await press('Go on without a file');
		await press('Delete everything, for good');
		await data.getByText('Everything is deleted.').waitFor();
		expect(await records()).toBe(0);
		await context.close();
	});
});

describe('the roadmap', () => {
	test('shows milestones to all, and to a reader what they have ticked, in picture, table and list', async () => {
		const { page, context, troubles } = await open(browser, url);
		await page.goto(`${url}roadmap/`);
		expect(await page.getByRole('link', { name: /^Milestone of week/ }).count()).toBe(6);
		await page.getByRole('link', { name: 'Milestone of weeks 1 to 3' }).click();
		expect(page.url()).toContain('#milestone-weeks-1-3');
		expect(await page.locator('.tick-count').filter({ visible: true }).count()).toBe(0);
		await inWeek5(page);
		await summary(page, 'Week 1:').click();
		await box(fold(page, 'Week 1:'), 'Read why the team does this').check();
		await page.goto(`${url}roadmap/`);
		await page.getByRole('link', { name: /^Week 1\b.*1 of 12 ticked/ }).waitFor();
		expect(await page.getByRole('table', { name: 'Timeline' }).innerText()).toMatch(/1 of 33 ticked/);
		expect(await page.locator('.week-list > li').first().innerText()).toContain('1 of 12 ticked');
		expect(await page.locator('.roadmap-week[aria-current=date]').innerText()).toMatch(/^Week\s+5/);
		expect(troubles).toEqual([]);
		await context.close();
	});
});

test('that a page noted and did not live to keep is there on the roadmap and the capstone', async () => {
	const { page, context, troubles } = await open(browser, url);
	await inWeek5(page);
	await expect.poll(async () => (await keptRecords(page)).has('progress/plan/own')).toBe(true);
	const done = { at: Date.parse(NOW), value: { done: true } };
	await noteLeft(page, [
		['progress/done/activities/1/read-why', done],
		['progress/done/capstone/auto-loader', done],
	]);
	await page.goto(`${url}roadmap/`);
	await page.getByRole('link', { name: /^Week 1\b.*1 of 12 ticked/ }).waitFor();
	await page.goto(`${url}capstone/#components`);
	const line = page.getByRole('checkbox', { name: 'Done: Auto Loader ingests raw' });
	await line.waitFor();
	expect(await line.isChecked()).toBe(true);
	expect(troubles).toEqual([]);
	await context.close();
});

test('of a former id is there on the roadmap and the capstone without the page of one’s own, until it is taken back', async () => {
	const { page, context, troubles } = await open(browser, url);
	await page.goto(`${url}capstone/#components`);
	const line = page.getByRole('checkbox', { name: 'Done: Auto Loader ingests raw' });
	await line.check();
	await expect.poll(() => keptOf(page, 'capstone/auto-loader')).toEqual({ done: true });
	await toEnd(page);
	await page.getByRole('button', { name: 'Mark as read' }).click();
	await page.getByText('You have marked this page as read.').waitFor();
	// From here on the site is one on which both had these ids, and others have them now.
	const serve = (address: string, from: string, to: string): Promise<unknown> =>
		context.route(url + address, async (route) => {
			const body = await (await route.fetch()).text();
			expect(body).toContain(from);
			await route.fulfill({ body: body.replaceAll(from, to) });
		});
	await serve('capstone/', 'data-line="capstone/auto-loader"', 'data-line="capstone/now capstone/auto-loader"');
	await serve('roadmap/ticks.json', '["activities/1/read-why"]', `["activities/1/now","${WRITE_UP}"]`);
	await page.goto(`${url}roadmap/`);
	await page.getByRole('link', { name: /^Week 1\b.*1 of \d+ ticked/ }).waitFor();
	await page.goto(`${url}capstone/#components`);
	await line.waitFor();
	expect(await line.isChecked()).toBe(true);
	await line.uncheck();
	await expect.poll(() => keptOf(page, 'capstone/now')).toEqual({ done: false });
	await page.reload();
	await line.waitFor();
	expect(await line.isChecked()).toBe(false);
	expect(troubles).toEqual([]);
	await context.close();
});

describe.each(['desktop', 'phone'] as const)('progress on a %s', (viewport) => {
	test.each(['light', 'dark'] as const)('unfolded is clean for axe and overflows nowhere, in %s', async (theme) => {
		const { page, context, troubles } = await open(browser, url, { viewport, theme });
		await inWeek5(page);
		await box(fold(page, 'Week 5:'), 'Hold the mentor hour.').check();
		const unfold = () =>
			page.evaluate(() =>
				document
					.querySelectorAll<HTMLDetailsElement>('#me-progress details, #me-this-week details')
					.forEach((one) => (one.open = true)),
			);
		await unfold();
		await page.getByRole('checkbox', { name: 'Auto Loader ingests raw' }).waitFor();
		await unfold();
		await page.getByLabel('Minutes it took').nth(20).waitFor();
		expect(await axeFindings(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
		for (const address of ['roadmap/', 'capstone/#components']) {
			await page.goto(url + address);
			await page.locator('.tick-count:visible, [data-boxed]').first().waitFor();
			expect(await axeFindings(page), address).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
		}
		expect(troubles).toEqual([]);
		await context.close();
	});
});

test('progress prints what is unfolded, and no empty fields', async () => {
	const { page, context } = await open(browser, url);
	await inWeek5(page);
	await page.emulateMedia({ media: 'print' });
	const week = fold(page, 'Week 5:');
	expect(await box(week, 'Hold the mentor hour.').isVisible()).toBe(true);
	expect(await week.getByText('Minutes and note').first().isVisible()).toBe(false);
	expect(await progress(page).getByLabel('Hours to free').isVisible()).toBe(false);
	await context.close();
});

/** The text of the file that a button hands over. */
async function exported(page: Page, button: string): Promise<string> {
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button, exact: true }).click(),
	]);
	const parts: Buffer[] = [];
	for await (const part of await file.createReadStream()) parts.push(part as Buffer);
	return Buffer.concat(parts).toString();
}
