import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { HALVES, readQueries } from '../search/queries.ts';
import { asJson, printed, score, type Answer, type Scorecard } from '../search/scorecard.ts';
import { openSearch, searchFor } from './search-page.ts';
import { connect, open } from './visit.ts';

const site = inject('site');
const queries = readQueries();

let browser: Browser;
let card: Scorecard;
beforeAll(async () => {
	browser = await connect();
	const { page, context } = await open(browser, site.url);
	await openSearch(page, site.url);
	const answers: Answer[] = [];
	for (const query of queries) answers.push({ query, results: await searchFor(page, query.query) });
	await context.close();
	card = score(answers);
	console.info(`${printed(card)}\n${asJson(card)}`);
});
afterAll(() => browser.close());

test('every page that a query expects is there', () => {
	const expected = new Set(queries.flatMap((query) => query.expect));
	expect([...expected].filter((address) => !existsSync(join(site.folder, address, 'index.html')))).toEqual([]);
});

describe.each(HALVES)('the search page, asked the %s queries,', (half) => {
	test('has an expected page among the first three results for at least 95 of 100', () => {
		expect(card[half].all.recallAt3).toBeGreaterThanOrEqual(0.95);
	});

	test('has a mean reciprocal rank of at least 0.85', () => {
		expect(card[half].all.meanReciprocalRank).toBeGreaterThanOrEqual(0.85);
	});
});
