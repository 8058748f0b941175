import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/model/canonical-json.ts';
import { readExport, writeExport } from '../../src/study/store/export.ts';
import { merge } from '../../src/study/store/merge.ts';
import { EXPORT_VERSION, migrate, MIGRATIONS } from '../../src/study/store/migrations.ts';
import type { Records } from '../../src/study/store/records.ts';
import { NOW, records } from './arbitrary-records.ts';

const read = (text: string): Records => {
	const result = readExport(text, { now: NOW });
	if ('problem' in result) throw new Error(result.problem);
	return result.records;
};
const same = (held: Records): string => canonicalJson(Object.fromEntries(held));

describe('an export', () => {
	it('gives back every store', () => {
		fc.assert(
			fc.property(records, (held) => {
				expect(same(read(writeExport(held, NOW)))).toBe(same(held));
			}),
			{ numRuns: 500 },
		);
	});

	it('is the same text for the same records', () => {
		fc.assert(
			fc.property(records, (held) => {
				expect(writeExport(new Map([...held].reverse()), NOW)).toBe(writeExport(held, NOW));
			}),
		);
	});

	it('merges into the same store in any order, and twice', () => {
		fc.assert(
			fc.property(records, records, (a, b) => {
				const [first, second] = [read(writeExport(a, NOW)), read(writeExport(b, NOW))];
				expect(same(merge(merge(first, second), first))).toBe(same(merge(second, first)));
			}),
		);
	});

	it('names its format, version, moment and digest', () => {
		const text = writeExport(new Map([['progress/done/exam', { at: 5, value: { done: true } }]]), NOW);
		expect(JSON.parse(text)).toEqual({
			format: 'podium',
			version: 3,
			exportedAt: NOW,
			// echo -n '{"progress/done/exam":{"at":5,"value":{"done":true}}}' | sha256sum
			digest: 'f73457d9bebb02b5da94cd2bf85b6b9b876002005c21f0c24ee3f2ff404581c7',
			records: { 'progress/done/exam': { at: 5, value: { done: true } } },
		});
	});

	it('dates no record after itself, so that a clock that ran ahead wins nothing later', () => {
		const held: Records = new Map([['progress/done/exam', { at: NOW + 9e9, value: { done: true } }]]);
		expect(read(writeExport(held, NOW)).get('progress/done/exam')).toEqual({ at: NOW, value: { done: true } });
	});

	it('may have got a byte order mark and line breaks around it on its way', () => {
		const held: Records = new Map([['practice/hits/a/b', { at: 1, value: { note: ' \u202e<b>"\\\n\ud800' } }]]);
		expect(same(read(`\uFEFF${writeExport(held, NOW)}\r\n`))).toBe(same(held));
	});
});

describe('an older version', () => {
	/** The export of a version 0 that never was: ticks were a list of pages. */
	const older = writeExport(new Map(), NOW)
		.replace(`"version":${EXPORT_VERSION}`, '"version":0')
		.replace('"records":{}', '"records":{"pages":["exam"]}')
		.replace(/"digest":"\w+"/, '"digest":"00be96c8aa0abaf6b9ee0977481e3aa7a750cec82e5ec2503b0356d55d267e9d"');
	const ticks = (held: ReadonlyMap<string, unknown>) =>
		new Map((held.get('pages') as string[]).map((page) => [`progress/done/${page}`, { at: 1, value: { done: true } }]));

	it('is brought to the present one, step by step', () => {
		const result = readExport(older, { now: NOW, migrations: new Map([...MIGRATIONS, [0, ticks]]) });
		expect(result).toEqual({ records: new Map([['progress/done/exam', { at: 1, value: { done: true } }]]) });
		const twice = migrate(
			new Map([['n', 1]]),
			-1,
			new Map([
				[-1, (held) => new Map([['n', Number(held.get('n')) + 1]])],
				[0, (held) => new Map([['n', Number(held.get('n')) * 10]])],
				[1, (held) => held],
				[2, (held) => held],
			]),
		);
		expect(twice).toEqual(new Map([['n', 20]]));
	});

	it('is checked after its migration like any other', () => {
		const wrong = () => new Map([['progress/done/exam', { at: 1, value: { done: 'yes' } }]]);
		expect(readExport(older, { now: NOW, migrations: new Map([...MIGRATIONS, [0, wrong]]) })).toEqual({
			problem: expect.stringContaining('"progress/done/exam" has a wrong "done"'),
		});
	});

	it('is refused where nobody can read it any more', () => {
		expect(readExport(older, { now: NOW })).toEqual({ problem: expect.stringContaining('no longer read') });
	});
});
