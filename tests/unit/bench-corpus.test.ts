import { brotliCompressSync, constants } from 'node:zlib';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, writeUps } from '../../bench/corpus.ts';
import { countWords } from '../../bench/prose.ts';
import { Random } from '../../bench/random.ts';

const hundred = await writeUps(100);

describe('a synthetic write-up', () => {
	test('has the same words however many others there are', async () => {
		expect((await writeUps(60)).map(({ body }) => body)).toEqual(hundred.slice(0, 60).map(({ body }) => body));
	});

	test('has 600 to 900 words beside its code', () => {
		const words = hundred.map(({ body }) => countWords(body.replace(/^```[\s\S]*?^```$/gm, '')));
		expect(Math.min(...words)).toBeGreaterThanOrEqual(600);
		expect(Math.max(...words)).toBeLessThanOrEqual(900);
	});

	test('links to two other write-ups that are there at every size', () => {
		for (const [index, { body }] of hundred.entries()) {
			const links = Array.from(body.matchAll(/\]\(\/([^)]+)\)/g), ([, address]) => address);
			const there = hundred.slice(0, Math.max(index, 3)).map(addressOf);
			expect(new Set(links).size).toBe(2);
			expect(links).not.toContain(addressOf(hundred[index]!));
			expect(there).toEqual(expect.arrayContaining(links));
		}
	});

	test('compresses about as well as a real one', () => {
		const file = 'src/content/docs/domains/developing-code/write-ups/streaming-tables-vs-mvs.md';
		const share = (text: string) =>
			brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length / Buffer.byteLength(text);
		const mean = hundred.reduce((sum, { body }) => sum + share(body), 0) / hundred.length;
		expect(mean / share(readFileSync(file, 'utf8'))).toBeGreaterThan(0.9);
		expect(mean / share(readFileSync(file, 'utf8'))).toBeLessThan(1.1);
	});
});

test('no two of thousands of write-ups have one title', async () => {
	const titles = (await writeUps(5000)).map(({ title }) => title);
	expect(new Set(titles).size).toBe(5000);
});

test('write-ups are dealt out evenly over the ten domains', () => {
	const counts = Map.groupBy(hundred, ({ domain }) => domain);
	expect(counts.size).toBe(10);
	expect([...counts.values()].every((own) => own.length === 10)).toBe(true);
});

test('what is drawn by rank follows Zipf: the first of many comes about r times as often as the r-th', () => {
	fc.assert(
		fc.property(fc.integer(), (seed) => {
			const random = new Random(seed);
			const things = Array.from({ length: 400 }, (_, index) => index + 1);
			const drawn = Array.from({ length: 20_000 }, () => random.pickRanked(things));
			const often = (from: number, to: number) => drawn.filter((rank) => rank >= from && rank <= to).length;
			expect(often(1, 1) / often(10, 19)).toBeGreaterThan(0.8);
			expect(often(1, 1) / often(10, 19)).toBeLessThan(1.35);
		}),
		{ numRuns: 10 },
	);
});
