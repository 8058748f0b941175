import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { formatCode } from '../../src/assessment/papers/paper-code.ts';
import { newestRelease } from '../../src/model/releases.ts';
import type { QuestionFile } from '../../src/study/question-file.ts';
import { recordsOf } from '../../src/study/store/records-of.ts';
import type { Attempt } from '../../src/study/store/records.ts';
import { realKnowledge } from '../unit/real-knowledge.ts';
import { begin, chosen, handIn, keptRecords } from './practice-page.ts';
import { connect, open } from './visit.ts';

const { url } = inject('site');
const release = newestRelease(realKnowledge)!.data;
const paper = `${url}practice/sit/#paper=${formatCode({ outline: '2025-11', release: release.id, paper: 2 })}`;

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

/** Answers the question on screen, and waits until the browser has it. */
async function answer(page: Page, letter: string): Promise<void> {
	await page.keyboard.press(letter);
	await expect.poll(async () => JSON.stringify([...(await keptRecords(page))])).toContain('"option"');
}

describe('nothing is lost', () => {
	test('by a reload: answer, marks and place are there', async () => {
		const { page, context, troubles } = await open(browser, url);
		await begin(page, paper, 'exam');
		for (const key of ['n', 'n', 'c', 'f', 'u', 'Shift+A']) await page.keyboard.press(key);
		await page.reload();
		await page.getByRole('heading', { name: 'Question 3 of 59' }).waitFor();
		expect(await chosen(page)).toBe('C');
		expect(await page.getByRole('button', { name: 'Flag for review' }).getAttribute('aria-pressed')).toBe('true');
		expect(await page.getByRole('button', { name: 'Strike out A' }).getAttribute('aria-pressed')).toBe('true');
		expect(await page.getByRole('radio', { name: 'Unsure' }).isChecked()).toBe(true);
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('by two tabs at the same attempt: each shows what the other answers, and both are kept', async () => {
		const { page, context, troubles } = await open(browser, url);
		await begin(page, paper, 'exam');
		const other = await context.newPage();
		await other.goto(page.url());
		await other.locator('#question-heading').waitFor();
		await page.keyboard.press('b');
		await other.getByRole('button', { name: 'Question 1, answered' }).waitFor();
		expect(await chosen(other)).toBe('B');
		await other.locator('#question-heading').focus();
		for (const key of ['n', 'd']) await other.keyboard.press(key);
		await page.getByRole('button', { name: 'Question 2, answered' }).waitFor();
		await handIn(other);
		await page.getByRole('region', { name: 'Outcome' }).waitFor();
		await page.reload();
		await page.getByRole('region', { name: 'Outcome' }).waitFor();
		expect(await page.getByRole('region', { name: 'Outcome' }).innerText()).toContain('57 left blank');
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('where storage is forbidden: it says so, offers the export, and the export comes back elsewhere', async () => {
		const { page, context } = await open(browser, url);
		await context.addInitScript(() => {
			// As browsers do that keep nothing for a site.
			IDBFactory.prototype.open = () => {
				throw new DOMException('The operation is insecure.', 'SecurityError');
			};
		});
		await begin(page, `${url}practice/sit/#drill=2025-11/data-sharing`, 'study');
		await page.getByRole('alert').getByText('This browser keeps nothing for this site').waitFor();
		await page.keyboard.press('1');
		await handIn(page);
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Export what there is' }).click(),
		]);
		const buffer = await readAll(await file.createReadStream());
		await context.close();
		const elsewhere = await open(browser, url);
		await elsewhere.page.goto(`${url}me/#own-data`);
		await elsewhere.page
			.getByLabel('Import a file')
			.setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer });
		await elsewhere.page.getByText('Merged: 1 attempt and 1 answer are new.').waitFor();
		await elsewhere.context.close();
	});

	test('where storage is full: it says so, and what was done can still be exported', async () => {
		const { page, context } = await open(browser, url);
		await context.addInitScript(() => {
			// As browsers do whose disk is full: the quota that a test can set does not hold in a context of its own.
			const put = IDBObjectStore.prototype.put;
			IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...values: Parameters<typeof put>) {
				if ((globalThis as { isFull?: boolean }).isFull) throw new DOMException('Full.', 'QuotaExceededError');
				return put.apply(this, values);
			};
		});
		await begin(page, `${url}practice/sit/#drill=2025-11/data-sharing`, 'study');
		await answer(page, '1');
		await page.evaluate(() => ((globalThis as { isFull?: boolean }).isFull = true));
		await page.keyboard.press('2');
		await page.getByRole('alert').getByText('The storage of this browser is full').waitFor();
		expect(await chosen(page)).toBe('B');
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Export what there is' }).click(),
		]);
		expect((await readAll(await file.createReadStream())).toString()).toContain('"format":"podium"');
		await page.evaluate(() => ((globalThis as { isFull?: boolean }).isFull = false));
		await page.keyboard.press('3');
		await page.getByRole('alert').getByText('The storage').waitFor({ state: 'detached' });
		const kept = await keptRecords(page);
		const [[id, attempt]] = [...recordsOf(kept, 'practice/attempts')] as [[string, Attempt]];
		await expect
			.poll(async () => (await keptRecords(page)).get(`practice/answers/${id}/0`)?.value)
			.toMatchObject({
				option: attempt.questions[0]!.options[2],
			});
		await context.close();
	});

	test('by a new release in the middle: the result keeps the key of its day, and says what was edited', async () => {
		const { page, context } = await open(browser, url);
		await begin(page, paper, 'exam');
		const id = /#attempt=(\w+)/.exec(page.url())?.[1];
		const first = ((await keptRecords(page)).get(`practice/attempts/${id}`)?.value as Attempt).questions[0]!;
		await answer(page, String(first.options.indexOf(first.key) + 1));
		await page.route(`**/practice/bank/${first.id}.json`, async (route) => {
			const file = (await (await route.fetch()).json()) as QuestionFile;
			const key = file.options.find((option) => option.id !== file.key)!.id;
			await route.fulfill({ json: { ...file, key, digest: 'ffffffffffff', isRetired: true } });
		});
		await page.reload();
		await page.getByText('Edited since you began. Your result keeps the key of that day.').waitFor();
		await page.getByText('Retired: no new paper asks this question.').waitFor();
		await handIn(page);
		expect(await page.getByRole('region', { name: 'Outcome' }).innerText()).toContain('1 of 59 right');
		await page.getByText('The key was corrected since you answered. Your result keeps the key of that day.').waitFor();
		await context.close();
	});
});

describe('own data', () => {
	test('is exported, deleted with a second word, and imported as it was', async () => {
		const { page, context, troubles } = await open(browser, url);
		await begin(page, paper, 'exam');
		await answer(page, '1');
		await handIn(page);
		await page.goto(`${url}me/#own-data`);
		const data = page.getByRole('region', { name: 'Your data' });
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			data.getByRole('button', { name: 'Export', exact: true }).click(),
		]);
		const buffer = await readAll(await file.createReadStream());
		const before = await keptRecords(page);
		await data.getByRole('button', { name: 'Delete everything…' }).click();
		await data.getByRole('button', { name: 'Go on without a file' }).click();
		await data.getByRole('button', { name: 'Delete everything, for good' }).click();
		await data.getByText('Everything is deleted.').waitFor();
		expect((await keptRecords(page)).size).toBe(0);
		await data.getByLabel('Import a file').setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer });
		await data.getByText('Merged: 1 attempt and 1 answer are new.').waitFor();
		expect(new Map([...(await keptRecords(page))])).toEqual(before);
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('is untouched by a file that is no export', async () => {
		const { page, context } = await open(browser, url);
		await begin(page, paper, 'exam');
		await answer(page, '1');
		await page.goto(`${url}me/#own-data`);
		const data = page.getByRole('region', { name: 'Your data' });
		await data.getByText('This browser keeps 2 records').waitFor();
		const before = await keptRecords(page);
		for (const text of ['', '{', '{"__proto__":{"polluted":true}}', '<script>alert(1)</script>']) {
			await data
				.getByLabel('Import a file')
				.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
			await data.getByText('Nothing was changed. The file is').waitFor();
			expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
		}
		for (const [key, record] of before) expect((await keptRecords(page)).get(key)).toEqual(record);
		await context.close();
	});

	test('of members makes one list in the page of readiness, in any order, and sends nothing', async () => {
		const exports: Buffer[] = [];
		for (const letter of ['1', '2', '3', '4', '1']) {
			const { page, context } = await open(browser, url);
			await begin(page, paper, 'exam');
			for (let place = 0; place < 10; place += 1) for (const key of [letter, 's', 'n']) await page.keyboard.press(key);
			await handIn(page);
			await page.goto(`${url}me/#own-data`);
			await page.getByText('1 ended attempt with 10 answers and how sure you were').waitFor();
			const [file] = await Promise.all([
				page.waitForEvent('download'),
				page.getByRole('button', { name: 'Export for the team' }).click(),
			]);
			exports.push(await readAll(await file.createReadStream()));
			await context.close();
		}
		const { page, context, troubles } = await open(browser, url);
		await page.goto(`${url}team/readiness/`);
		await page.getByText('No file yet.').waitFor();
		const requests: string[] = [];
		page.on('request', (request) => requests.push(request.url()));
		const shown = async (order: readonly Buffer[]): Promise<string> => {
			const files = order.map((buffer, index) => ({ name: `m${index}.json`, mimeType: 'application/json', buffer }));
			await page.locator('input[type=file]').setInputFiles(files);
			await page.getByText('5 members (5 files)').waitFor();
			const text = await page.locator('#readiness').innerText();
			await page.getByRole('button', { name: 'Start over' }).click();
			return text;
		};
		const text = await shown(exports);
		expect(text).toContain('4 or more');
		expect(text).not.toMatch(/\b[123] (members|missed)/);
		expect(await shown([...exports].reverse())).toBe(text);
		await page
			.locator('input[type=file]')
			.setInputFiles([{ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"podium"') }]);
		await page.getByRole('alert').getByText('bad.json: The file is not JSON').waitFor();
		expect(requests).toEqual([]);
		expect(troubles).toEqual([]);
		await context.close();
	});
});

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
	const parts: Uint8Array[] = [];
	for await (const part of stream) parts.push(part);
	return Buffer.concat(parts);
}
