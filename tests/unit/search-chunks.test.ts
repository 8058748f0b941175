import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import * as pagefind from 'pagefind';
import { describe, expect, onTestFinished, test } from 'vitest';
import { arrayOf, itemsOf, text, textOf } from '../../src/adapters/cbor.ts';
import { chunksOf, splitIndex, type IndexedWord } from '../../src/adapters/search-chunks.ts';

describe('CBOR', () => {
	test('gives back the texts of an array, however long', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 300 }), (texts) => {
				expect(itemsOf(arrayOf(texts.map(text))).map(textOf)).toEqual(texts);
			}),
		);
		const many = Array.from({ length: 70_000 }, (_, index) => String(index));
		expect(itemsOf(arrayOf(many.map(text))).map(textOf)).toEqual(many);
		expect(textOf(text('x'.repeat(70_000)))).toHaveLength(70_000);
	});

	test('refuses what it does not know, rather than cut it wrongly', () => {
		expect(() => itemsOf(Buffer.from([0xa1, 1, 1]))).toThrow('An array was expected');
		expect(() => itemsOf(Buffer.from([0x81, 0xf6]))).toThrow('type 7');
		expect(() => itemsOf(Buffer.from([0x81, 1, 1]))).toThrow('does not end');
		expect(() => textOf(Buffer.from([1]))).toThrow('A text was expected');
	});
});

describe('the chunks of an index', () => {
	const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '_', 'é', '🚀'), minLength: 1, maxLength: 8 });
	const index = fc
		.uniqueArray(fc.record({ word, weight: fc.nat(20_000) }), { selector: (each) => each.word, maxLength: 60 })
		.map((all): IndexedWord[] =>
			all
				.toSorted((a, b) => byBytes(a.word, b.word))
				.map(({ word: each, weight }) => ({ word: each, entry: Buffer.alloc(weight) })),
		);

	test('hold every word once, in the order that Pagefind keeps', () => {
		fc.assert(
			fc.property(index, (words) => {
				expect(chunksOf(words).flatMap((chunk) => chunk.words)).toEqual(words);
			}),
		);
	});

	test('are found by each of their words, and by no word of another', () => {
		fc.assert(
			fc.property(index, (words) => {
				const chunks = chunksOf(words);
				for (const { word: each } of words) {
					const found = chunks.filter(({ from, to }) => byBytes(from, each) <= 0 && byBytes(each, to) <= 0);
					expect(found.map(({ words: held }) => held.some((other) => other.word === each))).toEqual([true]);
				}
			}),
		);
	});

	test('keep words with the same four letters together, unless that is too much', () => {
		const named = (name: string, weight: number): IndexedWord => ({ word: name, entry: Buffer.alloc(weight) });
		const wordsOf = (words: IndexedWord[]) => chunksOf(words).map(({ words: held }) => held.map((each) => each.word));
		expect(wordsOf([named('clone', 15_000), named('cluster', 15_000), named('clustering', 15_000)])).toEqual([
			['clone'],
			['cluster', 'clustering'],
		]);
		expect(wordsOf([named('spark', 40_000), named('sparkling', 1), named('sparks', 1)])).toEqual([
			['spark'],
			['sparkling', 'sparks'],
		]);
	});
});

test('splitting an index that Pagefind wrote loses nothing and changes no entry', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'podium-index-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	const { index } = await pagefind.createIndex();
	for (let page = 0; page < 60; page += 1) {
		const content = Array.from({ length: 900 }, (_, place) => `w${(page * 37 + place * 11) % 1500}`).join(' ');
		await index?.addCustomRecord({ url: `/${page}/`, content, language: 'en', meta: { title: `Page ${page}` } });
	}
	await index?.writeFiles({ outputPath: folder });
	await pagefind.close();

	const before = await readIndex(folder);
	const count = await splitIndex(folder);
	const after = await readIndex(folder);
	expect(count).toBeGreaterThan(before.files.length);
	expect(after.files).toHaveLength(count);
	expect(after.files.toSorted()).toEqual((await readdir(join(folder, 'index'))).toSorted());
	expect(after.entries.length).toBeGreaterThan(1000);
	expect(after.entries).toEqual(before.entries);
	expect(after.rest).toEqual(before.rest);
	expect(after.list).toEqual({ ...before.list, languages: { en: { ...before.list.languages.en, hash: after.hash } } });
	expect((await readdir(folder)).filter((name) => name.endsWith('.pf_meta'))).toEqual([
		`pagefind.${after.hash}.pf_meta`,
	]);
});

/** What a written index says: its list of files, the rest of its metadata, and every encoded word in order. */
async function readIndex(folder: string) {
	const list = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8')) as {
		languages: { en: { hash: string } };
	};
	const { hash } = list.languages.en;
	const unpack = async (file: string) => gunzipSync(await readFile(join(folder, file))).subarray(12);
	const [version, pages, chunks, ...rest] = itemsOf(await unpack(`pagefind.${hash}.pf_meta`));
	const files = itemsOf(chunks!).map((row) => `${textOf(itemsOf(row)[2]!)}.pf_index`);
	const entries: string[] = [];
	for (const file of files) {
		entries.push(...itemsOf(itemsOf(await unpack(`index/${file}`))[0]!).map((entry) => entry.toString('hex')));
	}
	return { list, hash, files, entries, rest: [version, pages, ...rest].map((item) => item?.toString('hex')) };
}

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
