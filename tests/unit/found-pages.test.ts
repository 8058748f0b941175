import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetCounts, fits, namesakesFirst, type Members, type Named } from '../../src/views/found-pages.ts';
import { NO_CHOICES, SEARCH_FACETS, type SearchChoices } from '../../src/views/search-query.ts';

const members: Members = new Map([
	[
		'kind',
		new Map([
			['Deck', new Set(['a'])],
			['Write-up', new Set(['b', 'c'])],
		]),
	],
	[
		'pod',
		new Map([
			['Pod 1', new Set(['a', 'b'])],
			['Pod 2', new Set(['c'])],
		]),
	],
	['domain', new Map([['Data Sharing', new Set(['c'])]])],
]);
const all = ['a', 'b', 'c', 'd'];
const some: fc.Arbitrary<SearchChoices> = fc.record({
	kind: fc.subarray(['Deck', 'Write-up']),
	pod: fc.subarray(['Pod 1', 'Pod 2']),
	domain: fc.subarray(['Data Sharing']),
});

describe('narrowing what was found', () => {
	it('takes values of one facet as alternatives and facets as conditions', () => {
		const fitting = (choices: Partial<SearchChoices>) =>
			all.filter((id) => fits(id, { ...NO_CHOICES, ...choices }, members));
		expect(fitting({})).toEqual(all);
		expect(fitting({ kind: ['Deck', 'Write-up'] })).toEqual(['a', 'b', 'c']);
		expect(fitting({ kind: ['Write-up'], pod: ['Pod 1'] })).toEqual(['b']);
		expect(fitting({ kind: ['Poem'] })).toEqual([]);
	});

	it('promises for each value what choosing it alone in its facet gives', () => {
		fc.assert(
			fc.property(some, fc.subarray(all), (choices, found) => {
				const counts = facetCounts(found, choices, members);
				for (const facet of SEARCH_FACETS) {
					for (const value of members.get(facet)?.keys() ?? []) {
						const given = found.filter((id) => fits(id, { ...choices, [facet]: [value] }, members));
						expect(counts[facet]?.[value]).toBe(given.length);
					}
				}
			}),
		);
	});
});

describe('pages that are called what was typed', () => {
	const titled = (...titles: string[]) => titles.map((title) => ({ meta: { title }, sub_results: [] }));
	const order = (text: string, ...titles: string[]) =>
		namesakesFirst(text, titled(...titles)).map(({ meta }) => meta.title);

	it('come first if their title begins with it', () => {
		expect(order('track b', 'Week 1: Start your track', 'Track B: Bridging the Gap')).toEqual([
			'Track B: Bridging the Gap',
			'Week 1: Start your track',
		]);
		expect(order('exam', 'Practice exam', 'Example', 'Exam day')).toEqual(['Exam day', 'Practice exam', 'Example']);
	});

	it('come next if their name is a part of it, but not by one word', () => {
		expect(order('who leads Pod 3?', 'Roles', 'Pod 3: Governance Layer')[0]).toBe('Pod 3: Governance Layer');
		expect(order('exam dumps', 'Practice materials', 'Exam')).toEqual(['Practice materials', 'Exam']);
	});

	it('come next by a name that they had, too, but not by one word of it', () => {
		const formerly = 'shared access mode, passthrough';
		const pages: readonly Named[] = [
			{ meta: { title: 'Clean rooms' }, sub_results: [] },
			{ meta: { title: 'Standard access mode', formerly }, sub_results: [] },
		];
		const first = (text: string) => namesakesFirst(text, pages)[0]?.meta.title;
		expect(first('shared access mode cluster')).toBe('Standard access mode');
		expect(first('passthrough cluster')).toBe('Clean rooms');
		expect(first('access mode')).toBe('Clean rooms');
	});

	it('come before others if people call or ask for them exactly like that', () => {
		const pages: readonly Named[] = [
			{ meta: { title: 'Roles' }, sub_results: [] },
			{
				meta: { title: 'Onboarding', called: 'first day. newcomers', asked: 'where to begin as a new hire' },
				sub_results: [],
			},
		];
		const first = (text: string) => namesakesFirst(text, pages)[0]?.meta.title;
		expect(first('Newcomers')).toBe('Onboarding');
		expect(first('where to begin as a new hire?')).toBe('Onboarding');
		expect(first('what happens on my first day')).toBe('Onboarding');
		expect(first('newcomers in roles')).toBe('Roles');
		expect(first('to begin')).toBe('Roles');
	});

	it('come before those whose name is a part of it if one of their headings is it, but not by one word', () => {
		const pages = [
			{ meta: { title: 'Job repair' }, sub_results: [{ title: 'What it is' }] },
			{ meta: { title: 'Why certify' }, sub_results: [{ title: 'What job repair costs' }, { title: 'Costs' }] },
		];
		const first = (text: string) => namesakesFirst(text, pages)[0]?.meta.title;
		expect(first('what job repair costs?')).toBe('Why certify');
		expect(first('costs')).toBe('Job repair');
	});

	it('are never lost, and others keep their order', () => {
		const title = fc.constantFrom('Pod 3: Layer', 'Exam day', 'Exam', 'Deck', 'Pod 31');
		fc.assert(
			fc.property(fc.string(), fc.array(title), (text, titles) => {
				expect(order(text, ...titles).sort()).toEqual([...titles].sort());
				expect(order('nothing of that', ...titles)).toEqual(titles);
			}),
		);
	});
});
