import { gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/model/canonical-json.ts';
import { LONGEST_EXPORT, readExport, writeExport } from '../../src/study/store/export.ts';
import { EXPORT_VERSION } from '../../src/study/store/migrations.ts';
import type { Records } from '../../src/study/store/records.ts';
import { openStore, type Store } from '../../src/study/store/store.ts';
import { NOW, records } from './arbitrary-records.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The text of a file with any records, and the digest that fits them unless another is given. */
function file(entries: unknown, changes: Readonly<Record<string, unknown>> = {}): string {
	const digest = createHash('sha256').update(canonicalJson(entries)).digest('hex');
	return JSON.stringify({
		format: 'podium',
		version: EXPORT_VERSION,
		exportedAt: NOW,
		digest,
		records: entries,
		...changes,
	});
}
const one = (key: string, value: unknown, at: unknown = 1): string => file({ [key]: { at, value } });
/** Records from JSON text: only so do names such as `__proto__` become fields. */
const raw = (text: string): string => file(JSON.parse(text));

const TICK = { 'progress/done/exam': { at: 1, value: { done: true } } };
const question = { id: 'a/b', digest: '0123456789ab', key: 'a', objectives: ['o/p'], options: ['a', 'b', 'c', 'd'] };
const attempt = {
	form: { kind: 'drill', outline: '2025-11', section: 'ingestion' },
	mode: 'exam',
	startedAt: 1,
	minutes: null,
	questions: [question],
};
const card = {
	due: 1,
	stability: 1,
	difficulty: 5,
	scheduledDays: 1,
	learningSteps: 0,
	reps: 1,
	lapses: 0,
	state: 'review',
};
const good = writeExport(new Map([['practice/hits/a/b', { at: 1, value: { note: 'a note' } }]]), NOW);
const ATTEMPT = 'practice/attempts/aaaaaaaa';
const CARD = 'practice/cards/a/b';

const HOSTILE: readonly (readonly [what: string, text: string, reason: RegExp])[] = [
	['is empty', '', /not JSON/],
	['is white space', ' \n\t ', /not JSON/],
	['is a page', '<!doctype html><script>alert(1)</script>', /not JSON/],
	['is compressed', gzipSync(good).toString('latin1'), /not JSON/],
	['is a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', /not JSON/],
	['is a script', 'globalThis.polluted = true', /not JSON/],
	['is cut off in the middle', good.slice(0, good.length / 2), /not JSON, or only a part/],
	['lacks its last character', good.slice(0, -1), /not JSON, or only a part/],
	['is there twice', good + good, /not JSON/],
	['has a comment', good.replace('{', '{/* */'), /not JSON/],
	['holds NaN', good.replace('"at":1', '"at":NaN'), /not JSON/],
	['holds a bare control character', good.replace('a note', 'a\0note'), /not JSON/],
	['is larger than 20 million characters', ' '.repeat(LONGEST_EXPORT + 1), /larger than any export/],
	['is 100,000 lists in each other', '['.repeat(1e5) + ']'.repeat(1e5), /nested|not JSON/],
	[
		'holds 100,000 objects in each other',
		file(null).replace('null', '{"a":'.repeat(1e5) + '1' + '}'.repeat(1e5)),
		/nested|not JSON/,
	],
	['holds 50 lists in each other', one('practice/hits/a/b', JSON.parse('['.repeat(50) + ']'.repeat(50))), /nested/],
	['is null', 'null', /no export of Podium/],
	['is a number', '7', /no export of Podium/],
	['is a list', `[${good}]`, /no export of Podium/],
	['is JSON of something else', '{"name":"x","version":"1.0.0"}', /no export of Podium/],
	['names another format', file(TICK, { format: 'anki' }), /no export of Podium/],
	['was made by a newer version', file(TICK, { version: EXPORT_VERSION + 1 }), /newer version/],
	['was made by version 0', file(TICK, { version: 0 }), /no longer read/],
	['was made by version -1', file(TICK, { version: -1 }), /no longer read/],
	['has a version that is text', file(TICK, { version: '1' }), /wrong "version"/],
	['has half a version', file(TICK, { version: 1.5 }), /wrong "version"/],
	['has no version', file(TICK, { version: undefined }), /wrong "version"/],
	['has a field too many', file(TICK, { theme: 'dark' }), /unknown field "theme"/],
	['has no date', file(TICK, { exportedAt: undefined }), /wrong "exportedAt"/],
	['has a negative date', file(TICK, { exportedAt: -1 }), /wrong "exportedAt"/],
	['is dated two days ahead', file(TICK, { exportedAt: NOW + 2 * DAY }), /future/],
	['is dated in the year 2286', file(TICK, { exportedAt: 9_999_999_999_999 }), /future/],
	['has no digest', file(TICK, { digest: undefined }), /was changed, or is incomplete/],
	['has a wrong digest', file(TICK, { digest: '0'.repeat(64) }), /was changed, or is incomplete/],
	['has the digest of other records', good.replace('a note', 'b note'), /was changed, or is incomplete/],
	['has no records', file(TICK, { records: undefined }), /was changed, or is incomplete/],
	['has a list of records', file([]), /was changed, or is incomplete/],
	[
		'names a record twice',
		good.replace('"records":{', `"records":{"practice/hits/a/b":{"at":2,"value":null},`),
		/was changed/,
	],
	['names a field twice', good.replace('"at":1', '"at":9,"at":1'), /was changed/],
	['was reformatted', JSON.stringify(JSON.parse(good), null, 2), /was changed/],
	['holds 1e999', good.replace('"at":1', '"at":1e999'), /was changed/],
	['writes numbers in another way', good.replace('"at":1', '"at":1.0'), /was changed/],
	['writes a key with escapes', good.replace('"practice/hits', '"\\u0070ractice/hits'), /was changed/],
	[
		'holds __proto__ as a record',
		raw('{"__proto__":{"at":1,"value":{"polluted":true}}}'),
		/"__proto__" is of no known kind/,
	],
	[
		'holds __proto__ as the records',
		good.replace('"records":', '"__proto__":{"polluted":true},"records":'),
		/unknown field "__proto__"/,
	],
	[
		'holds constructor as a record',
		raw('{"constructor":{"at":1,"value":{"prototype":{"polluted":true}}}}'),
		/"constructor" is of no known kind/,
	],
	[
		'holds __proto__ in a record',
		raw('{"progress/done/exam":{"at":1,"value":{"done":true},"__proto__":{"polluted":true}}}'),
		/unknown field "__proto__"/,
	],
	[
		'holds __proto__ in a value',
		raw('{"progress/done/exam":{"at":1,"value":{"done":true,"__proto__":{"polluted":true}}}}'),
		/unknown field "__proto__"/,
	],
	[
		'holds only __proto__ in a value',
		raw('{"practice/hits/a/b":{"at":1,"value":{"__proto__":{"done":true}}}}'),
		/unknown field "__proto__"/,
	],
	[
		'holds constructor in a value',
		raw('{"practice/hits/a/b":{"at":1,"value":{"constructor":{"prototype":{}}}}}'),
		/unknown field "constructor"/,
	],
	[
		'holds toString in a value',
		raw('{"practice/settings/own":{"at":1,"value":{"toString":"x"}}}'),
		/unknown field "toString"/,
	],
	['holds a kind that objects inherit', one('__proto__/toString/x', {}), /no known kind/],
	[
		'holds an unknown kind',
		one('practice/grades/own', { passed: true }),
		/"practice\/grades\/own" is of no known kind/,
	],
	['holds a kind without an id', one('practice/attempts/', attempt), /no known kind/],
	['holds an empty key', one('', {}), /"" is of no known kind/],
	['holds markup in a key', one('practice/hits/<img src=x onerror=alert(1)>/b', {}), /no known kind/],
	['holds a way out of its folder in a key', one('progress/done/../../etc', { done: true }), /no known kind/],
	['holds NUL in a key', one('practice/hits/a/b\0', {}), /a\/b\?" is of no known kind/],
	['holds a lone surrogate in a key', one('practice/hits/a/\ud800', {}), /a\/\?" is of no known kind/],
	['holds text that turns its surroundings in a key', one('practice/hits/\u202etxt/b', {}), /\?txt/],
	['holds a line break after a key', one('practice/settings/own\n', {}), /no known kind/],
	['holds a key of 100,000 letters', one(`practice/hits/a/${'b'.repeat(1e5)}`, {}), /no known kind/],
	['holds a record that is a list', file({ 'practice/hits/a/b': [1, {}] }), /is not an object/],
	['holds a record that is null', file({ 'practice/hits/a/b': null }), /is not an object/],
	['holds a record without a moment', file({ 'practice/hits/a/b': { value: {} } }), /wrong "at"/],
	['holds a record without a value', file({ 'practice/hits/a/b': { at: 1 } }), /wrong value/],
	[
		'holds a record with a field too many',
		file({ 'practice/hits/a/b': { at: 1, value: {}, by: 'x' } }),
		/unknown field "by"/,
	],
	['holds a negative moment', one('practice/hits/a/b', {}, -1), /wrong "at"/],
	['holds half a moment', one('practice/hits/a/b', {}, 0.5), /wrong "at"/],
	['holds a moment that is text', one('practice/hits/a/b', {}, '1'), /wrong "at"/],
	['holds a moment in the year 275760', one('practice/hits/a/b', {}, 8.64e15), /wrong "at"/],
	['holds a record dated after the export', one('practice/hits/a/b', {}, NOW + 1), /dated after its own export/],
	['holds a note that is an object', one('practice/hits/a/b', { note: { toString: 'x' } }), /wrong "note"/],
	['holds a note of 4,001 characters', one('practice/hits/a/b', { note: 'x'.repeat(4001) }), /wrong "note"/],
	['holds a note of a million lines', one('practice/hits/a/b', { note: '\n"\\'.repeat(1e6) }), /wrong "note"/],
	['holds an option e', one('practice/answers/aaaaaaaa/0', { option: 'e' }), /wrong "option"/],
	['holds markup as an option', one('practice/answers/aaaaaaaa/0', { option: '<b>a</b>' }), /wrong "option"/],
	['answers question 1000', one('practice/answers/aaaaaaaa/1000', { option: 'a' }), /no known kind/],
	['answers question -1', one('practice/answers/aaaaaaaa/-1', { option: 'a' }), /no known kind/],
	['holds an attempt without questions', one(ATTEMPT, { ...attempt, questions: [] }), /wrong "questions"/],
	[
		'holds an attempt of 121 questions',
		one(ATTEMPT, { ...attempt, questions: new Array(121).fill(question) }),
		/wrong "questions"/,
	],
	[
		'holds markup as the id of a question',
		one(ATTEMPT, { ...attempt, questions: [{ ...question, id: '<script>' }] }),
		/wrong "questions\.0\.id"/,
	],
	[
		'holds an address as an objective',
		one(ATTEMPT, { ...attempt, questions: [{ ...question, objectives: ['https://evil.test'] }] }),
		/wrong "questions\.0\.objectives\.0"/,
	],
	[
		'holds a form of an unknown kind',
		one(ATTEMPT, { ...attempt, form: { kind: 'duel', outline: 'x' } }),
		/wrong "form/,
	],
	['holds an attempt with a score', one(ATTEMPT, { ...attempt, score: 59 }), /unknown field "score"/],
	['holds endless minutes', one(ATTEMPT, { ...attempt, minutes: 1e9 }), /wrong "minutes"/],
	['holds a card of negative stability', one(CARD, { ...card, stability: -1 }), /wrong "stability"/],
	['holds a card in no state', one(CARD, { ...card, state: 3 }), /wrong "state"/],
	['holds a card with half a review', one(CARD, { ...card, reps: 0.5 }), /wrong "reps"/],
	['holds a target of 200%', one('practice/settings/own', { target: 2 }), /wrong "target"/],
	['holds the settings of someone else', one('practice/settings/theirs', {}), /no known kind/],
	[
		'holds one wrong record among right ones',
		file({ ...TICK, 'progress/done/weeks': { at: 1, value: { done: 1 } } }),
		/"progress\/done\/weeks" has a wrong "done"/,
	],
];

/** A store that holds something, kept nowhere. */
async function heldStore(): Promise<Store> {
	const backend = { load: async () => [], write: async () => undefined, clear: async () => undefined };
	const store = await openStore({ backend, openTabs: () => ({ post: () => undefined }), now: () => NOW });
	await store.put('practice/hits', 'a/b', { note: 'mine' });
	return store;
}

/** What a page does with a file that is dropped on it. */
async function drop(store: Store, text: string): Promise<string | undefined> {
	const result = readExport(text, { now: NOW });
	if ('problem' in result) return result.problem;
	await store.import(result.records);
	return undefined;
}

describe('a file whose digest is right', () => {
	it.each([
		['a kind', one('progress/streaks/own', { days: 3 })],
		['an id of another form', one('practice/settings/theirs', {})],
		['a field of a value', one('progress/done/exam', { done: true, mood: 'good' })],
		['a field of a value in a value', one(ATTEMPT, { ...attempt, questions: [{ ...question, points: 2 }] })],
		['a field of a record', file({ 'practice/hits/a/b': { at: 1, value: {}, by: 'x' } })],
	])('and that holds %s unknown here is of a newer version, not changed by its reader', (_, text) => {
		expect(readExport(text, { now: NOW })).toEqual({
			problem: expect.stringMatching(/made by a newer version .* reload/),
		});
		expect(readExport(text, { now: NOW })).not.toEqual({ problem: expect.stringContaining('changed') });
	});

	it('but that holds a known field with a value that none can have was changed', () => {
		const text = one('progress/done/exam', { done: 'yes' });
		expect(readExport(text, { now: NOW })).toEqual({ problem: expect.stringContaining('was changed') });
	});
});

describe('a file that', () => {
	it.each(HOSTILE)('%s changes nothing, and is told why', async (_, text, reason) => {
		const store = await heldStore();
		const before = canonicalJson(Object.fromEntries(store.records()));
		const problem = await drop(store, text);
		expect(problem).toMatch(reason);
		expect(problem).toMatch(/^The [\x20-\x7e]{20,240}\.$/);
		expect(canonicalJson(Object.fromEntries(store.records()))).toBe(before);
		expect('polluted' in {} || 'polluted' in globalThis).toBe(false);
	});

	it.each([
		['markup', '<img src=x onerror=alert(1)></script><script>alert(1)</script>'],
		['a template', '${7*7} {{7*7}} <%= 7*7 %>'],
		['a name that objects inherit', '__proto__'],
		['NUL', 'a\0b'],
		['a lone surrogate', 'a\ud800b'],
		['text that turns its surroundings', '\u202eabc\u2066'],
		['a formula', '=HYPERLINK("https://evil.test")'],
	])('holds %s in a note has a note of that text, and nothing else', async (_, note) => {
		const store = await heldStore();
		expect(await drop(store, one('practice/hits/a/b', { note }, NOW))).toBeUndefined();
		expect(await drop(store, one('practice/hits/a/c', { note }))).toBeUndefined();
		expect(store.get('practice/hits', 'a/c')).toEqual({ note });
		expect('polluted' in {}).toBe(false);
	});

	it('differs from an export in one place says the same or is refused', () => {
		const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
		const edit = fc.tuple(
			place,
			fc.nat(3),
			fc.oneof(fc.string({ maxLength: 2 }), fc.constantFrom('"', '}', '1', ' ', ',')),
		);
		fc.assert(
			fc.property(records, edit, (held, [where, cut, insert]) => {
				const text = writeExport(held, NOW);
				const from = Math.floor(where * text.length);
				const result = readExport(text.slice(0, from) + insert + text.slice(from + cut), { now: NOW });
				if ('records' in result) expect(plain(result.records)).toBe(plain(held));
			}),
			{ numRuns: 2000 },
		);
	});

	it('is any text is refused, and never throws', () => {
		const text = fc.oneof(
			fc.string(),
			fc.json(),
			fc.string({ unit: 'binary' }),
			fc.json().map((json) => file(JSON.parse(json))),
		);
		fc.assert(
			fc.property(text, (each) => {
				const result = readExport(each, { now: NOW });
				if ('records' in result) expect(each).toBe(writeExport(result.records, NOW));
			}),
			{ numRuns: 1000 },
		);
	});
});

const plain = (held: Records): string => canonicalJson(Object.fromEntries(held));
