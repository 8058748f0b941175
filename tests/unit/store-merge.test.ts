import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/model/canonical-json.ts';
import { merge } from '../../src/study/store/merge.ts';
import type { Records } from '../../src/study/store/records.ts';
import { formerIds, resolve, type Rename, type Renames } from '../../src/study/store/renamed-ids.ts';
import { records } from './arbitrary-records.ts';

const at = (moment: number, value: unknown) => ({ at: moment, value });
const one = (moment: number, value: unknown): Records => new Map([['practice/hits/a/b', at(moment, value)]]);

describe('canonical JSON', () => {
	it('is the same for equal values, whatever the order of fields', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				const text = canonicalJson(value);
				expect(canonicalJson(JSON.parse(text))).toBe(text);
				expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
			}),
		);
		expect(canonicalJson({ b: [1, null], a: { d: undefined, c: 'é' } })).toBe('{"a":{"c":"é"},"b":[1,null]}');
		expect(canonicalJson({ a: { c: 'é' }, b: [1, null] })).toBe('{"a":{"c":"é"},"b":[1,null]}');
	});

	it('tells apart what is different', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
				const isSame = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
				expect(canonicalJson(a) === canonicalJson(b)).toBe(isSame);
			}),
		);
	});
});

describe('merge', () => {
	it('takes the newer record of each key, deleted or not', () => {
		const merged = merge(
			new Map([
				['progress/done/a', at(1, { done: true })],
				['progress/done/b', at(5, null)],
				['progress/done/c', at(2, { done: true })],
			]),
			new Map([
				['progress/done/a', at(3, { done: false })],
				['progress/done/b', at(4, { done: true })],
				['progress/done/d', at(1, { done: true })],
			]),
		);
		expect(Object.fromEntries(merged)).toEqual({
			'progress/done/a': at(3, { done: false }),
			'progress/done/b': at(5, null),
			'progress/done/c': at(2, { done: true }),
			'progress/done/d': at(1, { done: true }),
		});
	});

	it('takes the greater canonical JSON of one moment', () => {
		expect(merge(one(1, { note: 'a' }), one(1, { note: 'b' }))).toEqual(one(1, { note: 'b' }));
		expect(merge(one(1, { note: 'b' }), one(1, null))).toEqual(one(1, { note: 'b' }));
	});

	it('is associative, commutative and idempotent', () => {
		fc.assert(
			fc.property(records, records, records, (a, b, c) => {
				expect(sorted(merge(merge(a, b), c))).toEqual(sorted(merge(a, merge(b, c))));
				expect(sorted(merge(a, b))).toEqual(sorted(merge(b, a)));
				expect(merge(a, a)).toEqual(a);
			}),
			{ numRuns: 500 },
		);
	});

	it('changes neither of the two', () => {
		fc.assert(
			fc.property(records, records, (a, b) => {
				const before = [sorted(a), sorted(b)];
				merge(a, b);
				expect([sorted(a), sorted(b)]).toEqual(before);
			}),
		);
	});
});

describe('renamed ids', () => {
	const renames = (questions: Rename[], objectives: Rename[] = [], ticks: Rename[] = []): Renames => ({
		questions,
		objectives,
		ticks,
	});

	it('move cards, hits and ticks, each by the table of its own kind', () => {
		const held: Records = new Map([
			['practice/cards/a/old', at(1, null)],
			['practice/hits/a/old', at(2, { note: 'n' })],
			['progress/done/a/old', at(3, { done: true })],
			['progress/minutes/a/old', at(4, { minutes: 25 })],
			['progress/notes/a/old', at(5, { note: 'n' })],
		]);
		const table = renames([{ from: 'a/old', to: ['a/new'] }], [], [{ from: 'a/old', to: ['pages/one', 'pages/two'] }]);
		expect(Object.fromEntries(resolve(held, table))).toEqual({
			'practice/cards/a/new': at(1, null),
			'practice/hits/a/new': at(2, { note: 'n' }),
			'progress/done/pages/one': at(3, { done: true }),
			'progress/done/pages/two': at(3, { done: true }),
			'progress/minutes/pages/one': at(4, { minutes: 25 }),
			'progress/minutes/pages/two': at(4, { minutes: 25 }),
			'progress/notes/pages/one': at(5, { note: 'n' }),
			'progress/notes/pages/two': at(5, { note: 'n' }),
		});
	});

	it('let the newest win where several ids become one', () => {
		const table = renames([
			{ from: 'a/one', to: ['a/all'] },
			{ from: 'a/two', to: ['a/all'] },
		]);
		const held: Records = new Map([
			['practice/hits/a/one', at(5, { note: 'newest' })],
			['practice/hits/a/two', at(4, { note: 'older' })],
			['practice/hits/a/all', at(1, { note: 'oldest' })],
		]);
		expect([...resolve(held, table)]).toEqual([['practice/hits/a/all', at(5, { note: 'newest' })]]);
	});

	it('rename the questions and objectives of an attempt', () => {
		const question = {
			id: 'a/old',
			digest: '0123456789ab',
			key: 'a',
			objectives: ['o/old', 'o/same'],
			options: ['a', 'b'],
		};
		const value = { form: {}, mode: 'exam', startedAt: 1, minutes: null, questions: [question] };
		const table = renames([{ from: 'a/old', to: ['a/new', 'a/more'] }], [{ from: 'o/old', to: ['o/same', 'o/next'] }]);
		const resolved = resolve(new Map([['practice/attempts/aaaaaaaa', at(1, value)]]), table);
		expect(resolved.get('practice/attempts/aaaaaaaa')).toEqual(
			at(1, { ...value, questions: [{ ...question, id: 'a/new', objectives: ['o/same', 'o/next'] }] }),
		);
	});

	it('follow chains to their end, and stay where a chain comes back', () => {
		const table = renames([
			{ from: 'a/1', to: ['a/2'] },
			{ from: 'a/2', to: ['a/3'] },
			{ from: 'a/x', to: ['a/y'] },
			{ from: 'a/y', to: ['a/x'] },
			{ from: 'a/z', to: ['a/y', 'a/1'] },
		]);
		const held = (id: string): Records => new Map([[`practice/hits/${id}`, at(1, {})]]);
		expect([...resolve(held('a/1'), table).keys()]).toEqual(['practice/hits/a/3']);
		expect([...resolve(held('a/x'), table).keys()]).toEqual(['practice/hits/a/x']);
		expect([...resolve(held('a/z'), table).keys()]).toEqual(['practice/hits/a/y', 'practice/hits/a/3']);
	});

	it('tell the former ids of what has an id today, by way of chains, splits and unions', () => {
		const table: Rename[] = [
			{ from: 'a/1', to: ['a/2'] },
			{ from: 'a/2', to: ['a/3'] },
			{ from: 'a/z', to: ['a/3', 'a/4'] },
			{ from: 'a/x', to: ['a/y'] },
			{ from: 'a/y', to: ['a/x'] },
		];
		expect(formerIds(table, 'a/3')).toEqual(['a/1', 'a/2', 'a/z']);
		expect(formerIds(table, 'a/4')).toEqual(['a/z']);
		expect(formerIds(table, 'a/x')).toEqual([]);
		expect(formerIds(table, 'a/never')).toEqual([]);
	});

	const ids = ['ingestion/cdc', 'governance/abac', 'governance/lineage', 'ingestion/auto-loader', 'new/one', 'new/two'];
	const table = fc.uniqueArray(
		fc.record({
			from: fc.constantFrom(...ids),
			to: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 }).map((to) => to as [string]),
		}),
		{ selector: ({ from }) => from, maxLength: 4 },
	);
	const tables = fc.record({ questions: table, objectives: table, ticks: table });

	it('make no further difference the second time, whatever the table', () => {
		fc.assert(
			fc.property(records, tables, (held, renamed) => {
				const once = resolve(held, renamed);
				expect(sorted(resolve(once, renamed))).toEqual(sorted(once));
			}),
			{ numRuns: 500 },
		);
	});

	it('may be applied before a merge or after', () => {
		fc.assert(
			fc.property(records, records, tables, (a, b, renamed) => {
				// Attempts never change: under one key and moment both stores have the same.
				const same = new Map(
					[...b].map(([key, record]) => [key, key.startsWith('practice/attempts') ? (a.get(key) ?? record) : record]),
				);
				const before = merge(resolve(a, renamed), resolve(same, renamed));
				expect(sorted(resolve(merge(a, same), renamed))).toEqual(sorted(before));
			}),
			{ numRuns: 500 },
		);
	});
});

/** The same for equal values: entries of maps and objects in order. */
function sorted(value: unknown): unknown {
	if (value instanceof Map) return sorted(Object.fromEntries(value));
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? 0 : value;
	const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return { fields: fields.map(([name, each]) => [name, sorted(each)]) };
}
