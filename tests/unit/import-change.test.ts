import { describe, expect, it } from 'vitest';
import { importChange, importText, isOfAnother } from '../../src/study/import-change.ts';
import { merge } from '../../src/study/store/merge.ts';
import type { Records } from '../../src/study/store/records.ts';
import { stored } from './arbitrary-records.ts';

const questions = ['a/b', 'a/c'].map((id) => ({
	...{ id, digest: '0123456789ab', key: 'a', objectives: ['o/p'], options: ['a', 'b', 'c', 'd'] },
}));
const form = { kind: 'drill', outline: '2025-11', section: 'ingestion' };
const recordsOf = (values: Readonly<Record<string, unknown>>, at = 5): Records =>
	new Map(Object.entries(values).map(([key, value]) => [key, stored(key, { at, value })]));
const attempt = (id: string, ...answers: readonly object[]): Records =>
	recordsOf({
		[`practice/attempts/${id}`]: { form, mode: 'study', startedAt: 1, minutes: null, questions },
		...Object.fromEntries(answers.map((answer, place) => [`practice/answers/${id}/${place}`, answer])),
	});

describe('an import', () => {
	it('counts attempts and answers that are new, and what else changed', () => {
		const own = merge(attempt('aaaaaaaa', { spent: 3 }), recordsOf({ 'practice/hits/a/b': { done: true } }));
		const file = merge(
			merge(attempt('aaaaaaaa'), attempt('bbbbbbbb', { option: 'a' }, { option: 'b' })),
			recordsOf({ 'practice/answers/aaaaaaaa/0': { option: 'a' }, 'practice/hits/a/b': { note: 'Again.' } }, 9),
		);
		const change = importChange(own, merge(own, file));
		expect(change).toEqual({ attempts: 1, answers: 3, ticks: 0, others: 1 });
		expect(importText(change)).toBe('Merged: 1 attempt and 3 answers are new, and 1 other record changed.');
	});

	it('counts nothing of a new attempt twice', () => {
		const file = merge(
			attempt('bbbbbbbb', { option: 'a' }, { spent: 5 }),
			recordsOf({ 'practice/ends/bbbbbbbb': { at: 4, by: 'reader' } }),
		);
		expect(importText(importChange(new Map(), file))).toBe('Merged: 1 attempt and 1 answer are new.');
		const noted = recordsOf({ 'practice/hits/a/b': { note: 'Again.' } });
		expect(importText(importChange(file, merge(file, noted)))).toBe(
			'Merged: no attempt, answer or tick is new, and 1 other record changed.',
		);
	});

	it('counts ticks that are new; what was taken back, or got minutes or a note, is another record', () => {
		const tick = (id: string, value: object, at = 5): Records => recordsOf({ [`progress/done/${id}`]: value }, at);
		const words = (key: string, value: object): Records => recordsOf({ [`progress/${key}`]: value }, 9);
		const own = [tick('exam', { done: true }), tick('guides/a', { done: true }), tick('guides/b', { done: false })];
		const file = [
			words('notes/exam', { note: 'Twice.' }),
			tick('guides/a', { done: false }, 9),
			tick('guides/b', { done: true }, 9),
			tick('activities/1/read', { done: true }),
			// Of a tick that is new, and so is not told apart from it.
			words('minutes/activities/1/read', { minutes: 40 }),
		];
		const held = own.reduce(merge);
		const change = importChange(held, merge(held, file.reduce(merge)));
		expect(change).toEqual({ attempts: 0, answers: 0, ticks: 2, others: 2 });
		expect(importText(change)).toBe('Merged: 2 ticks are new, and 2 other records changed.');
		expect(importText({ attempts: 1, answers: 2, ticks: 1, others: 0 })).toBe(
			'Merged: 1 attempt, 2 answers and 1 tick are new.',
		);
		expect(importText({ attempts: 0, answers: 0, ticks: 1, others: 0 })).toBe('Merged: 1 tick is new.');
	});

	it('that brings nothing says so', () => {
		const own = attempt('aaaaaaaa', { option: 'a' });
		expect(importText(importChange(own, merge(own, own)))).toBe(
			'Merged: all of it was here already, so nothing changed.',
		);
		expect(importText(importChange(new Map(), own))).toBe('Merged: 1 attempt and 1 answer are new.');
	});

	it('may be of another where both sides hold something, and nothing in common', () => {
		const [one, other] = [attempt('aaaaaaaa'), attempt('bbbbbbbb')];
		expect(isOfAnother(one, other)).toBe(true);
		expect(isOfAnother(one, merge(one, other))).toBe(false);
		expect(isOfAnother(new Map(), other)).toBe(false);
		expect(isOfAnother(one, recordsOf({ 'practice/hits/a/b': { done: true } }))).toBe(true);
		expect(isOfAnother(recordsOf({ 'practice/attempts/aaaaaaaa': null }), other)).toBe(false);
		const discarded = merge(one, recordsOf({ 'practice/attempts/bbbbbbbb': null }));
		expect(isOfAnother(discarded, other)).toBe(false);
	});

	it.each([
		['progress/reader/own', { member: 'novice-1' }],
		['progress/plan/own', { start: '2027-01-04', holidays: [] }],
		['practice/settings/own', { examDate: '2027-04-01' }],
		['notes/mentor/week-1', { notes: 'Mine.', points: [] }],
		['progress/done/exam', { done: true }],
	])('may be of another where one side has no attempt, but %s', (key, value) => {
		const own = recordsOf({ [key]: value });
		expect(isOfAnother(own, attempt('bbbbbbbb'))).toBe(true);
		expect(isOfAnother(attempt('bbbbbbbb'), own)).toBe(true);
		expect(isOfAnother(own, recordsOf({ [key]: value }, 6))).toBe(true);
		// Of one browser, whatever each of the two has besides.
		expect(isOfAnother(merge(own, attempt('aaaaaaaa')), merge(own, attempt('bbbbbbbb')))).toBe(false);
		expect(isOfAnother(new Map(), own)).toBe(false);
	});
});
