import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PARTS, readQueries } from '../search/queries.ts';
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

/** What each part has to reach. */
const LEAST = { recallAt3: 0.95, meanReciprocalRank: 0.85 };

describe.each(PARTS)('the search page, asked the %s queries,', (part) => {
	test(`has an expected page among the first three results for ${LEAST.recallAt3 * 100} of 100`, () => {
		expect(card[part].all.recallAt3).toBeGreaterThanOrEqual(LEAST.recallAt3);
	});

	test(`has a mean reciprocal rank of at least ${LEAST.meanReciprocalRank}`, () => {
		expect(card[part].all.meanReciprocalRank).toBeGreaterThanOrEqual(LEAST.meanReciprocalRank);
	});
});
