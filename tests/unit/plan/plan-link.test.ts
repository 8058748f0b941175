import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlanLink, writePlanLink } from '../../../src/study/plan/plan-link.ts';
import { planDates } from './arbitrary-plans.ts';

describe('a link with a plan', () => {
	test('is read as it was written', () => {
		const choice = fc.constantFrom(
			{ member: 'novice-1' },
			{ track: 'a', pod: 'pod-1', podRole: 'lead' as const },
			{ pod: 'pod-2' },
			{},
		);
		fc.assert(
			fc.property(planDates, choice, (dates, who) => {
				const read = readPlanLink(writePlanLink(dates, who));
				expect(read).toEqual({ dates, choice: Object.keys(who).length > 0 ? expect.objectContaining(who) : undefined });
			}),
		);
	});

	test('is none without a start', () => {
		for (const hash of ['', '#', '#cards', '#hit/data-sharing/x', '#holidays=2027-01-06'])
			expect(readPlanLink(hash), hash).toBeUndefined();
	});

	test.each([
		['#start=2027-02-30', '"2027-02-30" is not a day'],
		['#start=', '"" is not a day'],
		['#start=2027-01-04&start=2027-01-11', '"start" is not expected there, or comes twice'],
		['#start=2027-01-04&evil=1', '"evil" is not expected'],
		['#start=2027-01-04&holidays=2027-01-05,x', '"x" is not a day'],
		['#start=2027-01-04&pause=2027-02-05', '"" is not a day'],
		['#start=2027-01-04&pause=2027-02-05..2027-02-06..2027-02-07', 'A pause has two days'],
		['#start=2027-01-04&role=boss', 'A role is'],
		['#start=2027-01-04&member=<img>', '"<img>" is not the id'],
	])('%s is answered with one sentence', (hash, says) => {
		const read = readPlanLink(hash);
		expect(read && 'problem' in read && read.problem).toContain(says);
	});

	test('of any kind never throws', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (hash) => void readPlanLink(`#start=${hash}`)));
	});
});
