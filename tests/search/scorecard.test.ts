import { describe, expect, it } from 'vitest';
import { PARTS, QUERY_KINDS, readQueries, type JudgedQuery } from './queries.ts';
import { asJson, printed, score } from './scorecard.ts';

const queries = readQueries();
const answered = (results: (query: JudgedQuery) => readonly string[]) =>
	score(queries.map((query) => ({ query, results: results(query) })));

describe('the queries', () => {
	it('are of every kind in both parts', () => {
		for (const part of PARTS) {
			const own = queries.filter((query) => query.part === part);
			expect(new Set(own.map(({ kind }) => kind))).toEqual(new Set(QUERY_KINDS));
		}
	});
});

describe('the scorecard', () => {
	it('gives a search that always knows full marks, and names no miss', () => {
		const card = answered(({ expect: [first = ''] }) => [first, '/elsewhere/']);
		for (const part of PARTS) expect(card[part].all).toMatchObject({ recallAt3: 1, meanReciprocalRank: 1 });
		expect(printed(card)).not.toContain('missed');
	});

	it('names what came instead of a page that came too late, and counts it for one part only', () => {
		const late = queries.find(({ part }) => part === 'tuning');
		const card = answered((query) => [...(query === late ? ['/a/', '/b/', '/c/'] : []), ...query.expect]);
		expect(card['held-out'].all.recallAt3).toBe(1);
		const { length } = queries.filter(({ part }) => part === 'tuning');
		expect(card.tuning.all.recallAt3).toBeCloseTo((length - 1) / length);
		expect(card.tuning.all.meanReciprocalRank).toBeCloseTo((length - 1 + 1 / 4) / length);
		expect(printed(card)).toContain(`missed (tuning) “${late?.query}”: place 4; instead /a/ /b/ /c/`);
		expect(JSON.parse(asJson(card))).toMatchObject({ search: { tuning: { missed: 1 }, 'held-out': { missed: 0 } } });
	});

	it('says so where nothing was found', () => {
		expect(printed(answered(() => []))).toContain('not in the first ten; instead nothing');
	});
});
