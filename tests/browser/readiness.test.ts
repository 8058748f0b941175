import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { EXPORT_VERSION } from '../../src/study/store/migrations.ts';
import { writeExport } from '../../src/study/store/export.ts';
import { NOW } from '../unit/arbitrary-records.ts';
import { axeFindings } from './axe.ts';
import { countScript, MOST_SCRIPT } from './script-bytes.ts';
import { sheets } from './sheets.ts';
import { fileOf, memberStores, teamFiles, type GivenFile } from './team-files.ts';
import { connect, open, settle, type View } from './visit.ts';

const { url } = inject('site');

let browser: Browser;
let files: GivenFile[];
beforeAll(async () => {
	browser = await connect();
	files = await teamFiles(5);
});
afterAll(() => browser.close());

/** The page, before any file. */
async function visit(view?: View) {
	const visited = await open(browser, url, view);
	await visited.page.goto(`${url}team/readiness/`);
	await visited.page.getByText('No file yet.').waitFor();
	return visited;
}

const drop = (page: Page, given: readonly GivenFile[]): Promise<void> =>
	page.locator('#readiness input[type=file]').setInputFiles([...given]);

/** What the page shows of some files, once all are read. */
async function shown(page: Page, given: readonly GivenFile[], status: string): Promise<string> {
	await drop(page, given);
	await page.getByText(status).waitFor();
	return page.locator('#readiness').innerText();
}

describe('members’ files', () => {
	test('make the same page in any order, with every part, and send nothing', async () => {
		const { page, context, troubles } = await visit();
		await page.waitForLoadState('networkidle');
		const requests: string[] = [];
		page.on('request', (request) => requests.push(request.url()));
		const first = await shown(page, files, '5 members (5 files).');
		for (const heading of [
			'Report for management',
			'Coverage of objectives',
			'Hours',
			'Practice evidence',
			'Open deliverables',
			'Gap map',
			'Strategy list',
			'Stale pages and their owners',
		])
			expect(await page.getByRole('heading', { level: 2, name: heading, exact: true }).count(), heading).toBe(1);
		expect(first).toContain('4 or more');
		const [, ...counts] = Array.from(first.matchAll(/(\d+)(?: or more)? (?:members|people)/g), ([, count]) =>
			Number(count),
		);
		// The first is the total of members, which whoever has the files knows; the report says it again.
		expect(counts.length).toBeGreaterThan(4);
		expect(counts.filter((count) => count % 4 !== 0 && count !== 5)).toEqual([]);
		expect(first.match(/\b5 members/g)).toHaveLength(2);
		expect(first).not.toMatch(/secret job|A note of|novice-1/);
		await page.getByRole('button', { name: 'Start over' }).click();
		const forms = page.locator('#readiness .management-report');
		expect(await forms.count()).toBe(0);
		const again = await shown(page, [...files.toReversed(), files[2] as GivenFile], '5 members (6 files, one twice).');
		expect(again.replace('(6 files, one twice)', '(5 files)')).toBe(first);
		for (const name of ['2026', '2025']) await outlineOf(page).selectOption({ label: await outlineTitle(page, name) });
		await page.getByRole('combobox', { name: 'Deliverables up to' }).selectOption('3');
		expect(await page.locator('#readiness').innerText()).toContain('the weeks up to 3');
		expect(requests).toEqual([]);
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('of one member count once, whether whole or for the team', async () => {
		const { page, context } = await visit();
		const whole = (await memberStores(4)).map((records, index) =>
			fileOf(`whole-${index}.json`, writeExport(records, NOW)),
		);
		const forTeam = files.slice(0, 4);
		const first = await shown(page, forTeam, '4 members (4 files).');
		await page.getByRole('button', { name: 'Start over' }).click();
		expect(await shown(page, whole, '4 members (4 files).')).toBe(first);
		expect(first).toMatch(/\d+ of \d+ done/);
		await shown(page, forTeam, '4 members (8 files, 4 twice).');
		await context.close();
	});

	test('of three members show nothing of them but the gap map', async () => {
		const { page, context } = await visit();
		const others = page.locator('#readiness .readiness-part:not(:has(#gaps))');
		const before = await others.allInnerTexts();
		await shown(page, files.slice(0, 3), '3 members so far (3 files): one more is needed for all but the gap map.');
		expect(await others.allInnerTexts()).toEqual(before);
		await page.getByText('From the marks of 2 or more people.').waitFor();
		expect(await page.locator('.management-report').count()).toBe(0);
		await context.close();
	});

	test('of an older site are taken', async () => {
		const { page, context } = await visit();
		const old = await readFile('tests/unit/exports/version-1-team.json', 'utf8');
		await shown(page, [...files.slice(0, 4), fileOf('old.json', old)], '5 members (5 files).');
		await context.close();
	});
});

describe('hostile files', () => {
	const hostile: readonly (readonly [name: string, text: string, reason: string])[] = [
		['empty.json', '', 'The file is not JSON'],
		['page.json', '<!doctype html><script>alert(1)</script>', 'The file is not JSON'],
		['other.json', '{"name":"x"}', 'no export of Podium'],
		['newer.json', newer(), 'made by a newer version'],
		['proto.json', '{"__proto__":{"polluted":true}}', 'no export of Podium'],
		['changed.json', '', 'was changed'],
		['<img src=x onerror=alert(1)>.json', '{', 'The file is not JSON'],
		[`${'long'.repeat(50)}.json`, 'null', 'no export of Podium'],
	];

	test('change nothing and are told why, each of them', async () => {
		const { page, context, troubles } = await visit({ viewport: 'phone' });
		await shown(page, files, '5 members (5 files).');
		const kept = await page.locator('#readiness .readiness-part, .management-report').allInnerTexts();
		for (const [name, content, reason] of hostile) {
			const bad =
				content === '' && name === 'changed.json'
					? String(files[0]?.buffer).replace('"done":true', '"done":false')
					: content;
			await drop(page, [fileOf(name, bad)]);
			const alert = page.getByRole('alert').filter({ hasText: reason });
			await alert.waitFor();
			expect(await alert.innerText()).toContain(`${name}: The file`);
			expect(await alert.innerText()).toContain('Nothing else changed.');
			expect(await page.locator('#readiness .readiness-part, .management-report').allInnerTexts()).toEqual(kept);
			expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
			expect(await overflow(page)).toBe(0);
		}
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('beside good ones keep none of these out', async () => {
		const { page, context } = await visit();
		await shown(page, [fileOf('bad.json', '{'), ...files], '5 members (5 files).');
		await page.getByRole('alert').getByText('1 file was not taken.').waitFor();
		await context.close();
	});
});

describe('the report', () => {
	test.each(['A4', 'Letter'] as const)('for management prints alone, on one or two sheets of %s', async (format) => {
		const { page, context } = await visit();
		await shown(page, files, '5 members (5 files).');
		await page.evaluate(() => void Object.assign(globalThis, { print: () => undefined }));
		await page.getByRole('button', { name: 'Print the report' }).click();
		await page.emulateMedia({ media: 'print' });
		for (const heading of ['What we did', 'Hours', 'Coverage', 'Practice evidence', 'Open', 'Next'])
			expect(await page.getByRole('heading', { name: heading, exact: true, level: 3 }).isVisible(), heading).toBe(true);
		for (const part of ['Strategy list', 'Stale pages and their owners', 'Report for management'])
			expect(await page.getByText(part, { exact: true }).filter({ visible: true }).count(), part).toBe(0);
		// Printing ends what the button began.
		const taken = await sheets(page, format);
		console.info(`report for management: ${taken} sheets of ${format}`);
		expect(taken).toBeGreaterThan(0);
		expect(taken).toBeLessThanOrEqual(2);
		expect(await sheets(page, format)).toBeGreaterThan(2);
		await context.close();
	});

	test('is there as Markdown, with what the page says', async () => {
		const { page, context } = await visit();
		await shown(page, files, '5 members (5 files).');
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Report as Markdown' }).click(),
		]);
		const written = await text(await file.createReadStream());
		for (const sentence of await page.locator('.management-report section > p').allInnerTexts())
			expect(written).toContain(sentence);
		expect(written).toMatch(/^# Readiness of the team/);
		await context.close();
	});
});

describe('the page', () => {
	test.each([
		['light', 'desktop'],
		['dark', 'phone'],
	] as const)(
		'passes axe in the %s theme on a %s, with all parts filled and unfolded, and never overflows',
		async (theme, viewport) => {
			const { page, context, troubles } = await visit({ theme, viewport });
			await shown(page, files, '5 members (5 files).');
			for (const fold of await page.locator('#readiness details:not(.unfolded *)').all())
				await fold.evaluate((each: HTMLDetailsElement) => void (each.open = true));
			await settle(page);
			expect(await axeFindings(page)).toEqual([]);
			expect(await overflow(page)).toBe(0);
			expect(troubles).toEqual([]);
			await context.close();
		},
	);

	test('is worked by the keyboard: contents, choices, folds, start over', async () => {
		const { page, context } = await visit();
		await shown(page, files, '5 members (5 files).');
		await page.getByRole('link', { name: 'Practice evidence', exact: true }).press('Enter');
		expect(new URL(page.url()).hash).toBe('#evidence');
		const outline = outlineOf(page);
		const before = await page.locator('#evidence ~ .table-scroll').innerText();
		await outline.focus();
		await outline.press('ArrowUp');
		expect(await page.locator('#evidence ~ .table-scroll').innerText()).not.toBe(before);
		await page.locator('#coverage ~ details summary').first().press('Enter');
		await page
			.getByRole('region', { name: /^Objectives of/ })
			.first()
			.waitFor();
		await page.getByRole('button', { name: 'Start over' }).press('Enter');
		await page.getByText('No file yet.').waitFor();
		expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file');
		await context.close();
	});

	test('fetches a question, and what shows it, when one unfolds it', async () => {
		const { page, context, troubles } = await visit();
		await shown(page, files, '5 members (5 files).');
		const fold = page.locator('#strategy-questions ~ .table-scroll details').first();
		await fold.locator('summary').first().press('Enter');
		await fold.locator('.options').first().waitFor();
		expect(await fold.getByText('Key and reasons').isVisible()).toBe(true);
		expect(await axeFindings(page)).toEqual([]);
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('loads at most 40 KB of script, compressed', async () => {
		const { page, context } = await open(browser, url);
		const loaded = countScript(page);
		await page.goto(`${url}team/readiness/`, { waitUntil: 'networkidle' });
		await shown(page, files, '5 members (5 files).');
		const bytes = await loaded();
		console.info(`script of /team/readiness/: ${bytes} bytes`);
		expect(bytes).toBeGreaterThan(10_000);
		expect(bytes).toBeLessThanOrEqual(MOST_SCRIPT);
		await context.close();
	});
});

const overflow = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const outlineOf = (page: Page) => page.getByRole('combobox', { name: 'Outline' });

const outlineTitle = async (page: Page, year: string): Promise<string> =>
	(await outlineOf(page).locator('option').allInnerTexts()).find((title) => title.includes(year)) ?? '';

function newer(): string {
	return JSON.stringify({ format: 'podium', version: EXPORT_VERSION + 1, exportedAt: 1, digest: '', records: {} });
}
