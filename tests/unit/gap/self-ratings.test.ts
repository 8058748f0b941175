import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selfProposal, type SelfMarks } from '../../../src/study/gap/self-ratings.ts';
import { selfRatingsData } from '../../../src/views/self-ratings.ts';
import { realKnowledge } from '../real-knowledge.ts';

const DATA = selfRatingsData(realKnowledge, '/');
const mark = fc.integer({ min: 0, max: 3 });
const all = (value: number): SelfMarks => Object.fromEntries(DATA.statements.map(({ id }) => [id, value]));
const marks = fc
	.tuple(...DATA.statements.map(() => mark))
	.map((values): SelfMarks => Object.fromEntries(DATA.statements.map(({ id }, index) => [id, values[index]!])));

describe('eight self-ratings', () => {
	it('propose a track by their sum, whose bounds leave no sum out', () => {
		expect(selfProposal(DATA, all(0)).proposed).toMatchObject({ sum: 0, track: { id: 'a' } });
		expect(selfProposal(DATA, all(2)).proposed).toMatchObject({ sum: 16, track: { id: 'b' }, to: 16 });
		expect(selfProposal(DATA, all(3)).proposed).toMatchObject({ sum: 24, track: { id: 'c' }, to: 24 });
	});

	it('propose nothing before all are there: a missing mark is no 0', () => {
		const { loading, ...rest } = all(3);
		expect(loading).toBe(3);
		expect(selfProposal(DATA, rest)).toEqual({ given: [3, 3, 3, 3, 3, 3, 3], proposed: undefined });
		expect(selfProposal(DATA, {}).given).toEqual([]);
		expect(selfProposal(DATA, { ...rest, 'asked-no-more': 3 }).proposed).toBeUndefined();
	});

	it('let one skim what a 3 stands for, and begin with the lowest marks', () => {
		const { proposed } = selfProposal(DATA, { ...all(2), sharing: 3, watching: 0, deploying: 1 });
		expect(proposed!.skim.length).toBeGreaterThan(0);
		for (const page of proposed!.skim) expect(page.objectives.every((id) => id.startsWith('data-sharing/'))).toBe(true);
		expect(proposed!.begin.map(({ statement }) => statement.id)).toEqual(['watching', 'deploying']);
		for (const { pages } of proposed!.begin) {
			expect(pages.length).toBeGreaterThan(0);
			// What the track plans comes first.
			const isPlanned = pages.map(({ weeks }) => 'b' in weeks);
			expect(isPlanned).toEqual(isPlanned.toSorted((a, b) => Number(b) - Number(a)));
		}
		expect(selfProposal(DATA, all(2)).proposed).toMatchObject({ skim: [], begin: [] });
	});

	it('never propose a lower track, or less to skim, for a higher mark', () => {
		const place = (id: string): number => DATA.tracks.findIndex((track) => track.id === id);
		fc.assert(
			fc.property(marks, fc.constantFrom(...DATA.statements), (given, { id }) => {
				fc.pre(given[id]! < 3);
				const [before, after] = [given, { ...given, [id]: given[id]! + 1 }].map(
					(each) => selfProposal(DATA, each).proposed!,
				) as [
					NonNullable<ReturnType<typeof selfProposal>['proposed']>,
					NonNullable<ReturnType<typeof selfProposal>['proposed']>,
				];
				expect(place(after.track.id)).toBeGreaterThanOrEqual(place(before.track.id));
				expect(after.sum).toBe(before.sum + 1);
				expect(after.skim).toEqual(expect.arrayContaining([...before.skim]));
				expect(after.track.from <= after.sum && after.sum <= after.to).toBe(true);
			}),
		);
	});
});
