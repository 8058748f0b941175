import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rating } from '../../../src/study/gap/marks.ts';
import { ratersOf, ratersText, teamGapMap } from '../../../src/study/gap/team-map.ts';
import { merge } from '../../../src/study/store/merge.ts';
import type { Records } from '../../../src/study/store/records.ts';
import { stored } from '../arbitrary-records.ts';
import { DATA, entries, outline } from './arbitrary-ratings.ts';

const [NOVEMBER] = DATA.outlines as [(typeof DATA.outlines)[number]];
type Entries = readonly (readonly [string, Rating])[];

/** A person's file; the moments of its ratings are nobody else's. */
const file = (person: number, ratings: Entries): Records =>
	new Map(
		ratings.map(([id, value]) => [`gap/ratings/${id}`, stored(`gap/ratings/${id}`, { at: 1000 + person, value })]),
	);
const map = (...people: readonly Entries[]) =>
	teamGapMap(
		people.map((ratings, person) => file(person, ratings)),
		DATA,
		NOVEMBER,
	);
const BUNDLES = 'debugging-deploying/bundles';
const team = fc.array(entries, { minLength: 2, maxLength: 4 });

describe('the team’s gap map', () => {
	it('shows nothing of one person, or of a file without marks', () => {
		const one: Entries = [[BUNDLES, { experience: 0, knowledge: 0 }]];
		expect(map(one)).toEqual({ raters: 1, domains: [], apart: [], pods: [] });
		expect(map(one, [[BUNDLES, { evidence: 'deploy.sh' }]])).toMatchObject({ raters: 1, domains: [] });
		expect(map()).toMatchObject({ raters: 0 });
	});

	it('says of how many people it is from two on, and then in steps of four', () => {
		expect([2, 3, 4, 7, 8].map(ratersText)).toEqual([
			'2 or more people',
			'2 or more people',
			'4 or more people',
			'4 or more people',
			'8 or more people',
		]);
	});

	it('counts an objective with the best marks, and says what nobody can', () => {
		const { domains, pods } = map(
			[[BUNDLES, { experience: 3, knowledge: 0 }]],
			[[BUNDLES, { experience: 0, knowledge: 1 }]],
		);
		const own = domains.find(({ domain }) => domain.id === 'debugging-deploying');
		expect(own).toMatchObject({ rated: 1, notRun: 0, notKnown: 1, experience: 3, knowledge: 1 });
		const stress = pods.find(({ pod }) => pod.id === 'pod-2')!.stress;
		expect(stress.map(({ objective }) => objective.id)).toEqual([BUNDLES]);
		expect(stress[0]!.reason).toContain('it runs in production, and nobody knows');
		expect(stress[0]!.gap).toBeCloseTo(stress[0]!.share / 3, 9);
	});

	it.each([
		[{ experience: 0, knowledge: 0 }, 'nobody has it in production, and nobody knows'],
		[{ experience: 0, knowledge: 2 }, 'nobody has tried it'],
		[{ experience: 1, knowledge: 3 }, 'nobody has it in production'],
		[{ experience: 2, knowledge: 3 }, 'the old way'],
		[{ experience: 3, knowledge: 2 }, 'without the documentation'],
	])('says why an objective is to be stressed: %o', (rating, reason) => {
		const { pods } = map([[BUNDLES, rating]], [[BUNDLES, rating]]);
		expect(pods.flatMap(({ stress }) => stress)[0]!.reason).toContain(reason);
	});

	it('counts no mark that one person alone gave', () => {
		const sheet: Entries = DATA.objectives.map(({ id }) => [id, { experience: 0, knowledge: 0 }]);
		const { domains, pods } = map(sheet, [[BUNDLES, { experience: 1 }]]);
		expect(domains.map(({ rated }) => rated).filter((rated) => rated > 0)).toEqual([]);
		expect(pods.flatMap(({ stress }) => stress)).toEqual([]);
		const both = map(sheet, [[BUNDLES, { experience: 1, knowledge: 0 }]]);
		expect(both.domains.reduce((sum, { rated }) => sum + rated, 0)).toBe(1);
	});

	it('is the same whatever a person marks that nobody else did', () => {
		fc.assert(
			fc.property(team, entries, entries, outline, (people, some, others, of) => {
				const files = people.map((ratings, person) => file(person, ratings));
				fc.pre(ratersOf(files).length >= 2);
				const marked = new Set(people.flatMap((ratings) => ratings.map(([id]) => id)));
				// That there is one more person may be seen, so both have a mark that everybody may see.
				const alone = (own: Entries): Records =>
					file(9, [...own.filter(([id]) => !marked.has(id)), [BUNDLES, { experience: 0, knowledge: 0 }]]);
				expect(teamGapMap([...files, alone(some)], DATA, of)).toEqual(teamGapMap([...files, alone(others)], DATA, of));
			}),
		);
	});

	it('names the objectives on which two are two marks apart, and in what', () => {
		const { apart } = map(
			[
				[BUNDLES, { experience: 3, knowledge: 2 }],
				['cost-performance/caching', { experience: 1, knowledge: 1 }],
			],
			[
				[BUNDLES, { experience: 1, knowledge: 1 }],
				['cost-performance/caching', { experience: 0 }],
			],
		);
		expect(apart.map(({ objective, aspects }) => [objective.id, aspects])).toEqual([[BUNDLES, ['experience']]]);
	});

	it('takes an older file of the same browser for the same person, in any order', () => {
		const older = file(1, [
			[BUNDLES, { experience: 0, knowledge: 0 }],
			['cost-performance/caching', { experience: 1 }],
		]);
		const newer = merge(older, file(7, [[BUNDLES, { experience: 3, knowledge: 3 }]]));
		const newest = merge(newer, file(8, [['cost-performance/caching', { experience: 2 }]]));
		for (const files of [
			[older, newer, newest],
			[newest, older, newer],
			[newer, newest, older],
		]) {
			const raters = ratersOf(files);
			expect(raters).toHaveLength(1);
			expect(raters[0]!.get(BUNDLES)).toEqual({ experience: 3, knowledge: 3 });
		}
	});

	it('is the same in any order of files, and with files that come twice', () => {
		fc.assert(
			fc.property(
				team.chain((people) => {
					const files = people.map((ratings, person) => file(person, ratings));
					const doubled = [...files, ...files];
					return fc.tuple(fc.constant(files), fc.shuffledSubarray(doubled, { minLength: doubled.length }));
				}),
				outline,
				([files, shuffled], of) => {
					expect(teamGapMap(shuffled, DATA, of)).toEqual(teamGapMap(files, DATA, of));
				},
			),
		);
	});

	it('does not depend on who gave which mark', () => {
		fc.assert(
			fc.property(team, outline, fc.infiniteStream(fc.nat()), (people, of, turns) => {
				// Each objective is dealt out anew among those who rated it, so that no person's marks stay together.
				const dealt = people.map((ratings) => new Map(ratings));
				for (const { id } of DATA.objectives) {
					const holders = dealt.filter((ratings) => ratings.has(id));
					const marks = holders.map((ratings) => ratings.get(id)!);
					const turn = turns.next().value ?? 0;
					for (const [index, holder] of holders.entries()) holder.set(id, marks[(index + turn) % marks.length]!);
				}
				const files = people.map((ratings, person) => file(person, ratings));
				const again = dealt.map((ratings, person) => file(person, [...ratings]));
				fc.pre(ratersOf(files).length === ratersOf(again).length);
				expect(teamGapMap(again, DATA, of)).toEqual(teamGapMap(files, DATA, of));
			}),
		);
	});

	it('never finds more missing or unknown because another person joins', () => {
		fc.assert(
			fc.property(team, entries, outline, (people, another, of) => {
				const files = people.map((ratings, person) => file(person, ratings));
				fc.pre(ratersOf(files).length >= 2);
				const before = teamGapMap(files, DATA, of).domains;
				const after = teamGapMap([...files, file(9, another)], DATA, of).domains;
				for (const { domain, gap, unknown } of after) {
					const own = before.find((each) => each.domain.id === domain.id)!;
					expect(gap + unknown).toBeLessThanOrEqual(own.gap + own.unknown + 1e-9);
				}
			}),
		);
	});

	it('holds neither evidence nor risk', () => {
		const rating: Rating = { experience: 0, knowledge: 0, evidence: 'SECRET-A', risk: 'SECRET-B' };
		expect(JSON.stringify(map([[BUNDLES, rating]], [[BUNDLES, rating]]))).not.toContain('SECRET');
	});
});
