import fc from 'fast-check';
import { expect, it } from 'vitest';
import { membersOf } from '../../src/study/members-of.ts';
import { attemptsIn, responsesIn } from '../../src/study/responses.ts';
import { readExport, writeExport } from '../../src/study/store/export.ts';
import { merge } from '../../src/study/store/merge.ts';
import type { Records } from '../../src/study/store/records.ts';
import { recordsOf as valuesOf } from '../../src/study/store/records-of.ts';
import { teamExport, teamExportParts } from '../../src/study/team-export.ts';
import { NOW, records as anyRecords, stored } from './arbitrary-records.ts';

const ATTEMPT = {
	form: { kind: 'drill', outline: '2025-11', section: 'ingestion' },
	mode: 'study',
	startedAt: 1,
	minutes: null,
	questions: [{ id: 'a/b', digest: '0123456789ab', key: 'a', objectives: ['o/p'], options: ['a', 'b', 'c', 'd'] }],
};
const ANSWER = { option: 'b', confidence: 'sure', flagged: true, struck: ['c'], spent: 9 };
const recordsOf = (values: Readonly<Record<string, unknown>>): Records =>
	new Map(Object.entries(values).map(([key, value]) => [key, stored(key, { at: 5, value })]));

const MEMBERS = [
	{ id: 'novice-1', name: 'N', level: 'novice', track: 'a', pod: 'pod-3', podRole: 'member' as const },
] satisfies Parameters<typeof teamExport>[2];

it('holds ended attempts with answers, ticks, place and marks, and no text, id, card or choice', () => {
	const exported = teamExport(
		recordsOf({
			'practice/attempts/aaaaaaaa': ATTEMPT,
			'practice/answers/aaaaaaaa/0': ANSWER,
			'practice/ends/aaaaaaaa': { at: 3, by: 'reader' },
			'practice/pauses/aaaaaaaa/2': { to: 3 },
			'practice/attempts/bbbbbbbb': ATTEMPT,
			'practice/answers/bbbbbbbb/0': ANSWER,
			'practice/hits/a/b': { done: true, note: 'Ask the boss.' },
			'practice/settings/own': { examDate: '2026-12-01' },
			'progress/plan/own': { start: '2027-01-04', holidays: [] },
			'progress/done/guides/testing': { done: true },
			'progress/minutes/guides/testing': { minutes: 20 },
			'progress/notes/guides/testing': { note: 'Dull.' },
			'progress/done/exam': null,
			'progress/reader/own': { member: 'novice-1' },
			'gap/ratings/a/b': { experience: 3, knowledge: 1, evidence: 'The job of X.', risk: 'Y.' },
		}),
		NOW,
		MEMBERS,
	);
	expect(Object.fromEntries([...exported].map(([key, { value }]) => [key, value]))).toEqual({
		'practice/attempts/aaaaaaaa': ATTEMPT,
		'practice/answers/aaaaaaaa/0': { option: 'b', confidence: 'sure' },
		'practice/ends/aaaaaaaa': { at: 3, by: 'reader' },
		'progress/done/guides/testing': { done: true },
		'progress/minutes/guides/testing': { minutes: 20 },
		// That it was taken back has to win over an older file.
		'progress/done/exam': null,
		'progress/reader/own': { track: 'a', pod: 'pod-3', podRole: 'member' },
		'gap/ratings/a/b': { experience: 3, knowledge: 1 },
	});
	// All were written at 5, and the attempt ended at 3.
	expect([...exported].filter(([, { at }]) => at !== 5).map(([key, { at }]) => [key, at])).toEqual([
		['practice/answers/aaaaaaaa/0', 3],
	]);
	expect(teamExportParts(exported)).toEqual([
		'1 ended attempt with 1 answer and how sure you were',
		'1 tick, 1 with minutes of your own',
		'marks of 1 objective in the gap analysis',
		'your track, your pod and your role in it',
		'the moment of each tick and mark, and of the begin and end of each attempt: by these your files are told from others’',
	]);
});

it('keeps the place that a reader chose without naming a member, and none of a member that is gone', () => {
	const placeOf = (reader: unknown) =>
		teamExport(recordsOf({ 'progress/reader/own': reader }), NOW, MEMBERS).get('progress/reader/own')?.value;
	expect(placeOf({ track: 'b', pod: 'pod-2' })).toEqual({ track: 'b', pod: 'pod-2' });
	expect(placeOf({ member: 'gone-1' })).toEqual({});
	expect(teamExportParts(teamExport(recordsOf({}), NOW, MEMBERS)).at(-2)).toBe('no track and no pod');
});

it('does not tell how long an answer took: those of an attempt all have the moment of its end', () => {
	fc.assert(
		fc.property(anyRecords, (records) => {
			const exported = teamExport(records, NOW, MEMBERS);
			for (const [key, { at }] of exported) {
				const [, id] = /^practice\/answers\/([^/]+)/.exec(key) ?? [];
				if (id) expect(at).toBe(attemptsIn(records, NOW).find((attempt) => attempt.id === id)?.end?.at);
			}
		}),
		{ numRuns: 500 },
	);
});

it('wins over an older whole export, in which an answer was another, in any order', () => {
	const older = recordsOf({ 'practice/attempts/aaaaaaaa': ATTEMPT, 'practice/answers/aaaaaaaa/0': { option: 'c' } });
	const at = (key: string, moment: number, value: unknown) => [key, stored(key, { at: moment, value })] as const;
	const newer = merge(
		older,
		new Map([at('practice/answers/aaaaaaaa/0', 6, ANSWER), at('practice/ends/aaaaaaaa', 9, { at: 9, by: 'reader' })]),
	);
	const forTeam = teamExport(newer, NOW, MEMBERS);
	for (const files of [
		[older, forTeam],
		[forTeam, older],
		[newer, older, forTeam],
	]) {
		const members = membersOf(files);
		expect(members.map((records) => responsesIn(records, NOW).map(({ option }) => option))).toEqual([['b']]);
	}
});

it('gives the same answers and ticks as all records would, without seconds and words, by way of a file', () => {
	fc.assert(
		fc.property(anyRecords, (records) => {
			const read = readExport(writeExport(teamExport(records, NOW, MEMBERS), NOW), { now: NOW });
			const exported = 'records' in read ? read.records : expect.fail(read.problem);
			expect(responsesIn(exported, NOW)).toEqual(
				responsesIn(records, NOW).map((response) => ({ ...response, spent: undefined })),
			);
			const ticks = (all: Records) =>
				(['progress/done', 'progress/minutes'] as const).map((kind) => [...valuesOf(all, kind)].sort());
			expect(ticks(exported)).toEqual(ticks(records));
			const words = ['note', 'evidence', 'risk', 'member', 'struck', 'flagged', 'spent'];
			for (const { value } of exported.values())
				expect(Object.keys(value ?? {}).filter((field) => words.includes(field))).toEqual([]);
		}),
		{ numRuns: 500 },
	);
});
