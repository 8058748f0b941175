import { describe, expect, it } from 'vitest';
import type { Member } from '../../../src/study/readiness/member.ts';
import { pooledInterval } from '../../../src/study/readiness/pooled.ts';
import { teamEvidence } from '../../../src/study/readiness/team-evidence.ts';
import { DRAWN_LEVEL } from '../../../src/study/wilson.ts';
import { OUTLINE, response } from '../made-responses.ts';

interface Tally {
	readonly right: number;
	readonly asked: number;
}

/** Each tally is made into answers once: the teams below are tens of thousands. */
const members = new Map<string, Member>();
function memberOf({ right, asked }: Tally): Member {
	const id = `${right} of ${asked}`;
	const made = members.get(id) ?? {
		responses: Array.from({ length: asked }, (_, index) => response({ isRight: index < right })),
		done: new Map(),
		pod: undefined,
	};
	members.set(id, made);
	return made;
}

/** All that is shown of a section. */
const shown = (tallies: readonly Tally[], target: number): string =>
	JSON.stringify(teamEvidence(tallies.map(memberOf), OUTLINE, target));

/** Every way in which so many members can answer so many questions, whoever is who. */
function* sameQuestions(count: number, asked: number, from = 0): Generator<Tally[]> {
	if (count === 0) yield [];
	else
		for (let right = from; right <= asked; right += 1)
			for (const rest of sameQuestions(count - 1, asked, right)) yield [{ right, asked }, ...rest];
}

/** Every way in which members can answer, each of whom was asked so many. */
function* ownQuestions([asked, ...others]: readonly number[]): Generator<Tally[]> {
	if (asked === undefined) yield [];
	else
		for (let right = 0; right <= asked; right += 1)
			for (const rest of ownQuestions(others)) yield [{ right, asked }, ...rest];
}

/** Groups of one, two or three whose size is the same in all teams that look alike: members with at least, or at most, a share right. */
function fixedGroups(teams: Iterable<Tally[]>, target: number): string[] {
	const alike = Map.groupBy(teams, (tallies) => shown(tallies, target));
	return [...alike].flatMap(([row, looking]) => {
		const shares = looking.map((tallies) => tallies.map(({ right, asked }) => right / asked));
		return [...new Set(shares.flat())].flatMap((bound) =>
			[(share: number) => share >= bound, (share: number) => share <= bound].flatMap((isIn) => {
				const size = shares[0]?.filter(isIn).length ?? 0;
				const isFixed = size > 0 && size < 4 && shares.every((own) => own.filter(isIn).length === size);
				return isFixed ? [`${size} with ${bound}: ${row}`] : [];
			}),
		);
	});
}

/** The first section of the evidence of such members. */
const evidenceOf = (tallies: readonly Tally[], target: number) =>
	teamEvidence(tallies.map(memberOf), OUTLINE, target).find(({ members }) => members > 0);

describe('a section of the practice evidence', () => {
	const four = (right: number, asked: number): Tally[] => Array.from({ length: 4 }, () => ({ right, asked }));

	it.each([
		[19, 'fine', { low: 0.75, high: 1 }],
		[4, 'weak', { low: 0, high: 0.5 }],
		[15, 'not enough evidence', { low: 0.5, high: 1 }],
	])('says of four members with %d of 20 right: %s', (right, word, interval) => {
		expect(evidenceOf(four(right, 20), 0.75)).toMatchObject({ word, interval });
	});

	it('says nothing of members who differ, and nothing of few answers', () => {
		// Three are perfect and one knows nothing.
		const split = [...four(20, 20).slice(1), { right: 0, asked: 20 }];
		expect(evidenceOf(split, 0.5)?.word).toBe('not enough evidence');
		expect(evidenceOf(four(4, 4), 0.5)).toMatchObject({ word: 'not enough evidence', interval: undefined });
		expect(evidenceOf(four(5, 5), 0.5)).toMatchObject({ word: 'fine' });
	});

	it('holds the pooled interval, and is fine or weak only where all of it is', () => {
		for (const target of [0.6, 0.75])
			for (const tallies of sameQuestions(4, 8)) {
				const { interval, word } = evidenceOf(tallies, target) ?? {};
				const { low, high } = pooledInterval(tallies, DRAWN_LEVEL);
				expect(interval!.low).toBeLessThanOrEqual(low);
				expect(interval!.high).toBeGreaterThanOrEqual(high);
				if (word === 'fine') expect(low).toBeGreaterThanOrEqual(target);
				if (word === 'weak') expect(high).toBeLessThanOrEqual(target);
			}
	});

	it.each([0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95])(
		'fixes the size of no group of one, two or three, for who knows how many each was asked: target %d',
		(target) => {
			for (const [count, most] of [
				[4, 12],
				[5, 8],
				[6, 6],
				[7, 5],
				[8, 5],
				[10, 3],
				[12, 2],
			] as const)
				for (let asked = 1; asked <= most; asked += 1)
					expect(fixedGroups(sameQuestions(count, asked), target)).toEqual([]);
			for (const asked of [
				[1, 1, 1, 2],
				[1, 1, 3, 5],
				[1, 6, 6, 6],
				[2, 3, 4, 5],
				[9, 9, 9, 1],
				[1, 2, 2, 3, 3],
				[4, 4, 4, 4, 1],
			])
				expect(fixedGroups(ownQuestions(asked), target)).toEqual([]);
		},
	);
});
