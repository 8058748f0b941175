import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge } from '../../src/study/store/merge.ts';
import type { Answer, OptionId, Records } from '../../src/study/store/records.ts';
import { byConfidence, strategyList, strategyMarkdown } from '../../src/study/strategy-list.ts';
import { toldText } from '../../src/study/told.ts';
import { stored } from './arbitrary-records.ts';

/** After all attempts. */
const NOW = 1_000_000;

interface Asked {
	readonly question: string;
	readonly objectives?: readonly string[];
	readonly answer: Answer;
}
const RIGHT: Answer = { option: 'a' };
const WRONG: Answer = { option: 'b', confidence: 'unsure' };
const SURE: Answer = { option: 'b', confidence: 'sure' };
const BLANK: Answer = { confidence: 'sure' };

/** An attempt; the key of each question is a. */
function attempt(id: string, startedAt: number, asked: readonly Asked[], isEnded = true): Records {
	const questions = asked.map(({ question, objectives = ['o/p'] }) => ({
		id: question,
		digest: '0123456789ab',
		key: 'a' satisfies OptionId,
		objectives,
		options: ['a', 'b', 'c', 'd'],
	}));
	const form = { kind: 'drill', outline: '2025-11', section: 'ingestion' };
	const entries: (readonly [string, unknown])[] = [
		[`practice/attempts/${id}`, { form, mode: 'exam', startedAt, minutes: null, questions }],
		...asked.map(({ answer }, place) => [`practice/answers/${id}/${place}`, answer] as const),
	];
	if (isEnded) entries.push([`practice/ends/${id}`, { at: startedAt + 1, by: 'reader' }]);
	return new Map(entries.map(([key, value]) => [key, stored(key, { at: startedAt, value })]));
}

const member = (index: number, answers: Readonly<Record<string, Answer>>): Records =>
	attempt(
		`member${String(index).padStart(4, '0')}`,
		1,
		Object.entries(answers).map(([question, answer]) => ({ question, answer })),
	);
/** A team whose members were asked the same question. */
const team = (...answers: readonly Answer[]): Records[] =>
	answers.map((answer, index) => member(index, { 'a/b': answer }));
const times = (count: number, answer: Answer): Answer[] => new Array<Answer>(count).fill(answer);

describe('the strategy list', () => {
	it('counts who missed a question, and who was sure, in steps of four', () => {
		const list = strategyList(team(...times(3, RIGHT), ...times(5, WRONG), ...times(4, SURE)), NOW);
		expect(list.members).toBe(12);
		expect(list.questions).toEqual([{ id: 'a/b', asked: 12, missed: 8, confident: 4 }]);
		expect(strategyList(team(...times(3, WRONG), RIGHT), NOW).questions).toEqual([
			{ id: 'a/b', asked: 4, missed: 0, confident: 0 },
		]);
	});

	it('shows no row that fewer than four were asked', () => {
		expect(strategyList(team(...times(3, SURE)), NOW)).toEqual({ members: 3, questions: [], objectives: [] });
		const few = [...team(...times(4, RIGHT)), member(9, { 'a/c': SURE })];
		expect(strategyList(few, NOW).questions.map(({ id }) => id)).toEqual(['a/b']);
	});

	it('takes a blank for missed, and never for sure', () => {
		expect(strategyList(team(...times(4, BLANK)), NOW).questions).toEqual([
			{ id: 'a/b', asked: 4, missed: 4, confident: 0 },
		]);
	});

	it('counts the first answer to a question only, of attempts that ended', () => {
		const often = (index: number): Records => {
			const asked = (answer: Answer): Asked[] => [{ question: 'a/b', answer }];
			const first = attempt(`first${String(index).padStart(4, '0')}`, 10, asked(SURE));
			const second = attempt(`second${String(index).padStart(4, '0')}`, 20, asked(RIGHT));
			const third = attempt(`third${String(index).padStart(4, '0')}`, 30, asked(RIGHT));
			const open = attempt(`open${String(index).padStart(4, '0')}`, 1, asked(RIGHT), false);
			return [third, second, open, first].reduce((a, b) => merge(a, b));
		};
		expect(strategyList([0, 1, 2, 3].map(often), NOW).questions).toEqual([
			{ id: 'a/b', asked: 4, missed: 4, confident: 4 },
		]);
	});

	it('takes an objective for missed where half of its questions were, and for sure where one of these was', () => {
		const answers: Readonly<Record<string, Answer>>[] = [
			{ 'a/1': WRONG, 'a/2': RIGHT },
			{ 'a/1': SURE, 'a/2': RIGHT },
			{ 'a/1': SURE, 'a/2': SURE },
			{ 'a/1': BLANK, 'a/2': SURE },
			{ 'a/1': SURE, 'a/2': WRONG },
			{ 'a/1': SURE, 'a/2': RIGHT, 'a/3': RIGHT },
		];
		const list = strategyList(
			answers.map((each, index) => member(index, each)),
			NOW,
		);
		// The last missed one of three: not half. Of the other five the first was not sure.
		expect(list.objectives).toEqual([{ id: 'o/p', asked: 4, missed: 4, confident: 4 }]);
		const one = strategyList(
			[...answers.slice(1, 4), answers[5]!].map((each, index) => member(index, each)),
			NOW,
		);
		expect(one.objectives).toEqual([{ id: 'o/p', asked: 4, missed: 0, confident: 0 }]);
	});

	it('takes exports that share an attempt for one member, also by way of a third', () => {
		const [a, b, c] = [0, 1, 2].map((index) => member(index, { [`a/${index}`]: SURE })) as [Records, Records, Records];
		expect(strategyList([a, a], NOW).members).toBe(1);
		expect(strategyList([a, b, c], NOW).members).toBe(3);
		expect(strategyList([merge(a, b), c, merge(b, c), a], NOW).members).toBe(1);
	});

	it('leaves out exports without an ended attempt', () => {
		const open = attempt('aaaaaaaa', 1, [{ question: 'a/b', answer: SURE }], false);
		expect(strategyList([new Map(), open], NOW).members).toBe(0);
	});

	it('is made in one pass: a file as large as any may be does not stop the page', () => {
		// Each question compared with each would be 3,600,000,000 steps.
		const attempts = Array.from({ length: 500 }, (_, index) => {
			const asked = Array.from({ length: 120 }, (_, place) => ({ question: `q${index}/${place}`, answer: {} }));
			return attempt(`attempt${index}`, index, asked);
		});
		const large = new Map(attempts.flatMap((records) => [...records].filter(([key]) => !key.includes('/answers/'))));
		expect(strategyList([large], NOW)).toMatchObject({ members: 1, questions: [] });
	});

	const answer = fc.constantFrom(RIGHT, WRONG, SURE, BLANK);
	const answers = fc.dictionary(fc.constantFrom('a/1', 'a/2', 'a/3'), answer, { minKeys: 1 });
	const teams = fc
		.array(fc.tuple(answers, fc.nat(2)), { maxLength: 14 })
		.map((members) => members.map(([each, copies], index) => ({ records: member(index, each), copies })));

	it('is the same in any order of files, and with files that come twice', () => {
		fc.assert(
			fc.property(teams, fc.infiniteStream(fc.nat()), (members, order) => {
				const plain = members.map(({ records }) => records);
				const shuffled = members
					.flatMap(({ records, copies }) => new Array<Records>(copies + 1).fill(records))
					.map((records) => ({ records, place: order.next().value as number }))
					.sort((a, b) => a.place - b.place)
					.map(({ records }) => records);
				expect(strategyList(shuffled, NOW)).toEqual(strategyList(plain, NOW));
				expect(strategyList(shuffled, NOW).members).toBe(members.length);
			}),
			{ numRuns: 200 },
		);
	});

	it('has rows in an order that tells no more than they show', () => {
		fc.assert(
			fc.property(teams, (members) => {
				const { questions } = strategyList(
					members.map(({ records }) => records),
					NOW,
				);
				for (const [index, row] of questions.slice(1).entries()) {
					const before = questions[index]!;
					const isInOrder =
						before.missed !== row.missed
							? before.missed > row.missed
							: before.confident !== row.confident
								? before.confident > row.confident
								: before.id < row.id;
					expect(isInOrder).toBe(true);
				}
			}),
			{ numRuns: 200 },
		);
	});
});

describe('what a row tells', () => {
	it('fixes the size of no group of one, two or three, even for a reader who knows how many were asked', () => {
		/** By what is known and shown: the teams that it may be. */
		const possible = new Map<string, { missed: number; confident: number; asked: number }[]>();
		for (let asked = 4; asked <= 13; asked += 1)
			for (let missed = 0; missed <= asked; missed += 1)
				for (let confident = 0; confident <= missed; confident += 1) {
					const answers = [
						...times(asked - missed, RIGHT),
						...times(missed - confident, WRONG),
						...times(confident, SURE),
					];
					const shown = JSON.stringify([asked, strategyList(team(...answers), NOW).questions]);
					possible.set(shown, [...(possible.get(shown) ?? []), { asked, missed, confident }]);
				}
		for (const teams of possible.values())
			for (const size of [
				(each: (typeof teams)[number]) => each.missed,
				(each: (typeof teams)[number]) => each.asked - each.missed,
				(each: (typeof teams)[number]) => each.confident,
				(each: (typeof teams)[number]) => each.missed - each.confident,
				(each: (typeof teams)[number]) => each.asked - each.confident,
			]) {
				const sizes = [...new Set(teams.map(size))];
				if (sizes.length === 1) expect([0, ...Array.from({ length: 10 }, (_, more) => 4 + more)]).toContain(sizes[0]);
			}
		expect(possible.size).toBeGreaterThan(20);
	});

	it('is put into words', () => {
		expect([0, 4, 8].map((members) => toldText(members))).toEqual(['fewer than 4', '4 or more', '8 or more']);
	});
});

describe('the list as Markdown', () => {
	const list = strategyList(
		Array.from({ length: 5 }, (_, index) =>
			member(index, { 'a/1': WRONG, 'a/2': SURE, 'a/3': index < 4 ? RIGHT : SURE }),
		),
		NOW,
	);
	const text = strategyMarkdown(list, (id) => `About\n\t${id}`);

	it('lists what four or more missed, and then what four or more were sure of', () => {
		expect(text.split('\n').filter((line) => /^(#|-|None)/.test(line))).toEqual([
			'# Strategy list',
			'## Objectives most missed',
			'- About o/p (`o/p`): missed by 4 or more, sure and wrong 4 or more',
			'## Objectives missed by members who were sure',
			'- About o/p (`o/p`): missed by 4 or more, sure and wrong 4 or more',
			'## Questions most missed',
			'- About a/2 (`a/2`): missed by 4 or more, sure and wrong 4 or more',
			'- About a/1 (`a/1`): missed by 4 or more, sure and wrong fewer than 4',
			'## Questions missed by members who were sure',
			'- About a/2 (`a/2`): missed by 4 or more, sure and wrong 4 or more',
		]);
		expect(text).toContain('From the first answers of 4 or more members.');
		expect(text).not.toContain('a/3');
	});

	it('counts members in steps of four only', () => {
		for (const [count] of text.matchAll(/\d+(?=(?: or more)? members)/g)) expect(Number(count) % 4, text).toBe(0);
	});

	it('says where there is nothing', () => {
		expect(strategyMarkdown(strategyList([], NOW), (id) => id).match(/^None\.$/gm)).toHaveLength(4);
	});

	it('has the most confidently missed first, of equal ones the most missed', () => {
		const row = (id: string, missed: number, confident: number) => ({ id, asked: 12, missed, confident });
		const rows = [row('a/1', 12, 0), row('a/2', 8, 4), row('a/3', 4, 4), row('a/0', 4, 4)];
		expect(byConfidence(rows).map(({ id }) => id)).toEqual(['a/2', 'a/0', 'a/3', 'a/1']);
	});
});
