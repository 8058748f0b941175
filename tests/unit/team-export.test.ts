import fc from 'fast-check';
import { expect, it } from 'vitest';
import { responsesIn } from '../../src/study/responses.ts';
import { readExport, writeExport } from '../../src/study/store/export.ts';
import type { Records } from '../../src/study/store/records.ts';
import { teamExport } from '../../src/study/team-export.ts';
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

it('holds ended attempts, their answers and their ends, and nothing else', () => {
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
			'progress/done/guides/testing': { done: true },
		}),
		NOW,
	);
	expect([...exported.keys()]).toEqual([
		'practice/attempts/aaaaaaaa',
		'practice/answers/aaaaaaaa/0',
		'practice/ends/aaaaaaaa',
	]);
	expect(exported.get('practice/answers/aaaaaaaa/0')).toEqual({ at: 5, value: { option: 'b', confidence: 'sure' } });
});

it('gives the same answers as all records would, without the time they took, by way of a file', () => {
	fc.assert(
		fc.property(anyRecords, (records) => {
			const read = readExport(writeExport(teamExport(records, NOW), NOW), { now: NOW });
			const exported = 'records' in read ? read.records : expect.fail(read.problem);
			expect(responsesIn(exported, NOW)).toEqual(
				responsesIn(records, NOW).map((response) => ({ ...response, spent: undefined })),
			);
		}),
		{ numRuns: 500 },
	);
});
