import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitList, hitListMarkdown } from '../../src/study/hit-list.ts';
import { reportOf } from '../../src/study/report.ts';
import type { Hit, Records } from '../../src/study/store/records.ts';
import type { Response } from '../../src/study/responses.ts';
import { anyResponses, OUTLINE, response } from './made-responses.ts';

const list = (responses: readonly Response[], records: Records = new Map()) => hitList(responses, records, OUTLINE);
/** What the store holds of the list, written at some moment. */
const hits = (at: number, values: Readonly<Record<string, Hit>>): Records =>
	new Map(Object.entries(values).map(([question, value]) => [`practice/hits/${question}`, { at, value }]));
const TITLES = {
	objective: (id: string) => `Objective ${id}`,
	question: (id: string) => `Question \`${id}\``,
};

describe('the hit list', () => {
	it('holds what was wrong, blank, guessed or unsure, by section', () => {
		const groups = list([
			response({ question: 'a/unsure', confidence: 'unsure', isRight: true }),
			response({ question: 'a/blank', option: undefined, confidence: 'sure' }),
			response({ question: 'a/wrong', confidence: 'unsure' }),
			response({ question: 'a/guessed', confidence: 'guess', isRight: true }),
			response({ question: 'a/sure', confidence: 'sure' }),
			response({ question: 'a/known', confidence: 'sure', isRight: true }),
			response({ question: 'a/silent', isRight: true }),
			response({ question: 'b/wrong', objectives: ['heavy/one', 'light/one'] }),
		]);
		expect(groups.map(({ section, title, entries }) => [section, title, entries.map(({ reason }) => reason)])).toEqual([
			['light', 'Light', ['sure and wrong', 'wrong', 'blank', 'guessed', 'unsure']],
			['heavy', 'Heavy', ['wrong']],
		]);
		expect(groups[1]!.entries[0]!.objective).toBe('heavy/one');
		expect(groups[0]!.entries.map(({ question }) => question)).toEqual([
			'a/sure',
			'a/wrong',
			'a/blank',
			'a/guessed',
			'a/unsure',
		]);
	});

	it('has the worst reason first, then the larger group, then the order of the guide; ticks move nothing', () => {
		const all = [
			response({ question: 'a/1', objectives: ['light/one'] }),
			response({ question: 'a/2', objectives: ['heavy/one'] }),
			response({ question: 'a/3', objectives: ['elsewhere/one'] }),
			response({ question: 'a/4', objectives: ['elsewhere/one'] }),
			response({ question: 'a/5', objectives: ['middling/one'], confidence: 'sure' }),
		];
		const order = ['middling', undefined, 'light', 'heavy'];
		expect(list(all).map(({ section }) => section)).toEqual(order);
		expect(list(all, hits(2000, { 'a/5': { done: true } })).map(({ section }) => section)).toEqual(order);
	});

	it('opens a ticked entry again that was missed later', () => {
		const ticked = hits(2000, { 'a/one': { done: true, note: 'Read.' } });
		const isDone = (at: number) => list([response({ question: 'a/one', at })], ticked)[0]!.entries[0]!;
		expect(isDone(1999)).toMatchObject({ isDone: true, note: 'Read.' });
		expect(isDone(2001)).toMatchObject({ isDone: false, note: 'Read.' });
	});

	it('has every question that the report lists', () => {
		fc.assert(
			fc.property(anyResponses, fc.integer({ min: 0, max: 5 }), (all, from) => {
				const { confidentWrong, unsureRight } = reportOf(all, OUTLINE, { target: 0.75, from });
				const listed = list(all).flatMap(({ entries }) => entries.map(({ question }) => question));
				for (const { question } of [...confidentWrong, ...unsureRight]) expect(listed).toContain(question);
			}),
		);
	});

	it('forgets a question that was answered right since, and takes one up again that was missed', () => {
		const early = response({ question: 'a/one', at: 1 });
		const late = response({ question: 'a/one', at: 2, isRight: true, isRepeat: true });
		expect(list([early, late])).toEqual([]);
		expect(list([{ ...late, at: 0 }, early])[0]!.entries).toHaveLength(1);
	});

	it('keeps ticks and notes of its questions, and none of others', () => {
		const kept = hits(2000, { 'a/one': { done: true, note: 'Read again.' }, 'a/other': { done: true } });
		const [group] = list([response({ question: 'a/one' }), response({ question: 'a/two' })], kept);
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
					const groups = list(all);
					expect(list(shuffled)).toEqual(groups);
					const questions = groups.flatMap(({ entries }) => entries.map(({ question }) => question));
					expect(new Set(questions).size).toBe(questions.length);
				},
			),
		);
	});
});

describe('the hit list as Markdown', () => {
	it('is a task list by section', () => {
		const kept = hits(2000, { 'a/one': { done: true, note: ' Compare\n\n# [the link](x) & `code` ~~out~~ ' } });
		const groups = list([response({ question: 'a/one', at: 2 }), response({ question: 'a/two', at: 1 })], kept);
		expect(hitListMarkdown(groups, TITLES)).toBe(
			[
				'# Hit list',
				'',
				'## Light',
				'',
				'- [x] Question `a/one` (wrong): Objective light/one',
				'  - Compare \\# \\[the link\\]\\(x\\) \\& \\`code\\` \\~\\~out\\~\\~',
				'- [ ] Question `a/two` (wrong): Objective light/one',
				'',
			].join('\n'),
		);
	});

	it('keeps each note on its line, whatever it holds', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (note) => {
				const groups = list([response({ question: 'a/one' })], hits(2000, { 'a/one': { note } }));
				const lines = hitListMarkdown(groups, TITLES).split(/\r\n|[\n\r\u2028\u2029]/);
				expect(lines).toHaveLength(note.trim() === '' ? 6 : 7);
			}),
		);
	});
});
