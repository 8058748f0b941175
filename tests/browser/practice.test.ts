import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { formatCode, parseCode, type PaperCode } from '../../src/assessment/papers/paper-code.ts';
import { paperOf } from '../../src/assessment/papers/paper.ts';
import { newestRelease } from '../../src/model/releases.ts';
import type { Attempt } from '../../src/study/store/records.ts';
import { realKnowledge } from '../unit/real-knowledge.ts';
import { begin, chosen, handIn, heading, keptRecords } from './practice-page.ts';
import { connect, open } from './visit.ts';

const { url } = inject('site');
const release = newestRelease(realKnowledge)!.data;
const fixed = { outline: '2025-11', release: release.id, paper: 1 } as const;
const address = (code: PaperCode): string => `${url}practice/sit/#paper=${formatCode(code)}`;
const MINUTE = 60_000;

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

/** The stored key of each question of a paper, as the letter under which it is shown. */
const keys = (code: PaperCode): string[] =>
	paperOf(release, code).questions.map(({ id, options }) => {
		const key = realKnowledge.find('questions', id)?.data.options.find(({ correct }) => correct)?.id;
		return 'ABCD'[options.findIndex((option) => option === key)] ?? '';
	});

describe('a paper', () => {
	test('is sat whole on a simulated clock, through two killed tabs, and leads to the next hour, a drill and cards', async () => {
		const { page: first, context, troubles } = await open(browser, url);
		await context.clock.install({ time: new Date('2026-12-01T09:00:00') });
		let page: Page = first;
		await begin(page, address(fixed), 'exam');
		const key = keys(fixed);
		const length = key.length;
		const attempt = page.url();
		const wrong = (letter = '') => (letter === 'A' ? 'B' : 'A');

		for (let place = 0; place < length; place += 1) {
			expect(await heading(page)).toBe(`Question ${place + 1} of ${length}`);
			// The first ten are missed, the first two of them with confidence; the last two stay blank.
			if (place < length - 2)
				await page.keyboard.press(place < 10 ? wrong(key[place]).toLowerCase() : key[place]!.toLowerCase());
			if (place < 2) await page.keyboard.press('s');
			if (place === 20 || place === 40) {
				// The tab is gone without a word, as in a crash; ten minutes pass.
				await page.close();
				await context.clock.fastForward(10 * MINUTE);
				page = await context.newPage();
				await page.goto(`${url}practice/`);
				await page.getByRole('region', { name: 'Under way' }).getByRole('link').click();
				await page.locator('#question-heading').waitFor();
				expect(page.url().split('/').slice(0, -1)).toEqual(attempt.split('/').slice(0, -1));
				await page.getByRole('button', { name: `Question ${place + 1}, answered` }).click();
				expect(await chosen(page)).toBe(key[place]);
				await page.locator('#question-heading').focus();
			}
			if (place < length - 1) await page.keyboard.press('n');
		}
		expect(await page.getByRole('timer').innerText()).toMatch(/^1:(3\d|40):\d\d left$/);
		await handIn(page);
		expect(await page.getByRole('region', { name: 'Outcome' }).innerText()).toContain(
			`${length - 12} of ${length} right, 2 left blank and counted as wrong`,
		);

		await page.getByRole('link', { name: 'What it says, and your next useful hour' }).click();
		// The parts below come when one goes to them.
		await page.getByRole('link', { name: 'Your data' }).click();
		const report = page.getByRole('region', { name: 'What your answers say' });
		// The other outline is in force on that day: it is the reader who says that this one counts.
		await page.getByRole('combobox', { name: 'Outline' }).selectOption({ label: 'Outline of November 2025' });
		await report
			.getByText(`${length - 12} of ${length} right in 1 attempt; 2 were left blank and count as wrong.`)
			.waitFor();
		expect(await report.getByRole('row').count()).toBeGreaterThan(10);
		expect(await report.getByText('Sure, and wrong: first to learn anew').count()).toBe(1);
		expect(await report.innerText()).not.toMatch(
			/\byou (would |will |have )?(pass|fail)|likely to pass|predicted score of/i,
		);
		expect(await page.getByRole('region', { name: 'Hit list' }).locator('li > label [type=checkbox]').count()).toBe(12);

		const cards = page.getByRole('region', { name: 'Cards for today' });
		expect(await cards.innerText()).toMatch(/^Cards for today\s+7 due, about 14 minutes\. 5 more wait for tomorrow/);
		await cards.locator('article').focus();
		await page.keyboard.press('a');
		await page.keyboard.press('v');
		await cards.getByRole('group', { name: 'How well did you know it?' }).waitFor();
		expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('How well did you know it?');
		await page.keyboard.press('3');
		await cards.getByText('6 due').waitFor();
		expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Card');

		const hour = page.getByRole('region', { name: 'Your next useful hour' });
		expect(await hour.getByRole('listitem').count()).toBeGreaterThanOrEqual(2);
		await hour.getByRole('link', { name: 'Drill 10 questions' }).click();
		await page.getByRole('button', { name: 'Begin' }).click();
		for (let place = 0; place < 10; place += 1) {
			await page.getByRole('heading', { name: `Question ${place + 1} of 10` }).waitFor();
			await page.keyboard.press('1');
			await page.keyboard.press('v');
			await page.getByRole('region', { name: 'Explanation' }).waitFor();
			if (place < 9) await page.keyboard.press('n');
		}
		await handIn(page);
		await page.goto(`${url}me/#own-data`);
		await page.getByText('right in 2 attempts').waitFor();
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('is the same byte for byte in the browser and in Node, fixed or drawn', async () => {
		const { page, context } = await open(browser, url);
		for (const code of [fixed, { ...fixed, paper: '7KQ4M' }, { ...fixed, outline: '2026-10', paper: 'AAAAA' }]) {
			await begin(page, address(code), 'exam');
			const id = /#attempt=(\w+)/.exec(page.url())?.[1];
			const attempt = (await keptRecords(page)).get(`practice/attempts/${id}`)?.value as Attempt;
			const sat = attempt.questions.map(({ id: question, digest, options }) => ({ id: question, digest, options }));
			const made = paperOf(release, code).questions.map(({ id: question, digest, options }) => ({
				id: question,
				digest,
				options,
			}));
			expect(JSON.stringify(sat)).toBe(JSON.stringify(made));
			expect(attempt.form).toEqual({ kind: 'paper', code: formatCode(code), outline: code.outline });
			expect(attempt.questions.map(({ key, options }) => 'ABCD'[options.indexOf(key)])).toEqual(keys(code));
		}
		await context.close();
	});

	test('is drawn anew on the hub, and says how many of its questions were seen', async () => {
		const { page, context } = await open(browser, url);
		await begin(page, address(fixed), 'exam');
		await handIn(page);
		await page.goto(address(fixed));
		await page.getByText('You have seen 59 of them.').waitFor();
		await page.goto(`${url}practice/`);
		await page.getByRole('radio', { name: /November 2025/ }).check();
		await page.getByRole('button', { name: 'Draw a new paper' }).click();
		const text = await page.locator('form code').innerText();
		const code = parseCode(text);
		expect(code).toMatchObject({ outline: '2025-11', release: release.id, paper: expect.stringMatching(/^.{5}$/) });
		const seen = new Set(paperOf(release, fixed).questions.map(({ id }) => id));
		const again = paperOf(release, code as PaperCode).questions.filter(({ id }) => seen.has(id)).length;
		await page.getByText(again === 0 ? 'You have seen none of them.' : `You have seen ${again} of them.`).waitFor();
		await context.close();
	});

	test.each([
		['2511-1-P1-0', /mistyped/],
		['hello', /no paper code|stands in no paper code/],
	])('code %s is refused with a sentence, beside the field and in an address', async (code, sentence) => {
		const { page, context, troubles } = await open(browser, url);
		await page.goto(`${url}practice/`);
		await page.getByLabel('Code of a paper').fill(code);
		await page.keyboard.press('Enter');
		await page.locator('#paper-code-problem').getByText(sentence).waitFor();
		await page.goto(`${url}practice/sit/#paper=${code}`);
		await page.getByRole('status').getByText(sentence).waitFor();
		expect(await page.getByRole('link', { name: 'Back to practice' }).count()).toBe(1);
		expect(troubles).toEqual([]);
		await context.close();
	});

	test('is printed with its key on a page of its own', async () => {
		const { page, context } = await open(browser, url);
		await page.goto(`${url}practice/print/#paper=${formatCode(fixed)}`);
		await page.locator('.paper-questions > li').nth(58).waitFor();
		await page.emulateMedia({ media: 'print' });
		const breaks = await page
			.locator('.paper section')
			.evaluateAll((sections) => sections.map((section) => getComputedStyle(section).breakBefore));
		expect(breaks).toEqual(['auto', 'page', 'page']);
		const printed = await page.locator('.paper section:last-of-type li').allInnerTexts();
		expect(printed.map((text) => text.trim())).toEqual(keys(fixed));
		await context.close();
	});
});

describe('the clock', () => {
	test('warns screen readers at the chosen moments, can be hidden, and ends an exam when its tab was closed', async () => {
		const { page, context } = await open(browser, url);
		await context.clock.install({ time: new Date('2026-12-01T09:00:00') });
		await begin(page, address(fixed), 'exam');
		await page.keyboard.press('a');
		await context.clock.fastForward(89 * MINUTE);
		expect(await page.getByRole('status').innerText()).not.toContain('left');
		await context.clock.fastForward(1.5 * MINUTE);
		await page.getByRole('status').getByText('30 minutes left.').waitFor();
		await page.keyboard.press('h');
		await page.getByRole('button', { name: 'Show clock' }).waitFor();
		expect(await page.getByRole('timer').count()).toBe(0);
		expect(await page.getByRole('button', { name: 'Pause' }).count()).toBe(0);
		const attempt = page.url();
		await page.close();
		await context.clock.fastForward(300 * MINUTE);
		const later = await context.newPage();
		await later.goto(attempt);
		await later.getByText('Time ended it').waitFor();
		const id = /#attempt=(\w+)/.exec(attempt)?.[1];
		const records = await keptRecords(later);
		const { startedAt } = records.get(`practice/attempts/${id}`)?.value as Attempt;
		expect(records.get(`practice/ends/${id}`)?.value).toEqual({ at: startedAt + 120 * MINUTE, by: 'time' });
		await context.close();
	});

	test('counts up and can pause in study mode, over a reload too', async () => {
		const { page, context } = await open(browser, url);
		await context.clock.install({ time: new Date('2026-12-01T09:00:00') });
		await begin(page, `${url}practice/sit/#drill=2025-11/data-sharing`, 'study');
		await context.clock.fastForward(5 * MINUTE);
		await page.getByRole('button', { name: 'Pause' }).click();
		await page.getByText('Paused. The question is back when you go on.').waitFor();
		await context.clock.fastForward(60 * MINUTE);
		await page.reload();
		await page.getByRole('button', { name: 'Go on' }).click();
		expect(await page.getByRole('timer').innerText()).toMatch(/^[56]:\d\d so far$/);
		await context.close();
	});
});

describe('keys', () => {
	test('choose, strike out, flag and move, and leave text fields and shortcuts of the browser alone', async () => {
		const { page, context } = await open(browser, url);
		await begin(page, address(fixed), 'exam');
		for (const [key, letter] of [
			['b', 'B'],
			['4', 'D'],
			['Control+a', 'D'],
		] as const) {
			await page.keyboard.press(key);
			expect(await chosen(page), key).toBe(letter);
		}
		await page.keyboard.press('Shift+D');
		expect(await chosen(page)).toBeUndefined();
		expect(await page.getByRole('button', { name: 'Strike out D' }).getAttribute('aria-pressed')).toBe('true');
		await page.keyboard.press('f');
		expect(await page.getByRole('button', { name: 'Flag for review' }).getAttribute('aria-pressed')).toBe('true');
		await page.keyboard.press('u');
		expect(await page.getByRole('radio', { name: 'Unsure' }).isChecked()).toBe(true);
		await page.keyboard.press('v');
		expect(await page.getByRole('region', { name: 'Explanation' }).count()).toBe(0);
		await page.keyboard.press('n');
		await page.keyboard.press('p');
		expect(await heading(page)).toBe('Question 1 of 59');
		await page.keyboard.press('j');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
			'Question 1, blank, flagged',
		);
		await context.close();
	});
});

test('practice says what it needs where there is no script', async () => {
	const { page, context } = await open(browser, url, { script: false });
	for (const path of ['practice/', 'practice/sit/', 'me/', 'team/readiness/']) {
		await page.goto(url + path);
		expect(await page.locator('main').innerText(), path).toContain('it needs JavaScript');
	}
	await context.close();
});
