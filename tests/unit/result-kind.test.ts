import { describe, expect, it } from 'vitest';
import { siteMap } from '../../src/model/site-map.ts';
import { RESULT_KINDS, resultKind } from '../../src/views/result-kind.ts';
import { searchRecords } from '../../src/views/search-records.ts';
import { searchFacets } from '../../src/views/search-page.ts';
import { realKnowledge } from './real-knowledge.ts';

const kindAt = (address: string) => resultKind(address, realKnowledge.pageAt(address));
const addresses = [...siteMap(realKnowledge).keys()];

describe('the kind of a result', () => {
	it.each([
		['/', 'Programme'],
		['/domains/', 'Domain'],
		['/domains/data-sharing/', 'Domain'],
		['/domains/data-sharing/write-ups/d2d-and-d2o-sharing/', 'Write-up'],
		['/domains/developing-code/decks/developing-code/', 'Deck'],
		['/practice/developing-code/', 'Quiz'],
		['/guides/exam-day/', 'Guide'],
		['/weeks/7/', 'Week'],
		['/phases/practical-synthesis/', 'Programme'],
		['/tracks/b/', 'Programme'],
		['/sessions/teach-data-sharing/', 'Programme'],
		['/exam/what-changed/', 'Exam'],
		['/glossary/', 'Reference'],
	])('of %s is %s', (address, kind) => {
		expect(kindAt(address)).toBe(kind);
	});

	it('is known for every page of the content, and for no other', () => {
		const without = addresses.filter((address) => kindAt(address) === undefined);
		expect(without.filter((address) => !/^\/(search|rules|offline)\/|\/present\/$/.test(address))).toEqual([]);
		expect(kindAt('/rules/ids-are-unique/')).toBeUndefined();
		expect(kindAt('/404/')).toBeUndefined();
	});

	it('is a value of the filter, and no value is without a page or a term', () => {
		const offered = searchFacets(realKnowledge).find(({ name }) => name === 'kind')?.options ?? [];
		expect(offered.map(({ value }) => value)).toEqual([...RESULT_KINDS]);
		const records = searchRecords(realKnowledge).map(({ kind }) => kind);
		expect(new Set([...addresses.flatMap((address) => kindAt(address) ?? []), ...records])).toEqual(
			new Set(RESULT_KINDS),
		);
	});
});
