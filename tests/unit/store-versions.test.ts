import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ticksIn } from '../../src/study/progress/ticks-in.ts';
import { attemptsIn, responsesIn } from '../../src/study/responses.ts';
import { readExport, writeExport } from '../../src/study/store/export.ts';
import { EXPORT_VERSION } from '../../src/study/store/migrations.ts';
import { recordsOf } from '../../src/study/store/records-of.ts';
import type { Records, StoredRecord } from '../../src/study/store/records.ts';
import type { Renames } from '../../src/study/store/renamed-ids.ts';
import { openStore, type Store } from '../../src/study/store/store.ts';
import { NOW } from './arbitrary-records.ts';

/**
 * Files as the code of their version wrote them, never written again. A file of every version that readers may have has to be read for
 * good: who raises the version records one first, with the code as it stands before.
 */
const FOLDER = new URL('./exports/', import.meta.url);
const LATER = NOW + 7 * 24 * 60 * 60 * 1000;
const text = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
const names = readdirSync(FOLDER);

function read(content: string): Records {
	const result = readExport(content, { now: LATER });
	if ('problem' in result) throw new Error(result.problem);
	return result.records;
}

/** A record as version 3 has it: what a tick of version 2 carried are records of their own, of the same moment. */
function partsOf(key: string, { at, value }: StoredRecord): [string, StoredRecord][] {
	if (!key.startsWith('progress/done/') || value === null) return [[key, { at, value }]];
	const names = { done: 'done', minutes: 'minutes', note: 'notes' };
	return Object.entries(value as object).map(([field, said]) => [
		key.replace('/done/', `/${names[field as keyof typeof names]}/`),
		{ at, value: { [field]: said as unknown } },
	]);
}

/** A store in memory with these records; nothing else has any part in it. */
async function storeWith(
	records: Records,
	renames: Renames = { questions: [], objectives: [], ticks: [] },
): Promise<Store> {
	const store = await openStore({
		backend: {
			load: () => Promise.resolve([...records]),
			write: () => Promise.resolve(),
			clear: () => Promise.resolve(),
		},
		journal: { note: () => true, left: () => [], forget: () => undefined, clear: () => undefined },
		openTabs: () => ({ post: () => undefined }),
		now: () => LATER,
		renames,
	});
	return store;
}

describe('exports of older versions', () => {
	it('are there for every version before the present one', () => {
		const versions = new Set(names.map((name) => Number(/^version-(\d+)-/.exec(name)?.[1])));
		expect([...versions].sort()).toEqual(Array.from({ length: EXPORT_VERSION - 1 }, (_, index) => index + 1));
	});

	it.each(names)('%s is read with all its records, and written again as the present version', async (name) => {
		const recorded = JSON.parse(text(name)) as { version: number; records: Record<string, unknown> };
		expect(recorded.version).toBe(Number(/\d+/.exec(name)?.[0]));
		const records = read(text(name));
		const today = Object.entries(recorded.records).flatMap(([key, record]) => partsOf(key, record as StoredRecord));
		expect([...records].sort()).toEqual(today.sort());
		const again = writeExport((await storeWith(records)).records(), LATER);
		expect((JSON.parse(again) as { version: number }).version).toBe(EXPORT_VERSION);
		expect([...read(again)].sort()).toEqual(today);
	});

	it('give what the reader had done: attempts with answers, cards, notes, ticks and plans', () => {
		const practice = read(text('version-1-practice.json'));
		expect(attemptsIn(practice, LATER)).toHaveLength(2);
		expect(responsesIn(practice, LATER).map(({ isRight, confidence }) => [isRight, confidence])).toEqual([
			[true, 'sure'],
			[false, 'guess'],
			[false, undefined],
			[false, undefined],
		]);
		expect(recordsOf(practice, 'practice/cards').size).toBe(3);
		expect([...recordsOf(practice, 'practice/hits').values()][0]?.note).toContain('„append“');
		const progress = read(text('version-1-progress.json'));
		expect([...recordsOf(progress, 'progress/done')].map(([id, { done }]) => [id, done])).toEqual([
			['domains/data-ingestion/notebooks/file-formats', true],
			['domains/data-ingestion/write-ups/append-only-pipelines', true],
			['guides/exam-day', false],
			['resources/exam-guide-oct-2026', true],
		]);
		expect(recordsOf(progress, 'progress/plan').get('own')?.start).toBe('2026-11-30');
		expect(recordsOf(progress, 'progress/reader').get('own')).toEqual({ member: 'experienced-1' });
		// What was deleted stays deleted.
		expect([...progress].filter(([, { value }]) => value === null)).toHaveLength(1);
		const timed = read(text('version-2-progress.json'));
		expect(ticksIn(timed).get('domains/data-governance/write-ups/metadata-discoverability')).toEqual({
			...{ done: true, minutes: 25, note: 'BROWSE keeps back the rows. „Schön“, 行.' },
		});
		expect([...ticksIn(timed)].filter(([, { done }]) => !done)).toEqual([
			['deliverables/6/open-questions', { done: false, note: 'Ask Pod 2 first.' }],
			['guides/exam-day', { done: false }],
			['resources/exam-guide-oct-2026', { done: false, minutes: 6000 }],
		]);
		const team = read(text('version-2-team.json'));
		expect(recordsOf(team, 'progress/notes').size).toBe(0);
		expect([...recordsOf(team, 'progress/minutes')].map(([, { minutes }]) => minutes)).toEqual([40, 25, 6000]);
		const gap = read(text('version-2-gap.json'));
		expect([...recordsOf(gap, 'gap/ratings').values()]).toEqual([
			{ experience: 2, knowledge: 1, evidence: 'The loader of the shop.', risk: 'Rows twice.' },
		]);
		expect(recordsOf(gap, 'notes/mentor').get('week-1')?.points).toHaveLength(2);
	});

	it('keep minutes and note beside a tick that another device made later, and the note of one that was renamed', async () => {
		const id = 'domains/data-governance/write-ups/metadata-discoverability';
		const laptop = text('version-2-progress.json');
		const store = await storeWith(
			new Map([[`progress/done/${id}`, { at: LATER - 1, value: { done: true } } as StoredRecord]]),
			{ questions: [], objectives: [], ticks: [{ from: id, to: ['guides/found'] }] },
		);
		await store.import(read(laptop));
		expect(ticksIn(store.records()).get('guides/found')).toEqual({
			...{ done: true, minutes: 25, note: 'BROWSE keeps back the rows. „Schön“, 行.' },
		});
	});

	it('lose nothing where questions, objectives and pages were renamed, split or merged since', async () => {
		const practice = read(text('version-1-practice.json'));
		const [first = '', second = ''] = recordsOf(practice, 'practice/cards').keys();
		const progress = read(text('version-1-progress.json'));
		const store = await storeWith(practice, {
			questions: [
				{ from: first, to: ['new/name'] },
				{ from: second, to: ['new/one', 'new/two'] },
			],
			objectives: [
				{ from: 'data-ingestion/formats-and-sources', to: ['data-ingestion/formats', 'data-ingestion/sources'] },
			],
			ticks: [
				{
					from: 'domains/data-ingestion/write-ups/append-only-pipelines',
					to: ['domains/data-ingestion/write-ups/one-path', 'guides/appending'],
				},
				{ from: 'domains/data-ingestion/notebooks/file-formats', to: ['domains/data-ingestion/write-ups/one-path'] },
			],
		});
		await store.import(progress);
		const cards = recordsOf(store.records(), 'practice/cards');
		expect([...cards.keys()].slice(0, 3)).toEqual(['new/name', 'new/one', 'new/two']);
		const asked = attemptsIn(store.records(), LATER).flatMap(({ attempt }) => attempt.questions);
		expect(asked.map(({ id }) => id)).toEqual(expect.arrayContaining(['new/name', 'new/one']));
		expect(asked.flatMap(({ objectives }) => objectives)).toContain('data-ingestion/sources');
		expect(asked.flatMap(({ objectives }) => objectives)).not.toContain('data-ingestion/formats-and-sources');
		expect([...recordsOf(store.records(), 'progress/done').keys()].sort()).toEqual([
			'domains/data-ingestion/write-ups/one-path',
			'guides/appending',
			'guides/exam-day',
			'resources/exam-guide-oct-2026',
		]);
	});
});
