import { describe, expect, it } from 'vitest';
import { HALVES, QUERY_KINDS, readQueries, type JudgedQuery } from './queries.ts';
import { asJson, printed, score } from './scorecard.ts';

const queries = readQueries();
const answered = (results: (query: JudgedQuery) => readonly string[]) =>
	score(queries.map((query) => ({ query, results: results(query) })));

describe('the queries', () => {
	it('are forty to tune on and forty to report, of every kind in both halves', () => {
		for (const half of HALVES) {
			const own = queries.filter((query) => query.half === half);
			expect(own).toHaveLength(40);
			expect(new Set(own.map(({ kind }) => kind))).toEqual(new Set(QUERY_KINDS));
		}
	});
});

describe('the scorecard', () => {
	it('gives a search that always knows full marks, and names no miss', () => {
		const card = answered(({ expect: [first = ''] }) => [first, '/elsewhere/']);
		for (const half of HALVES) expect(card[half].all).toMatchObject({ recallAt3: 1, meanReciprocalRank: 1 });
		expect(printed(card)).not.toContain('missed');
	});

	it('names what came instead of a page that came too late, and counts it for one half only', () => {
		const late = queries.find(({ half }) => half === 'tuning');
		const card = answered((query) => [...(query === late ? ['/a/', '/b/', '/c/'] : []), ...query.expect]);
		expect(card['held-out'].all.recallAt3).toBe(1);
		expect(card.tuning.all.recallAt3).toBe(39 / 40);
		expect(card.tuning.all.meanReciprocalRank).toBeCloseTo((39 + 1 / 4) / 40);
		expect(printed(card)).toContain(`missed (tuning) “${late?.query}”: place 4; instead /a/ /b/ /c/`);
		expect(JSON.parse(asJson(card))).toMatchObject({ search: { tuning: { missed: 1 }, 'held-out': { missed: 0 } } });
	});

	it('says so where nothing was found', () => {
		expect(printed(answered(() => []))).toContain('not in the first ten; instead nothing');
	});
});
