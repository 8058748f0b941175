import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitList, hitListMarkdown } from '../../src/study/hit-list.ts';
import { anyResponses, response } from './made-responses.ts';

const none = new Map<string, never>();
const TITLES = {
	objective: (id: string) => `Objective ${id}`,
	question: (id: string) => `Question \`${id}\``,
};

describe('the hit list', () => {
	it('holds what was wrong, blank, guessed or unsure, by objective', () => {
		const groups = hitList(
			[
				response({ question: 'a/unsure', confidence: 'unsure', isRight: true }),
				response({ question: 'a/blank', option: undefined, confidence: 'sure' }),
				response({ question: 'a/wrong', confidence: 'unsure' }),
				response({ question: 'a/guessed', confidence: 'guess', isRight: true }),
				response({ question: 'a/sure', confidence: 'sure' }),
				response({ question: 'a/known', confidence: 'sure', isRight: true }),
				response({ question: 'a/silent', isRight: true }),
				response({ question: 'b/wrong', objectives: ['heavy/one', 'light/one'] }),
			],
			none,
		);
		expect(groups.map(({ objective, entries }) => [objective, entries.map(({ reason }) => reason)])).toEqual([
			['light/one', ['sure and wrong', 'wrong', 'blank', 'guessed', 'unsure']],
			['heavy/one', ['wrong']],
		]);
		expect(groups[0]!.entries.map(({ question }) => question)).toEqual([
			'a/sure',
			'a/wrong',
			'a/blank',
			'a/guessed',
			'a/unsure',
		]);
	});

	it('forgets a question that was answered right since, and takes one up again that was missed', () => {
		const early = response({ question: 'a/one', at: 1 });
		const late = response({ question: 'a/one', at: 2, isRight: true, isRepeat: true });
		expect(hitList([early, late], none)).toEqual([]);
		expect(hitList([{ ...late, at: 0 }, early], none)[0]!.entries).toHaveLength(1);
	});

	it('keeps ticks and notes of its questions, and none of others', () => {
		const hits = new Map([
			['a/one', { done: true, note: 'Read again.' }],
			['a/other', { done: true }],
		]);
		const [group] = hitList([response({ question: 'a/one' }), response({ question: 'a/two' })], hits);
		expect(group!.entries.map(({ question, isDone, note }) => [question, isDone, note]).sort()).toEqual([
			['a/one', true, 'Read again.'],
			['a/two', false, ''],
		]);
	});

	it('does not depend on the order of the responses, and names no question twice', () => {
		fc.assert(
			fc.property(
				anyResponses.chain((all) =>
					fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
				),
				([all, shuffled]) => {
					const groups = hitList(all, none);
					expect(hitList(shuffled, none)).toEqual(groups);
					const questions = groups.flatMap(({ entries }) => entries.map(({ question }) => question));
					expect(new Set(questions).size).toBe(questions.length);
				},
			),
		);
	});
});

describe('the hit list as Markdown', () => {
	it('is a task list by objective', () => {
		const hits = new Map([['a/one', { done: true, note: ' Compare\n\n# [the link](x) & `code` ~~out~~ ' }]]);
		const groups = hitList([response({ question: 'a/one', at: 2 }), response({ question: 'a/two', at: 1 })], hits);
		expect(hitListMarkdown(groups, TITLES)).toBe(
			[
				'# Hit list',
				'',
				'## Objective light/one',
				'',
				'- [x] Question `a/one` (wrong)',
				'  - Compare \\# \\[the link\\]\\(x\\) \\& \\`code\\` \\~\\~out\\~\\~',
				'- [ ] Question `a/two` (wrong)',
				'',
			].join('\n'),
		);
	});

	it('keeps each note on its line, whatever it holds', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (note) => {
				const groups = hitList([response({ question: 'a/one' })], new Map([['a/one', { note }]]));
				const lines = hitListMarkdown(groups, TITLES).split(/\r\n|[\n\r\u2028\u2029]/);
				expect(lines).toHaveLength(note.trim() === '' ? 6 : 7);
			}),
		);
	});
});
