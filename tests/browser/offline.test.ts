import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { writeWorker } from '../../src/adapters/offline-copies.ts';
import { elementsOf } from '../../src/output/built-site.ts';
import { formatCode } from '../../src/assessment/papers/paper-code.ts';
import { newestRelease } from '../../src/model/releases.ts';
import { elementsWhere, pagesOf } from '../site/pages.ts';
import { realKnowledge } from '../unit/real-knowledge.ts';
import { axeFindings } from './axe.ts';
import {
	contents,
	copyOfSite,
	finishBuild,
	host,
	press,
	readManifest,
	record,
	renameEverywhere,
	untilKept,
	untilStarted,
} from './offline-site.ts';
import { begin, handIn } from './practice-page.ts';
import { openSearch, searchFor } from './search-page.ts';
import { connect, open, settle } from './visit.ts';

const site = inject('site');
const release = newestRelease(realKnowledge)!.data;
const PAPER = `practice/sit/#paper=${formatCode({ outline: '2025-11', release: release.id, paper: 1 })}`;
const GUIDE = 'guides/exam-day/';
const NOT_VISITED = 'weeks/5/';

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

/** A reader whose browser may keep copies. */
async function reader(url: string) {
	const visit = await open(browser, url, { offline: true });
	onTestFinished(() => visit.context.close());
	return visit;
}

/** Opens a page and waits until it is kept. */
async function readAndKeep(page: Page, url: string, path: string): Promise<void> {
	await page.goto(url + path);
	await untilKept(page, path);
}

const mainHeading = (page: Page): Promise<string> => page.locator('h1').first().innerText();

describe('without a connection', () => {
	test('a page that was visited opens, the first one included, and nothing fails', async () => {
		const { page, context, troubles } = await reader(site.url);
		await readAndKeep(page, site.url, GUIDE);
		await readAndKeep(page, site.url, 'weeks/1/');
		await context.setOffline(true);
		await page.goto(`${site.url}${GUIDE}?from=mail#_top`);
		expect(await mainHeading(page)).toBe('Exam day');
		await settle(page);
		await page.goto(`${site.url}weeks/1/index.html`);
		expect(await mainHeading(page)).toContain('Week 1');
		// A page's address may lack its slash, which a host would add.
		await page.goto(`${site.url}weeks/1?from=mail`);
		expect(page.url()).toBe(`${site.url}weeks/1/?from=mail`);
		expect(troubles).toEqual([]);
	});

	test('home, /me/ and practice open without having been visited', async () => {
		const { url, stop } = await host(site.folder);
		const { page, troubles } = await reader(url);
		await page.goto(url + GUIDE);
		await untilStarted(page);
		await stop();
		for (const path of ['', 'me/', 'practice/', 'practice/sit/', 'practice/print/', 'about/', 'search/']) {
			await page.goto(url + path);
			await settle(page);
			expect(await page.locator('[data-kept]').count(), path).toBe(0);
		}
		await page.goto(`${url}me/#own-data`);
		await page.getByRole('button', { name: 'Export', exact: true }).waitFor();
		expect(troubles.filter((trouble) => trouble.startsWith('error') || trouble.startsWith('foreign'))).toEqual([]);
	});

	test('all of practice, and all that works on own records, is kept unasked', async () => {
		const { parts, sets, files } = await readManifest(site.folder);
		const inTools = new Set(sets.find(({ id }) => id === 'tools')?.parts);
		const isKept = (path: string) =>
			files.some(([address, , , , part]) => address === path && (inTools.has(part) || parts[part] === 'shell'));
		const pages = await pagesOf(site);
		const practice = elementsWhere(
			pages.find(({ address }) => address === '/practice/')!,
			({ name }) => name === 'main',
		);
		const linked = [...elementsOf(practice[0]!)]
			.map(({ attributes }) => (attributes.get('href') ?? '').replace(/[#?].*/, ''))
			.filter((address) => address.startsWith('/practice/'));
		const own = pages.map(({ address }) => address).filter((address) => address.startsWith('/me/'));
		expect(new Set(linked).size).toBeGreaterThan(10);
		expect(own.length).toBeGreaterThan(3);
		const lost = [...linked, ...own, '/roadmap/', '/roadmap/ticks.json'].filter((address) => !isKept(address.slice(1)));
		expect(lost).toEqual([]);
	});

	test('a page that is not kept is replaced by one that says so, lists what is, and leads back', async () => {
		const { page, context, troubles } = await reader(site.url);
		await readAndKeep(page, site.url, GUIDE);
		await context.setOffline(true);
		await page.goto(site.url + NOT_VISITED);
		expect(page.url()).toBe(site.url + NOT_VISITED);
		expect(await mainHeading(page)).toBe('Offline');
		await page.getByText(`this browser keeps no copy of /${NOT_VISITED}`).waitFor();
		await page.getByRole('listitem').getByRole('link', { name: 'Exam day' }).waitFor();
		expect(await axeFindings(page)).toEqual([]);
		await page.getByRole('button', { name: 'Go back' }).click();
		await page.waitForURL(site.url + GUIDE);
		expect(await mainHeading(page)).toBe('Exam day');
		await page.goto(site.url + NOT_VISITED);
		await context.setOffline(false);
		await page.getByRole('link', { name: 'Try again' }).click();
		await page
			.getByRole('heading', { name: /Week 5/ })
			.first()
			.waitFor();
		expect(troubles).toEqual([]);
	});

	test('search finds what is kept and a paper is sat, though nobody asked for it and nothing of it was visited', async () => {
		const { url, stop } = await host(site.folder);
		const { page, troubles } = await reader(url);
		await readAndKeep(page, url, GUIDE);
		await untilStarted(page);
		await stop();

		await openSearch(page, url);
		const found = await searchFor(page, 'flag for review');
		expect(found).toContain(`/${GUIDE}`);
		expect(found).not.toContain(`/${NOT_VISITED}`);
		await page.locator(`[data-results] h2 a[href="/${GUIDE}"]`).click();
		await page.waitForURL(url + GUIDE);
		expect(await mainHeading(page)).toBe('Exam day');

		await begin(page, url + PAPER, 'exam');
		await page.keyboard.press('b');
		await page.reload();
		await page.getByRole('heading', { name: 'Question 1 of 59' }).waitFor();
		await handIn(page);
		await page.goto(`${url}me/#own-data`);
		await page.getByText(/This browser keeps \d+ records? of yours/).waitFor();
		expect(troubles.filter((trouble) => trouble.startsWith('foreign') || trouble.startsWith('error'))).toEqual([]);
	});

	test('the tools are there where the browser has no room for search and practice, and nothing half of these', async () => {
		const { url, stop } = await host(site.folder);
		const { page, context } = await reader(url);
		const session = await context.newCDPSession(page);
		const { origin } = new URL(url);
		await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_500_000 });
		await page.goto(url);
		await expect.poll(async () => (await record(page))?.owed, { timeout: 60_000 }).toEqual([]);
		expect((await record(page))?.sets).toEqual([]);
		expect((await contents(page)).filter((path) => path.startsWith('/pagefind/index/'))).toEqual([]);
		await stop();
		await page.goto(`${url}me/`);
		expect(await page.locator('[data-kept]').count()).toBe(0);
		await session.detach();
	});
});

describe('a reader who asks to keep', () => {
	test('sees when all that comes unasked is there', async () => {
		const { page } = await reader(site.url);
		await page.goto(`${site.url}about/#offline`);
		await page.getByRole('button', { name: 'Remove Search and practice' }).waitFor({ timeout: 60_000 });
		expect((await record(page))?.sets).toEqual(['tools']);
		expect(await page.locator('[data-offline] [role=status]').innerText()).toMatch(/^This browser keeps \d\.\d MB/);
	});

	test('a domain reads and searches it without a server', async () => {
		const { url, stop } = await host(site.folder);
		const { page, troubles } = await reader(url);
		await page.goto(`${url}about/#offline`);
		const row = page.getByRole('row', { name: /Developing code for data/i });
		await expect.poll(() => row.innerText()).toMatch(/\d MB/);
		await press(page, /^Keep Developing code/i, 'is kept.');
		expect(await row.innerText()).toContain('kept');
		expect((await record(page))?.sets).toContain('domain/developing-code');
		expect(await axeFindings(page)).toEqual([]);
		expect(troubles).toEqual([]);
		await stop();

		await openSearch(page, url);
		const found = await searchFor(page, 'streaming table');
		expect(found.length).toBeGreaterThan(0);
		expect(
			found.filter((path) => !/^\/(domains|practice|sessions|glossary|exam|roadmap|library|me|about)\//.test(path)),
		).toEqual([]);
		const writeUp = found.find((path) => path.startsWith('/domains/developing-code/write-ups/'))!;
		await page.locator(`[data-results] h2 a[href="${writeUp}"]`).click();
		await page.waitForURL(new URL(writeUp, url).href);
		expect(await page.locator('[data-kept]').count()).toBe(0);
		await page.goto(`${url}domains/developing-code/decks/developing-code/present/`);
		expect(await page.locator('section').count()).toBeGreaterThan(5);
		expect(troubles.filter((trouble) => trouble.startsWith('foreign') || trouble.startsWith('error'))).toEqual([]);
	});

	test('everything has it though the browser ends the worker meanwhile', async () => {
		const { page, context } = await reader(site.url);
		await page.goto(`${site.url}about/#offline`);
		await untilStarted(page);
		await page.getByRole('button', { name: 'Keep Everything' }).click();
		const fetched = () => page.locator('[data-offline] progress').evaluate((bar: HTMLProgressElement) => bar.position);
		await expect.poll(fetched, { interval: 10 }).toBeGreaterThan(0);
		const session = await context.newCDPSession(page);
		await session.send('ServiceWorker.enable');
		await session.send('ServiceWorker.stopAllWorkers');
		expect((await record(page))?.sets).toEqual(['tools']);
		await page.locator('[data-offline] [role=status]', { hasText: 'Everything is kept.' }).waitFor({ timeout: 60_000 });
		expect((await record(page))?.sets).toContain('everything');
		await session.detach();
	});

	test('something that the browser has no room for is told, and nothing of it counts', async () => {
		const { page, context } = await reader(site.url);
		await page.goto(`${site.url}about/#offline`);
		await untilStarted(page);
		const session = await context.newCDPSession(page);
		const { origin } = new URL(site.url);
		await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 6_000_000 });
		const before = (await contents(page)).length;
		await press(page, 'Keep Everything', 'not enough room');
		expect((await record(page))?.sets).toEqual(['tools']);
		expect((await contents(page)).length).toBe(before);
		await session.detach();
	});

	test('something that comes otherwise than it was built is told, and nothing of it counts', async () => {
		const folder = await copyOfSite(site.folder);
		const page5 = join(folder, 'domains/data-sharing/index.html');
		await writeFile(page5, (await readFile(page5, 'utf8')).replace('</body>', '<p>Added on the way</p></body>'));
		const { url } = await host(folder);
		const { page } = await reader(url);
		await page.goto(`${url}about/#offline`);
		await untilStarted(page);
		const before = (await contents(page)).length;
		await press(page, /^Keep Data Sharing/i, 'is not what was built');
		expect((await record(page))?.sets).toEqual(['tools']);
		expect((await contents(page)).length).toBe(before);
	});

	test('stops while it is fetched, and removes what was kept', async () => {
		const { page } = await reader(site.url);
		await page.goto(`${site.url}about/#offline`);
		await untilStarted(page);
		await page.getByRole('button', { name: 'Keep Everything' }).click();
		await press(page, 'Stop', 'Stopped. Nothing of it is kept.');
		expect((await record(page))?.sets).toEqual(['tools']);
		await press(page, 'Remove Search and practice', 'is removed.');
		expect(await contents(page)).not.toContain('/pagefind/pagefind.js');
		await readAndKeep(page, site.url, GUIDE);
		expect((await record(page))?.sets).toEqual([]);
		await page.goto(`${site.url}about/#offline`);
		await press(page, 'Keep Search and practice', 'is kept.');
		expect(await contents(page)).toContain('/pagefind/pagefind.js');
	});
});

describe('a new build', () => {
	test('is what the next page shows, comes whole, and leaves open pages their scripts', async () => {
		const next = await copyOfSite(site.folder);
		const script = readdirSync(join(next, '_astro'));
		const [search, frame] = ['search.', 'page.'].map((start) =>
			script.find((name) => name.startsWith(start) && name.endsWith('.js'))!,
		);
		const meta = (await import('node:fs'))
			.readdirSync(join(next, 'pagefind'))
			.find((name) => name.endsWith('.pf_meta'))!;
		const index = meta.slice('pagefind.'.length, -'.pf_meta'.length);
		await renameEverywhere(next, search!, 'search.Changed1.js');
		await renameEverywhere(next, frame!, 'page.Changed1.js');
		await renameEverywhere(next, index, 'en_changed1');
		await renameEverywhere(next, 'Exam day', 'Day of the exam');
		const { version } = await finishBuild(next);

		const { url, stop, serve } = await host(site.folder);
		const { page, context, troubles } = await reader(url);
		await page.goto(url);
		await untilStarted(page);
		await readAndKeep(page, url, GUIDE);
		await readAndKeep(page, url, 'weeks/1/');
		await serve(next);

		const second = await context.newPage();
		await second.goto(url + GUIDE, { waitUntil: 'load' });
		// The browser itself may show a page of the last minute again; a reload asks.
		await second.reload();
		expect(await mainHeading(second)).toBe('Day of the exam');
		await expect.poll(async () => (await record(page))?.version, { timeout: 30_000 }).toBe(version);
		expect((await record(page))?.visited).toEqual(expect.arrayContaining([GUIDE, 'weeks/1/']));
		const kept = await contents(second);
		expect(kept).toContain(`/_astro/${search}`);
		expect(kept.filter((path) => path.endsWith('/pagefind-entry.json'))).toHaveLength(1);

		// The script is gone from the server; the page was opened before.
		expect((await fetch(`${url}_astro/${search}`)).status).toBe(404);
		await page.bringToFront();
		await page.keyboard.press('Control+k');
		await page.getByRole('dialog').getByRole('searchbox').fill('flag for review');
		await page.getByRole('dialog').locator('[data-results] a').first().waitFor();
		expect(troubles).toEqual([]);

		await page.close();
		await second.goto(`${url}weeks/2/`);
		await untilKept(second, 'weeks/2/');
		await expect.poll(() => contents(second)).not.toContain(`/_astro/${search}`);
		await stop();
		await openSearch(second, url);
		expect(await searchFor(second, 'flag for review')).toContain(`/${GUIDE}`);
		await second.goto(url + GUIDE);
		expect(await mainHeading(second)).toBe('Day of the exam');
	});

	test('that cannot be had whole changes nothing: all copies stay those of the build before', async () => {
		const next = await copyOfSite(site.folder);
		await renameEverywhere(next, 'Exam day', 'Day of the exam');
		await renameEverywhere(next, 'Week 1', 'First week');
		await finishBuild(next);
		const changedLater = join(next, 'weeks/1/index.html');
		await writeFile(changedLater, `${await readFile(changedLater, 'utf8')}<!-- later -->`);

		const { url, stop, serve } = await host(site.folder);
		const { page } = await reader(url);
		await readAndKeep(page, url, GUIDE);
		await readAndKeep(page, url, 'weeks/1/');
		const version = (await record(page))?.version;
		await page.goto(`${url}about/#offline`);
		await serve(next);
		await press(page, /^Keep Data Sharing/i, 'is not what was built');
		expect((await record(page))?.version).toBe(version);
		await stop();
		await page.goto(url + GUIDE);
		expect(await mainHeading(page)).toBe('Exam day');
	});

	test('that waits for the reader is brought by the button that offers it', async () => {
		const next = await copyOfSite(site.folder);
		await renameEverywhere(next, 'Exam day', 'Day of the exam');
		const { version } = await finishBuild(next);
		const { url, serve } = await host(site.folder);
		const { page } = await reader(url);
		await page.goto(url);
		await untilStarted(page);
		await readAndKeep(page, url, GUIDE);
		const kept = await record(page);
		await page.evaluate(async (problem) => {
			for (const name of await caches.keys()) {
				const cache = await caches.open(name);
				const key = (await cache.keys()).find(({ url: each }) => each.endsWith('/offline/record.json'));
				if (key) await cache.put(key, Response.json({ ...(await (await cache.match(key))!.json()), problem }));
			}
		}, 'The site has changed since.');
		await page.goto(`${url}about/#offline`);
		await serve(next);
		await press(page, 'Update what is kept', 'What is kept is up to date.');
		expect(await record(page)).toMatchObject({ version, sets: kept?.sets });
		expect(await page.getByRole('button', { name: 'Update what is kept' }).count()).toBe(0);
		expect(await axeFindings(page)).toEqual([]);
	});

	test('that lacks a page has it missing: a 404 stays a 404', async () => {
		const { page } = await reader(site.url);
		await readAndKeep(page, site.url, GUIDE);
		const response = await page.goto(`${site.url}guides/no-such-guide/`);
		expect(response?.status()).toBe(404);
		expect(await mainHeading(page)).toBe('This page does not exist');
		await page.goto(site.url);
		expect((await record(page))?.visited).not.toContain('guides/no-such-guide/');
	});

	test('that wants no copies has browsers delete theirs', async () => {
		const next = await copyOfSite(site.folder);
		await writeWorker(next, false);
		const { url, serve } = await host(site.folder);
		const { page } = await reader(url);
		await readAndKeep(page, url, GUIDE);
		await serve(next);
		await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
		await expect.poll(() => page.evaluate(() => caches.keys()), { timeout: 30_000 }).toEqual([]);
		await expect
			.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
			.toBe(0);
	});
});

describe('a reader who wants no copies', () => {
	test('removes all of it on /about/, and none come back until asked for', async () => {
		const { page, troubles } = await reader(site.url);
		await readAndKeep(page, site.url, GUIDE);
		await page.goto(`${site.url}about/#offline`);
		await press(page, 'Remove all offline copies', 'All copies are removed');
		const left = () =>
			page.evaluate(async () => [
				...(await caches.keys()),
				...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
			]);
		await page.goto(site.url + GUIDE);
		await settle(page);
		expect(await left()).toEqual([]);
		await page.goto(`${site.url}about/#offline`);
		await press(page, 'Keep what I visit', 'its tools');
		expect((await left()).length).toBe(2);
		expect(troubles).toEqual([]);
	});

	test('deletes them with all own data on /me/', async () => {
		const { page } = await reader(site.url);
		await readAndKeep(page, site.url, GUIDE);
		await begin(page, `${site.url}practice/sit/#drill=2025-11/data-sharing`, 'study');
		await page.keyboard.press('1');
		await page.goto(`${site.url}me/#own-data`);
		await page.getByRole('button', { name: 'Delete everything…' }).click();
		await page.getByRole('button', { name: 'Go on without a file' }).click();
		await page.getByRole('button', { name: 'Delete everything, for good' }).click();
		await page.getByText('Everything is deleted.').waitFor();
		expect(await page.evaluate(() => caches.keys())).toEqual([]);
	});

	test('and saves data has none made unasked', async () => {
		const { page, context } = await reader(site.url);
		await context.addInitScript(() => {
			Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });
		});
		await page.goto(site.url);
		await settle(page);
		await page.goto(`${site.url}about/#offline`);
		await page.getByText('This browser keeps no copies.').waitFor();
		expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
		await press(page, 'Keep what I visit', 'its tools');
		expect((await record(page))?.visited).toEqual([]);
	});

	test('is told where the browser can keep none', async () => {
		const { page, context, troubles } = await reader(site.url);
		await context.addInitScript(() => {
			Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
		});
		await page.goto(`${site.url}about/#offline`);
		await page.getByText('Copies can be neither kept nor changed now').waitFor();
		expect(await page.locator('[data-offline] button:enabled:visible').count()).toBe(0);
		expect(troubles).toEqual([]);
	});
});

test('a site under a path of its host keeps its own pages, and leaves others alone', async () => {
	const based = inject('basedSite');
	const { page, context } = await reader(based.url);
	await page.goto(based.url + GUIDE);
	await untilKept(page, GUIDE);
	const scopes = await page.evaluate(async () =>
		(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
	);
	expect(scopes).toEqual([based.url]);
	await context.setOffline(true);
	await page.goto(based.url + GUIDE);
	expect(await mainHeading(page)).toBe('Exam day');
	await page.goto(based.url + NOT_VISITED);
	expect(await mainHeading(page)).toBe('Offline');
	await page.getByRole('listitem').getByRole('link', { name: 'Exam day' }).click();
	await page.waitForURL(based.url + GUIDE);
	await expect(page.goto(new URL('/', based.url).href)).rejects.toThrow();
});
