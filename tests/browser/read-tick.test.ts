import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { keptRecords, leaveJournal, noteLeft } from './practice-page.ts';
import { connect, open } from './visit.ts';

const { url } = inject('site');
const WRITE_UP = 'domains/data-ingestion/write-ups/append-only-pipelines';
const KEY = `progress/done/${WRITE_UP}`;

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

const tick = (page: Page) => page.locator('.read-tick');
const toTick = (page: Page) => tick(page).evaluate((element) => element.scrollIntoView());
/** Opens the write-up as one who has read down to its end. */
async function readToEnd(page: Page): Promise<void> {
	await page.goto(`${url}${WRITE_UP}/`);
	await toTick(page);
}
/** Loads the page anew, as one who has read down to its end. */
async function reload(page: Page): Promise<void> {
	await page.reload();
	await toTick(page);
}
const mark = (page: Page) => tick(page).getByRole('button', { name: 'Mark as read' });
const undo = (page: Page) => tick(page).getByRole('button', { name: 'Undo' });

describe('a reading page', () => {
	test('is marked as read and taken back, for the store to find, and looking alone keeps nothing', async () => {
		const { page, context, troubles } = await open(browser, url);
		await readToEnd(page);
		await mark(page).waitFor();
		expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
		await mark(page).click();
		await tick(page).getByText('You have marked this page as read.').waitFor();
		expect((await keptRecords(page)).get(KEY)?.value).toEqual({ done: true });
		await page.goto(`${url}me/#own-data`);
		await page.getByText('This browser keeps 1 record of yours').waitFor();
		await readToEnd(page);
		await undo(page).click();
		await mark(page).waitFor();
		expect((await keptRecords(page)).get(KEY)?.value).toEqual({ done: false });
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('agrees with another tab, and follows when everything is deleted there', async () => {
		const { page, context } = await open(browser, url);
		await readToEnd(page);
		const other = await context.newPage();
		await readToEnd(other);
		await mark(other).waitFor();
		await mark(page).click();
		await undo(other).waitFor();
		const own = await context.newPage();
		await own.goto(`${url}me/#own-data`);
		await own.getByRole('button', { name: 'Delete everything…' }).click();
		await own.getByRole('button', { name: 'Go on without a file' }).click();
		await own.getByRole('button', { name: 'Delete everything, for good' }).click();
		await mark(page).waitFor();
		await mark(other).waitFor();
		expect((await keptRecords(page)).size).toBe(0);
		await context.close();
	});

	test('keeps what a clock that ran ahead has written from winning over a later word, and minutes and notes with it', async () => {
		const { page, context } = await open(browser, url);
		await readToEnd(page);
		await mark(page).click();
		await undo(page).waitFor();
		const ahead = Date.UTC(2099, 0, 1);
		await page.evaluate(
			([key, at]) =>
				new Promise<void>((resolve) => {
					const opening = indexedDB.open('podium');
					opening.onsuccess = () => {
						const transaction = opening.result.transaction('records', 'readwrite');
						transaction.objectStore('records').put({ at, value: { done: true, minutes: 40, note: 'n' } }, key);
						transaction.oncomplete = () => {
							opening.result.close();
							resolve();
						};
					};
				}),
			[KEY, ahead] as const,
		);
		await reload(page);
		await undo(page).click();
		await mark(page).waitFor();
		expect((await keptRecords(page)).get(KEY)).toEqual({
			at: ahead + 1,
			value: { done: false, minutes: 40, note: 'n' },
		});
		await context.close();
	});

	test('knows what a page noted that was left before it was kept, and what it keeps is later', async () => {
		const { page, context, troubles } = await open(browser, url);
		await readToEnd(page);
		await mark(page).click();
		await undo(page).click();
		await mark(page).waitFor();
		const at = (await keptRecords(page)).get(KEY)!.at + 60_000;
		await noteLeft(page, [[KEY, { at, value: { done: true } }]]);
		await reload(page);
		await undo(page).click();
		await mark(page).waitFor();
		await page.evaluate(() => localStorage.clear());
		expect((await keptRecords(page)).get(KEY)).toEqual({ at: at + 1, value: { done: false } });
		// A note of anything else is none.
		await leaveJournal(page, '{"no":');
		await reload(page);
		await mark(page).waitFor();
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('that was renamed has the tick of its former id, and so has the page of one’s own', async () => {
		const { page, context } = await open(browser, url);
		await readToEnd(page);
		await mark(page).click();
		await undo(page).waitFor();
		const former = (await keptRecords(page)).get(KEY)!;
		// From here on the site is one on which the write-up had this id, and another page has it now.
		const NOW_AT = 'guides/exam-day';
		await context.route(`${url}${NOW_AT}/`, async (route) => {
			const body = await (await route.fetch()).text();
			await route.fulfill({ body: body.replace(`data-tick="${NOW_AT}"`, `data-tick="${NOW_AT} ${WRITE_UP}"`) });
		});
		await context.route(`${url}me/`, async (route) => {
			const body = await (await route.fetch()).text();
			const renames = `"ticks":[{"from":"${WRITE_UP}","to":["${NOW_AT}"]}]`;
			expect(body).toContain('"objectives":[],"ticks":[]');
			await route.fulfill({ body: body.replace('"objectives":[],"ticks":[]', `"objectives":[],${renames}`) });
		});
		const renamed = async (): Promise<void> => {
			await page.goto(`${url}${NOW_AT}/`);
			await toTick(page);
		};
		await renamed();
		await undo(page).click();
		await mark(page).waitFor();
		const kept = await keptRecords(page);
		expect(kept.get(`progress/done/${NOW_AT}`)?.value).toEqual({ done: false });
		expect(kept.get(`progress/done/${NOW_AT}`)!.at).toBeGreaterThan(former.at);
		await reload(page);
		await mark(page).waitFor();
		await context.close();

		const other = await open(browser, url);
		await readToEnd(other.page);
		await mark(other.page).click();
		await undo(other.page).waitFor();
		await other.context.route(`${url}me/`, async (route) => {
			const body = await (await route.fetch()).text();
			const renames = `"ticks":[{"from":"${WRITE_UP}","to":["${NOW_AT}"]}]`;
			await route.fulfill({ body: body.replace('"objectives":[],"ticks":[]', `"objectives":[],${renames}`) });
		});
		await other.page.goto(`${url}me/#own-data`);
		await other.page.getByText('This browser keeps 1 record of yours').waitFor();
		// Of a site that prints no former ids.
		await other.page.goto(`${url}${NOW_AT}/`);
		await toTick(other.page);
		await undo(other.page).waitFor();
		await other.context.close();
	});

	test('says so where the browser keeps nothing, or is full', async () => {
		const forbidden = await open(browser, url);
		await forbidden.page.addInitScript(() => {
			IDBFactory.prototype.open = () => {
				throw new DOMException('forbidden', 'SecurityError');
			};
		});
		await readToEnd(forbidden.page);
		await tick(forbidden.page).getByText('This browser keeps nothing for this site').waitFor();
		expect(await mark(forbidden.page).isVisible()).toBe(false);
		await forbidden.context.close();
		const full = await open(browser, url);
		await full.page.addInitScript(() => {
			// As browsers do whose disk is full: the transaction is aborted, and says why.
			const reason = new DOMException('full', 'QuotaExceededError');
			Object.defineProperty(IDBTransaction.prototype, 'error', { get: () => reason });
			IDBObjectStore.prototype.put = function (this: IDBObjectStore): never {
				this.transaction.abort();
				return undefined as never;
			};
		});
		await readToEnd(full.page);
		await mark(full.page).click();
		await tick(full.page).getByText('The storage of this browser is full').waitFor();
		expect(await mark(full.page).isVisible()).toBe(true);
		await full.context.close();
	});

	test('fetches the script of the tick only when the reader comes near it', async () => {
		const { page, context } = await open(browser, url);
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.goto(`${url}${WRITE_UP}/`, { waitUntil: 'networkidle' });
		expect(asked.filter((address) => address.includes('read-tick'))).toEqual([]);
		await toTick(page);
		await mark(page).waitFor();
		expect(asked.filter((address) => address.includes('read-tick'))).toHaveLength(1);
		await context.close();
	});

	test('has no dead control without script, and none on paper', async () => {
		const { page, context } = await open(browser, url, { script: false });
		await readToEnd(page);
		expect(await tick(page).isVisible()).toBe(false);
		await context.close();
		const printed = await open(browser, url);
		await readToEnd(printed.page);
		await mark(printed.page).waitFor();
		await printed.page.emulateMedia({ media: 'print' });
		expect(await tick(printed.page).isVisible()).toBe(false);
		await printed.context.close();
	});
});
