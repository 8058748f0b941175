import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withTables } from '../../bench/document.ts';
import { childrenSeconds } from '../../bench/process-tree.ts';
import { sharesOf, type CpuProfile } from '../../bench/profile.ts';
import { noResults, withResult } from '../../bench/results.ts';
import { spreadOf } from '../../bench/statistics.ts';
import { trafficOf } from '../../bench/traffic.ts';

const machine = { processor: 'Z80', cores: 1, memory: 65_536, system: 'CP/M 2.2', node: 'v24.0.0' };
const document = readFileSync('docs/benchmarks.md', 'utf8');

test('a median lies within its range, and does not depend on the order', () => {
	fc.assert(
		fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
			const { median, min, max, n } = spreadOf(values);
			expect(min).toBeLessThanOrEqual(median);
			expect(median).toBeLessThanOrEqual(max);
			expect(n).toBe(values.length);
			expect(values.filter((value) => value <= median).length * 2).toBeGreaterThanOrEqual(n);
			expect(spreadOf(values.toReversed())).toEqual({ median, min, max, n });
		}),
	);
	expect(() => spreadOf([])).toThrow('nothing to take a median of');
});

test('the times of a shell count what its children took, not the shell', () => {
	expect(childrenSeconds('0m5.00s 0m6.00s\n1m2.50s 0m0.25s\n')).toBe(62.75);
	expect(() => childrenSeconds('real 1.0')).toThrow('cannot be read');
});

describe('a profile', () => {
	const frame = (id: number, functionName: string, url: string) => ({ id, callFrame: { functionName, url } });
	const profile: CpuProfile = {
		nodes: [
			frame(1, '(idle)', ''),
			frame(2, 'parse', 'file:///w/node_modules/.pnpm/x/node_modules/@scope/markdown/index.js'),
			{ ...frame(3, 'readContent', 'file:///w/copy/src/adapters/from-disk.ts'), children: [6] },
			frame(4, 'render', 'file:///w/copy/dist/.prerender/chunks/syllabus_Ab1-_x9Z.mjs'),
			frame(5, '(garbage collector)', ''),
			{ ...frame(6, 'readFile', 'node:fs'), children: [7] },
			frame(7, 'read', ''),
		],
		samples: [1, 2, 3, 4, 5, 7],
		timeDeltas: [900, 30, 5, 40, 20, 5],
	};

	test('is summed up by package and folder, idle time left out, and what Node does counts for its caller', () => {
		expect(sharesOf([profile], '/w/copy')).toEqual([
			{ name: 'pages as bundled: syllabus', share: 0.4 },
			{ name: '@scope/markdown', share: 0.3 },
			{ name: 'garbage collection', share: 0.2 },
			{ name: 'src/adapters', share: 0.1 },
		]);
	});
});

test('traffic is summed up by kind, headers beside bodies', () => {
	const sent = (address: string, body: number) => ({ address, status: 200, body, head: 100 });
	const files = [
		sent('/', 900),
		sent('/_astro/a.js', 50),
		sent('/_astro/b.js', 30),
		sent('/pagefind/wasm.en.pagefind', 7),
	];
	const { requests, body, wire, script, kinds } = trafficOf(files);
	expect([requests, body, wire, script]).toEqual([4, 987, 1387, 80]);
	expect(kinds['index']).toEqual({ requests: 1, body: 7 });
});

test('a measurement replaces the earlier one of the same system and size only', () => {
	const of = (system: 'handbook' | 'starlight', size: number, share: number) => ({
		...{ system, size, on: '2026-11-22' },
		shares: [{ name: 'yaml', share }],
	});
	const given = [of('handbook', 1000, 1), of('starlight', 100, 2), of('handbook', 100, 3), of('handbook', 100, 4)];
	const results = given.reduce((all, one) => withResult(all, 'profiles', one), noResults(machine));
	expect(results.profiles).toEqual([given[3], given[1], given[0]]);
});

describe('docs/benchmarks.md', () => {
	test('has a place for every table, and every number in its place', () => {
		const empty = withTables(document, noResults(machine));
		expect(empty).toContain('Z80');
		expect(empty).toContain('Not measured yet.');
		expect(withTables(empty, noResults(machine))).toBe(empty);
	});

	test('is refused where a place is missing or unknown', () => {
		expect(() => withTables(document.replace('<!-- bench:views -->', ''), noResults(machine))).toThrow('views');
		expect(() => withTables(document.replace('bench:views', 'bench:vistas'), noResults(machine))).toThrow('vistas');
	});
});
