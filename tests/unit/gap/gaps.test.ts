import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	domainGaps,
	examShares,
	isFalseFriend,
	objectiveGaps,
	shortfall,
	whiteSpots,
	type Ratings,
} from '../../../src/study/gap/gaps.ts';
import { isRated, lacksEvidence, type Rating } from '../../../src/study/gap/marks.ts';
import { DATA, entries, outline } from './arbitrary-ratings.ts';

const [NOVEMBER, OCTOBER] = DATA.outlines as [(typeof DATA.outlines)[number], (typeof DATA.outlines)[number]];
const SHARING = DATA.objectives.filter(({ domain }) => domain === 'data-sharing').map(({ id }) => id);
const all = (rating: Rating): Ratings => new Map(DATA.objectives.map(({ id }) => [id, rating]));
const total = (ratings: Ratings, of = NOVEMBER): number =>
	objectiveGaps(ratings, DATA, of).reduce((sum, { gap = 0 }) => sum + gap, 0);

describe('shares of the exam', () => {
	it.each(DATA.outlines.map((each) => [each.id, each] as const))(
		'of all objectives are the whole exam, each section its weight: %s',
		(_, each) => {
			const shares = examShares(each);
			expect([...shares.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 9);
			for (const { id, weight } of each.sections) {
				const own = [...shares].filter(([objective]) => each.sectionByObjective[objective] === id);
				expect(own.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(weight, 9);
			}
		},
	);
});

describe('a gap', () => {
	it('is the share where nothing is there, none where all is, and unknown until both marks were given', () => {
		expect(total(all({ experience: 0, knowledge: 0 }))).toBeCloseTo(100, 9);
		expect(total(all({ experience: 3, knowledge: 3 }))).toBe(0);
		expect(total(all({ experience: 3, knowledge: 0 }))).toBeCloseTo(50, 9);
		expect(shortfall({ experience: 1, knowledge: 2 })).toBeCloseTo(0.5, 9);
		expect(shortfall({ experience: 0 })).toBeUndefined();
		expect(objectiveGaps(all({ knowledge: 1 }), DATA, NOVEMBER).every(({ gap }) => gap === undefined)).toBe(true);
	});

	it('weighs nothing where the outline does not ask for the objective', () => {
		const unasked = DATA.objectives.filter(({ id }) => !(id in OCTOBER.sectionByObjective)).map(({ id }) => id);
		expect(unasked.length).toBeGreaterThan(0);
		const gaps = objectiveGaps(all({ experience: 0, knowledge: 0 }), DATA, OCTOBER);
		for (const id of unasked)
			expect(gaps.find(({ objective }) => objective.id === id)).toMatchObject({ share: 0, gap: 0 });
	});

	it('does not depend on the order of the ratings', () => {
		fc.assert(
			fc.property(
				entries.chain((each) => fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length }))),
				outline,
				([some, shuffled], of) => {
					const [a, b] = [new Map(some), new Map(shuffled)];
					expect(objectiveGaps(b, DATA, of)).toEqual(objectiveGaps(a, DATA, of));
					expect(domainGaps(b, DATA, of)).toEqual(domainGaps(a, DATA, of));
					expect(whiteSpots(b, DATA)).toEqual(whiteSpots(a, DATA));
				},
			),
		);
	});

	it('never grows when an objective is rated higher, neither its own nor that of its domain', () => {
		fc.assert(
			fc.property(entries, outline, fc.constantFrom('experience', 'knowledge'), fc.nat(), (some, of, aspect, at) => {
				const raisable = some.filter(([, rating]) => isRated(rating) && rating[aspect] < 3);
				fc.pre(raisable.length > 0);
				const [id, rating] = raisable[at % raisable.length]!;
				const before = new Map(some);
				const after = new Map(some).set(id, { ...rating, [aspect]: (rating[aspect] ?? 0) + 1 });
				const gapOf = (ratings: Ratings) =>
					objectiveGaps(ratings, DATA, of).find(({ objective }) => objective.id === id)?.gap ?? Number.NaN;
				const domainOf = (ratings: Ratings) =>
					domainGaps(ratings, DATA, of).find(({ domain }) => domain.id === id.split('/')[0])?.gap ?? Number.NaN;
				expect(gapOf(after)).toBeLessThanOrEqual(gapOf(before));
				expect(domainOf(after)).toBeLessThanOrEqual(domainOf(before) + 1e-9);
			}),
		);
	});

	it('of what is not rated is said to be unknown, never counted as a 0 or a 3', () => {
		fc.assert(
			fc.property(entries, outline, (some, of) => {
				const ratings = new Map(some);
				const shares = examShares(of);
				const gaps = objectiveGaps(ratings, DATA, of);
				expect(gaps.map(({ gap }) => gap === undefined)).toEqual(gaps.map(({ rating }) => !isRated(rating)));
				const domains = domainGaps(ratings, DATA, of);
				for (const { domain, rated, objectives, unknown, share, gap, experience } of domains) {
					const open = DATA.objectives.filter((each) => each.domain === domain.id && !isRated(ratings.get(each.id)));
					expect(objectives - rated).toBe(open.length);
					expect(unknown).toBeCloseTo(
						open.reduce((sum, { id }) => sum + (shares.get(id) ?? 0), 0),
						9,
					);
					expect(gap + unknown).toBeLessThanOrEqual(share + 1e-9);
					expect(experience === undefined).toBe(rated === 0);
				}
				expect(domains.reduce((sum, { gap }) => sum + gap, 0)).toBeCloseTo(total(ratings, of), 9);
			}),
		);
	});

	it('comes before every smaller one, and what is not rated last', () => {
		fc.assert(
			fc.property(entries, outline, (some, of) => {
				const gaps = objectiveGaps(new Map(some), DATA, of).map(({ gap }) => gap ?? -1);
				expect(gaps).toEqual(gaps.toSorted((a, b) => b - a));
				const domains = domainGaps(new Map(some), DATA, of).map(({ gap }) => gap);
				expect(domains).toEqual(domains.toSorted((a, b) => b - a));
			}),
		);
	});
});

describe('what to look at', () => {
	it('a false friend is done in production, and not known to be the first choice', () => {
		expect(isFalseFriend({ experience: 3, knowledge: 1 })).toBe(true);
		expect(isFalseFriend({ experience: 2, knowledge: 0 })).toBe(true);
		expect(isFalseFriend({ experience: 1, knowledge: 0 })).toBe(false);
		expect(isFalseFriend({ experience: 3, knowledge: 2 })).toBe(false);
		expect(isFalseFriend({ experience: 3 })).toBe(false);
	});

	it('a white spot is a domain without experience, and says how much of it was not rated', () => {
		const ratings = new Map<string, Rating>(SHARING.slice(1).map((id) => [id, { experience: 0, knowledge: 3 }]));
		expect(whiteSpots(ratings, DATA)[0]).toMatchObject({
			domain: { id: 'data-sharing' },
			unrated: 1,
			objectives: SHARING.length,
		});
		expect(whiteSpots(new Map(), DATA).length).toBe(DATA.domains.length);
		ratings.set(SHARING[0]!, { experience: 1 });
		expect(whiteSpots(ratings, DATA).map(({ domain }) => domain.id)).not.toContain('data-sharing');
	});

	it('a 2 or 3 wants evidence, a 1 does not', () => {
		expect(lacksEvidence({ experience: 2 })).toBe(true);
		expect(lacksEvidence({ experience: 3, evidence: ' \n' })).toBe(true);
		expect(lacksEvidence({ experience: 3, evidence: 'repo/jobs' })).toBe(false);
		expect(lacksEvidence({ experience: 1, knowledge: 3 })).toBe(false);
	});
});
