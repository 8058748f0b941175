import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { JOURNAL } from '../../src/study/store/database.ts';
import type { Records, StoredRecord } from '../../src/study/store/records.ts';

/** Begins what an address asks for, such as "practice/sit/#paper=2511-1-P1-7", and waits for its first question. */
export async function begin(page: Page, address: string, mode: 'exam' | 'study'): Promise<void> {
	await page.goto(address);
	await page.getByRole('radio', { name: mode === 'exam' ? /^Exam conditions/ : /^Study/ }).check();
	await page.getByRole('button', { name: 'Begin' }).click();
	await page.locator('#question-heading').waitFor();
}

/** What the heading of the question says: "Question 3 of 59". */
export const heading = (page: Page): Promise<string> => page.locator('#question-heading').innerText();

/** The letter of the option that is chosen, or undefined. */
export async function chosen(page: Page): Promise<string | undefined> {
	const option = page.locator('.choice:has(input:checked) .letter');
	return (await option.count()) === 0 ? undefined : option.innerText();
}

/** Hands in the attempt on screen. */
export async function handIn(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Hand in…' }).first().click();
	// Where every answer was checked there is nothing to ask.
	const sure = page.getByRole('button', { name: 'Hand in', exact: true });
	if (await sure.isVisible()) await sure.click();
	await page.getByRole('region', { name: 'Outcome' }).waitFor();
}

/** Notes records as a page with the store does that is left before the browser has kept them. */
export const noteLeft = (page: Page, entries: readonly (readonly [string, StoredRecord])[]): Promise<void> =>
	leaveJournal(page, JSON.stringify(entries));

/** Leaves a text where another page has its journal. */
export const leaveJournal = (page: Page, text: string): Promise<void> =>
	page.evaluate(([key, note]) => localStorage.setItem(key, note), [`${JOURNAL}another`, text] as const);

/** What the browser keeps, read past the site's own code, once nothing is on its way any more. */
export async function keptRecords(page: Page): Promise<Records> {
	// Pages show what is done before the browser has kept it.
	await expect
		.poll(
			() => page.evaluate((journal) => Object.keys(localStorage).filter((key) => key.startsWith(journal)), JOURNAL),
			{ timeout: 20_000 },
		)
		.toEqual([]);
	const entries = await page.evaluate(
		() =>
			new Promise<[string, StoredRecord][]>((resolve, reject) => {
				const opening = indexedDB.open('podium');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const store = opening.result.transaction('records').objectStore('records');
					const [keys, values] = [store.getAllKeys(), store.getAll()];
					values.onsuccess = () => {
						opening.result.close();
						resolve(keys.result.map((key, index) => [String(key), values.result[index] as StoredRecord]));
					};
				};
			}),
	);
	return new Map(entries);
}
