import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { executedNotebook, runRecord } from '../../src/execution/executed-notebook.ts';
import { executionProblems } from '../../src/execution/execution-problems.ts';
import { outputChanges } from '../../src/execution/output-changes.ts';
import { stableOutputs } from '../../src/execution/stable-outputs.ts';
import { codeDigest } from '../../src/model/notebook.ts';
import { notebookPage } from '../../src/model/notebook-file.ts';
import { executionSchema, type Cell, type CellOutput, type Execution } from '../../src/schemas/notebook.ts';
import { pageSchema } from '../../src/schemas/page.ts';
import { shownOutputs } from '../../src/views/cell-outputs.ts';
import { codeCell, notebookCells, printed, proseCell } from '../rules/handbook.ts';

const FOLDER = '/tmp/podium-run-8f3a';

const shown = (html: string): CellOutput => ({ output_type: 'display_data', data: { 'text/html': html } });
const warned = (text: string): CellOutput => ({ output_type: 'stream', name: 'stderr', text });

/** What cells print, once stable. */
const stableTexts = (...texts: string[]): string[] => {
	const outputs = Object.fromEntries(texts.map((text, index) => [`cell-${index}`, [printed(text)]]));
	return Array.from(stableOutputs({ outputs, folder: FOLDER }).outputs.values(), ([output]) =>
		output?.output_type === 'stream' ? output.text : '',
	);
};

/** What one cell gives, once stable. */
const stableCell = (...outputs: CellOutput[]) => {
	const stable = stableOutputs({ outputs: { cell: outputs }, folder: FOLDER });
	return { outputs: stable.outputs.get('cell'), figures: stable.figures };
};

describe('what differs from run to run', () => {
	test('is numbered by first appearance: ids of expressions', () => {
		expect(stableTexts('Join [id#412L], [other#97]\n+- id#412L, sum(x)#5, a[0]#5')).toEqual([
			'Join [id#1L], [other#2]\n+- id#1L, sum(x)#3, a[0]#3',
		]);
	});

	test('has one number in a whole notebook', () => {
		expect(stableTexts('id#412', 'other#97', 'id#412 = other#97')).toEqual(['id#1', 'other#2', 'id#1 = other#2']);
	});

	test('is counted by its kind', () => {
		expect(stableTexts('id#7 plan_id=7 plan_id=9 3f2b1c4d-0000-4abc-8def-0123456789ab id#9')).toEqual([
			'id#1 plan_id=1 plan_id=2 00000000-0000-0000-0000-000000000001 id#2',
		]);
	});

	test('leaves two ids of one length apart', () => {
		const [first, second] = ['3f2b1c4d-0000-4abc-8def-0123456789ab', '3f2b1c4d-0000-4abc-8def-0123456789ac'];
		expect(stableTexts(`part-${first}.parquet ${second} ${first}`)).toEqual([
			'part-00000000-0000-0000-0000-000000000001.parquet ' +
				'00000000-0000-0000-0000-000000000002 00000000-0000-0000-0000-000000000001',
		]);
	});

	test.each([
		['the folder of the run', `file:${FOLDER}/spark-warehouse/a and ${FOLDER}`, 'file:/run/spark-warehouse/a and /run'],
		['the address of an object', '<Row at 0x7f3a1c2b4d50>', '<Row at 0x0>'],
		['the hash of an object', '[Ljava.lang.Object;@1b2c3d4f, Plan@5e6f7a', '[Ljava.lang.Object;@0, Plan@0'],
	])('is the same word each time: %s', (_, text, stable) => {
		expect(stableTexts(text)).toEqual([stable]);
	});

	test.each([
		['a number behind a sign', 'issue #412, # 5, (#6'],
		['a short number in base 16', '0xff and 0xFFFFFFFF'],
		['a name behind a sign', 'team@example.org, @main, @abc'],
		['half an id', '3f2b1c4d-0000-4abc-8def'],
		['another plan', 'plan_id= 5, explain_id=5'],
	])('is no %s', (_, text) => {
		expect(stableTexts(text)).toEqual([text]);
	});

	test('is made stable in tables and errors, too, and nowhere else', () => {
		const png = 'iVBORw0KGgo0xabcdef0@abcdef';
		const plain = [`id#9 in ${FOLDER}\n`, 'id#9'];
		const { outputs } = stableCell(
			{ output_type: 'execute_result', data: { 'text/html': '<td>id#9</td>', 'text/plain': plain, 'image/png': png } },
			{ output_type: 'error', ename: 'Failed', evalue: 'id#9 at 0x7f3a1c2b4d50', traceback: ['id#10'] },
		);
		expect(outputs).toEqual([
			{
				output_type: 'execute_result',
				data: { 'text/plain': 'id#1 in /run\nid#1', 'text/html': '<td>id#1</td>', 'image/png': png },
			},
			{ output_type: 'error', ename: 'Failed', evalue: 'id#1 at 0x0', traceback: [] },
		]);
	});

	test('gives the same whatever the ids of a run are', () => {
		const ids = <T>(each: fc.Arbitrary<T>) => fc.uniqueArray(each, { minLength: 3, maxLength: 3 });
		const run = fc.record({
			folder: fc.constantFrom('/tmp/a', '/var/folders/b2/T'),
			expression: ids(fc.nat()),
			plan: ids(fc.nat()),
			uuid: ids(fc.uuid()),
			address: ids(fc.integer({ min: 0x100000, max: 0xfffffff })),
			seconds: fc.float({ min: 1, max: 9, noNaN: true }),
		});
		const slot = fc.record({
			kind: fc.constantFrom(...SLOTS),
			id: fc.nat(2),
			cell: fc.constantFrom('first', 'second'),
		});
		fc.assert(
			fc.property(fc.array(slot, { maxLength: 12 }), run, run, (slots, one, other) => {
				const texts = [one, other].map((ran) => {
					const outputs: Record<string, CellOutput[]> = { first: [], second: [] };
					for (const { kind, id, cell } of slots) outputs[cell]?.push(printed(written(kind, id, ran)));
					return stableOutputs({ outputs, folder: ran.folder }).outputs;
				});
				expect(texts[1]).toEqual(texts[0]);
			}),
		);
	});

	test('is taken out once: what is stable stays as it is', () => {
		const word = fc.oneof(
			fc.nat().map((id) => `column#${id}L`),
			fc.nat().map((id) => `plan_id=${id}`),
			fc.uuid(),
			fc.integer({ min: 0, max: 0xfffffff }).map((id) => `0x${id.toString(16)}`),
			fc.integer({ min: 0, max: 0xfffffff }).map((id) => `Object@${id.toString(16)}`),
			fc.constantFrom(FOLDER, 'measured: 3 s', '\nmeasured: 4 s\n', '/run', 'word', '\n', '#1', '0x0', 'a@0'),
		);
		const text = fc.array(word, { maxLength: 12 }).map((words) => words.map((each) => `${each} `).join(''));
		fc.assert(
			fc.property(fc.array(text, { maxLength: 4 }), fc.array(text, { maxLength: 2 }), (first, second) => {
				const once = stableOutputs({
					outputs: { first: first.map(printed), second: second.map(shown) },
					folder: FOLDER,
				});
				const outputs = Object.fromEntries(once.outputs) as Record<string, CellOutput[]>;
				const twice = stableOutputs({ outputs, folder: FOLDER });
				expect(twice.outputs).toEqual(once.outputs);
				expect(twice.figures).toEqual([]);
			}),
			{ numRuns: 500 },
		);
	});
});

const SLOTS = ['expression', 'plan', 'uuid', 'address', 'hash', 'folder', 'measured', 'word'] as const;

/** A line that a run prints. */
function written(
	kind: (typeof SLOTS)[number],
	id: number,
	ran: { folder: string; expression: number[]; plan: number[]; uuid: string[]; address: number[]; seconds: number },
): string {
	switch (kind) {
		case 'expression':
			return `total#${ran.expression[id]}L\n`;
		case 'plan':
			return `Exchange [plan_id=${ran.plan[id]}]\n`;
		case 'uuid':
			return `part-${ran.uuid[id]}.parquet\n`;
		case 'address':
			return `<Row at 0x${ran.address[id]?.toString(16)}>\n`;
		case 'hash':
			return `Plan@${ran.address[id]?.toString(16)}\n`;
		case 'folder':
			return `${ran.folder}/table-${id}\n`;
		case 'measured':
			return `measured: ${ran.seconds} s\n`;
		case 'word':
			return `word ${id}\n`;
	}
}

describe('what a cell prints', () => {
	test('is one text, in however many pieces it came', () => {
		const pieces = [printed('one\n'), printed('tw'), printed('o\n')];
		expect(stableCell(...pieces).outputs).toEqual([printed('one\ntwo\n')]);
	});

	test('is one text on both sides of a warning, which is dropped', () => {
		expect(stableCell(printed('one\n'), warned('WARN 12:00'), printed('two\n')).outputs).toEqual([
			printed('one\ntwo\n'),
		]);
		expect(stableCell(warned('WARN 12:00')).outputs).toEqual([]);
	});

	test('is two texts on both sides of a table', () => {
		expect(stableCell(printed('one\n'), shown('<table></table>'), printed('two\n')).outputs).toEqual([
			printed('one\n'),
			shown('<table></table>'),
			printed('two\n'),
		]);
	});

	test('goes to the figures where it was measured', () => {
		const { outputs, figures } = stableCell(
			printed('before\nmeasured: 1.2 s without\nbetw'),
			printed('een\nmeasu'),
			printed('red: 0.4 s with\nafter'),
		);
		expect(outputs).toEqual([printed('before\nbetween\nafter')]);
		expect(figures).toEqual([
			{ cell: 'cell', text: '1.2 s without' },
			{ cell: 'cell', text: '0.4 s with' },
		]);
	});

	test('is nothing where all of it was measured', () => {
		expect(stableCell(printed('measured: 1.2 s\nmeasured: 1.3 s')).outputs).toEqual([]);
	});

	test('stays where a line only speaks of measuring', () => {
		const text = 'we measured: 3 s\n measured: 4 s\nmeasured:5 s\nMeasured: 6 s\n';
		expect(stableCell(printed(text))).toEqual({ outputs: [printed(text)], figures: [] });
	});

	test('keeps of its forms those that are shown', () => {
		const data = { 'application/json': {}, 'image/svg+xml': '<svg/>', 'text/plain': 'x', 'image/png': ['iVBO', 'Rw'] };
		expect(stableCell({ output_type: 'display_data', data }).outputs).toEqual([
			{ output_type: 'display_data', data: { 'text/plain': 'x', 'image/png': 'iVBORw' } },
		]);
	});

	test('has figures in the order of the cells', () => {
		const outputs = { write: [printed('measured: 1 s\n')], read: [printed('measured: 2 s\n')] };
		expect(stableOutputs({ outputs, folder: FOLDER }).figures).toEqual([
			{ cell: 'write', text: '1 s' },
			{ cell: 'read', text: '2 s' },
		]);
	});
});

describe('a comparison of a run with the file', () => {
	const cells = [
		proseCell('question', 'Text.'),
		codeCell('write', 'print(1)', { outputs: [printed('one\ntwo\nthree\nfour\nfive\nsix\n')] }),
		codeCell('read', 'df', { outputs: [shown('<table>1</table>'), printed('done\n')] }),
		codeCell('silent', 'pass'),
	];
	const same = new Map(cells.map((cell) => [cell.id, 'outputs' in cell ? cell.outputs : []]));
	const changesWith = (id: string, ...outputs: CellOutput[]) => outputChanges(cells, new Map([...same, [id, outputs]]));

	test('finds nothing where nothing changed', () => {
		expect(outputChanges(cells, same)).toEqual([]);
	});

	test('finds nothing where only the pieces are others', () => {
		expect(changesWith('write', printed('one\ntw'), printed('o\nthree\nfour\nfive\nsix\n'))).toEqual([]);
	});

	test('shows a changed line with its neighbours', () => {
		expect(changesWith('write', printed('one\ntwo\nthree\nfour\nfifth\nsix\n'))).toEqual([
			{
				cell: 'write',
				patch: '--- the file\n+++ this run\n@@ -3,4 +3,4 @@\n three\n four\n-five\n+fifth\n six',
			},
		]);
	});

	test.each<[does: string, id: string, outputs: CellOutput[], lines: string[]]>([
		['a cell that gives nothing any more', 'read', [], ['-[text/html]', '-<table>1</table>', '-done']],
		['a cell that gave nothing before', 'silent', [printed('x\n')], ['+x']],
		[
			'a changed table',
			'read',
			[shown('<table>2</table>'), printed('done\n')],
			['-<table>1</table>', '+<table>2</table>'],
		],
		[
			'a picture in the place of a table',
			'read',
			[{ output_type: 'display_data', data: { 'image/png': 'iVBO' } }, printed('done\n')],
			['-[text/html]', '-<table>1</table>', '+[image/png]', '+iVBO'],
		],
		[
			'an error',
			'silent',
			[{ output_type: 'error', ename: 'ValueError', evalue: 'no', traceback: ['at 3'] }],
			['+ValueError: no'],
		],
	])('shows %s', (_, id, outputs, lines) => {
		const [change, ...others] = changesWith(id, ...outputs);
		expect(others).toEqual([]);
		expect(change?.cell).toBe(id);
		expect(change?.patch.split('\n').filter((line) => /^[-+](?![-+]{2} )/.test(line))).toEqual(lines);
	});

	test('names every cell that changed, in the order of the notebook', () => {
		const found = outputChanges(cells, new Map([['silent', [printed('x\n')]]]));
		expect(found.map(({ cell }) => cell)).toEqual(['write', 'read', 'silent']);
	});
});

const versions = { python: '3.11.7', java: '17.0.15', spark: '4.2.0', delta: '4.4.0' };

/** A run of the notebook of the small handbook. */
const execution = (changes: Partial<Execution> = {}): Execution => ({
	folder: FOLDER,
	seconds: 12.5,
	versions,
	outputs: { write: [printed('6\n')] },
	exercises: [{ cell: 'count', publishedError: 'AssertionError', solutionError: null }],
	failure: null,
	...changes,
});

describe('a notebook that was executed', () => {
	const raw = {
		cells: [
			{ cell_type: 'markdown', id: 'question', metadata: { editable: true }, source: ['## The question\n', 'Text.'] },
			{
				cell_type: 'code',
				id: 'write',
				metadata: { collapsed: false, podium: { alt: 'Three rows.' } },
				source: ['print(1)'],
				execution_count: 7,
				outputs: [{ output_type: 'stream', name: 'stdout', text: 'old\n' }],
			},
			{ cell_type: 'code', id: 'quiet', metadata: {}, source: 'a = 1', execution_count: 8, outputs: [printed('old')] },
			{
				cell_type: 'code',
				id: 'share',
				metadata: { tags: ['databricks-only'] },
				source: ['%sql\n', 'SELECT 1'],
				execution_count: null,
				outputs: [],
			},
			{ cell_type: 'code', id: 'read', metadata: {}, source: ['df'] },
			{
				cell_type: 'code',
				id: 'count',
				metadata: { tags: ['exercise'] },
				source: ['counted = 0'],
				execution_count: 9,
				outputs: [printed('left over')],
			},
			{
				cell_type: 'code',
				id: 'count-check',
				metadata: { tags: ['assert'] },
				source: ['assert counted'],
				execution_count: 10,
				outputs: [{ output_type: 'error', ename: 'AssertionError', evalue: '', traceback: [] }],
			},
		],
		metadata: {
			kernelspec: { name: 'python3', display_name: 'Python 3' },
			podium: {
				title: 'Live tables',
				description: 'A page of a small handbook that is long enough to be described.',
				objectives: ['data-sharing/recipients'],
				minutes: 10,
				level: 'novice',
				environment: 'spark-delta',
				owner: 'pod-1-lead',
				run: { on: '2026-01-01', figures: [{ cell: 'write', text: 'old' }] },
			},
			widgets: { state: {} },
		},
		nbformat: 4,
		nbformat_minor: 5,
	};
	const source = JSON.stringify(raw);
	const given = execution({
		outputs: {
			write: [printed('id#55\nmeasured: 1.2 s\n'), printed('done')],
			read: [
				{ output_type: 'execute_result', data: { 'text/plain': 'a\nb', 'text/html': '<table>\n</table>' } },
				{ output_type: 'display_data', data: { 'image/png': 'iVBORw0KGgo=' } },
			],
		},
	});
	const pageIn = (text: string) => {
		const page = notebookPage(JSON.parse(text), text);
		if (!('podium' in page)) throw page;
		return { ...page, cells: page.page.notebook.cells };
	};
	const { cells } = pageIn(source);
	const text = executedNotebook(source, cells, given, '2026-11-20');
	const written = JSON.parse(text) as typeof raw;

	test('holds each output at its cell, by lines', () => {
		const outputs = Object.fromEntries(written.cells.map(({ id, outputs }) => [id, outputs]));
		expect(outputs).toEqual({
			question: undefined,
			write: [{ output_type: 'stream', name: 'stdout', text: ['id#1\n', 'done'] }],
			quiet: [],
			share: [],
			read: [
				{
					output_type: 'execute_result',
					execution_count: 3,
					data: { 'text/plain': ['a\n', 'b'], 'text/html': ['<table>\n', '</table>'] },
					metadata: {},
				},
				{ output_type: 'display_data', data: { 'image/png': 'iVBORw0KGgo=' }, metadata: {} },
			],
			count: [],
			'count-check': [],
		});
	});

	test('numbers the cells that ran, and no other', () => {
		expect(written.cells.map((cell) => cell.execution_count)).toEqual([undefined, 1, 2, null, 3, null, null]);
	});

	test('carries the record of this run in the place of the old one', () => {
		expect(written.metadata.podium.run).toEqual({
			on: '2026-11-20',
			seconds: 12.5,
			versions,
			digest: codeDigest({ cells }),
			figures: [{ cell: 'write', text: '1.2 s' }],
		});
		expect(written.metadata.podium.run).toEqual(runRecord(cells, given, '2026-11-20'));
	});

	test('keeps everything else', () => {
		const rest = (notebook: typeof raw) => ({
			...notebook,
			cells: notebook.cells.map((cell) => ({ ...cell, outputs: undefined, execution_count: undefined })),
			metadata: { ...notebook.metadata, podium: { ...notebook.metadata.podium, run: undefined } },
		});
		expect(rest(written)).toEqual(rest(raw));
		expect(written.cells[0]).toEqual(raw.cells[0]);
		expect(Object.keys(written)).toEqual(Object.keys(raw));
	});

	test('is written as Jupyter writes it', () => {
		expect(text.startsWith('{\n "cells": [\n  {\n   "cell_type": "markdown",\n')).toBe(true);
		expect(text.endsWith('\n}\n')).toBe(true);
	});

	test('is read back with the same outputs, and a digest that fits its code', () => {
		const back = pageIn(text);
		expect(outputChanges(back.cells, stableOutputs(given).outputs)).toEqual([]);
		const read = back.cells.flatMap((cell) => ('outputs' in cell ? shownOutputs(cell.outputs) : []));
		expect(read).toEqual(Array.from(stableOutputs(given).outputs.values()).flatMap(shownOutputs));
		expect(read).toHaveLength(2);
		const page = pageSchema.parse({ ...back.podium, kind: 'notebook' });
		expect(page.kind === 'notebook' && page.run?.digest).toBe(codeDigest({ cells: back.cells }));
	});

	test('is the same text when the same run is written again', () => {
		expect(executedNotebook(text, pageIn(text).cells, given, '2026-11-20')).toBe(text);
	});

	test('takes a run as the harness reports it', () => {
		expect(executionSchema.parse(JSON.parse(JSON.stringify(given)))).toEqual(given);
	});
});

describe('a run that does not count', () => {
	const cells = notebookCells();
	const exercise = { cell: 'count', publishedError: 'AssertionError', solutionError: null };

	test.each<[does: string, changes: Partial<Execution>, problems: string[]]>([
		['was sound after all', {}, []],
		[
			'ended early',
			{ failure: { cell: 'write', message: 'NameError: rows' }, outputs: {}, exercises: [] },
			['The cell "write" failed: NameError: rows'],
		],
		['left a cell out', { outputs: {} }, ['The cell "write" was left out.']],
		[
			'did not try an exercise',
			{ exercises: [] },
			['The exercise "count" was not tried: an "assert" cell has to follow it.'],
		],
		[
			'had an exercise that is no work',
			{ exercises: [{ ...exercise, publishedError: null }] },
			['The exercise "count" passes before anybody has done it.'],
		],
		[
			'had an exercise without a solution that works',
			{ exercises: [{ ...exercise, solutionError: 'AssertionError: 3' }] },
			['The exercise "count" fails with its solution: AssertionError: 3'],
		],
		[
			'had several faults',
			{ outputs: {}, exercises: [{ cell: 'count', publishedError: null, solutionError: 'E' }] },
			[
				'The cell "write" was left out.',
				'The exercise "count" passes before anybody has done it.',
				'The exercise "count" fails with its solution: E',
			],
		],
	])('because it %s', (_, changes, problems) => {
		expect(executionProblems(cells, execution(changes))).toEqual(problems);
	});

	test('may leave out what only Databricks can run, and give nothing', () => {
		const outputs = { write: [] };
		expect(executionProblems(cells, execution({ outputs }))).toEqual([]);
	});

	test('is noticed where a cell is called like a part of every object', () => {
		const odd = [codeCell('constructor', 'a = 1')];
		expect(executionProblems(odd, execution({ outputs: {} }))).toEqual(['The cell "constructor" was left out.']);
	});
});

describe('the digest of code', () => {
	const cells = notebookCells();
	const digest = codeDigest({ cells });
	const withCell = (id: string, change: (cell: Cell) => Cell) => ({
		cells: cells.map((cell) => (cell.id === id ? change(structuredClone(cell)) : cell)),
	});

	test('is SHA-256 over tags and source of the cells of code', () => {
		const code = [
			[[], 'rows = [1, 2, 3]\ntotal = sum(rows)\nprint(total)'],
			[['databricks-only'], '%sql\nCREATE SHARE orders;\nSHOW SHARES;'],
			[['exercise'], 'counted = 0'],
			[['assert'], 'assert counted == len(rows)'],
		];
		expect(digest).toBe(`sha256:${createHash('sha256').update(JSON.stringify(code)).digest('hex')}`);
	});

	test('changes with any character of code', () => {
		const source = fc.string({ minLength: 1, maxLength: 40 });
		fc.assert(
			fc.property(source, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (text, at, character) => {
				const index = at % text.length;
				const other = text.slice(0, index) + character + text.slice(index + 1);
				fc.pre(other !== text);
				expect(codeDigest({ cells: [codeCell('a', other)] })).not.toBe(codeDigest({ cells: [codeCell('a', text)] }));
			}),
		);
	});

	test.each<[does: string, changed: { cells: Cell[] }]>([
		['a tag', withCell('count', (cell) => ({ ...cell, metadata: { tags: [], podium: {} } }) as Cell)],
		['the order of cells', { cells: cells.toReversed() }],
		['a cell more', { cells: [...cells, codeCell('more', '')] }],
		['a cell less', { cells: cells.filter(({ id }) => id !== 'share') }],
		[
			'a line that moved to the next cell',
			{
				cells: [
					codeCell('write', 'rows = [1, 2, 3]\ntotal = sum(rows)'),
					codeCell('share', 'print(total)\n%sql\nCREATE SHARE orders;\nSHOW SHARES;', { tag: 'databricks-only' }),
					...cells.slice(4),
				],
			},
		],
		['a cell of code that became prose', withCell('write', ({ id, source }) => proseCell(id, source))],
	])('changes with %s', (_, changed) => {
		expect(codeDigest(changed)).not.toBe(digest);
	});

	test.each<[does: string, changed: { cells: Cell[] }]>([
		['prose', withCell('question', ({ id }) => proseCell(id, 'Other words.'))],
		['no prose', { cells: cells.filter(({ cell_type: type }) => type === 'code') }],
		['outputs', withCell('write', (cell) => ({ ...cell, outputs: [printed('7\n')] }) as Cell)],
		['another id', withCell('write', (cell) => ({ ...cell, id: 'wrote' }))],
		[
			'another reason',
			withCell('share', (cell) => ({ ...cell, metadata: { tags: ['databricks-only'], podium: {} } }) as Cell),
		],
	])('is the same with %s', (_, changed) => {
		expect(codeDigest(changed)).toBe(digest);
	});
});
