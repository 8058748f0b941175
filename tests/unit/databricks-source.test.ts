import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	databricksSource,
	fromDatabricksSource,
	misreadLine,
	type SourceCell,
} from '../../src/model/databricks-source.ts';

const code = (source: string): SourceCell => ({ cell_type: 'code', source });
const prose = (source: string): SourceCell => ({ cell_type: 'markdown', source });

/** Lines that the format could take for its own, and lines whose ends or beginnings it could lose. */
const line = fc.oneof(
	fc.string({ maxLength: 12 }),
	fc.constantFrom(
		'',
		' ',
		'  ',
		'\t',
		'ends in blanks  ',
		'    indented',
		'%md',
		'%sql',
		'# COMMAND',
		' # COMMAND ----------',
		'# COMMAND ---------- ',
		'#MAGIC',
		' # MAGIC %sql',
		'# Databricks notebook source ',
		'Ünïcödé 中文 🙂',
	),
);
const lines = fc.array(line, { maxLength: 5 }).map((parts) => parts.join('\n'));
const cell = fc.oneof(
	lines.map(prose),
	lines.filter((source) => !source.startsWith('%')).map(code),
	lines.map((source) => code(`%sql\n${source}`)),
);

describe('a notebook in Databricks source format', () => {
	test('is one file of Python, in which other cells are comments', () => {
		const text = databricksSource([
			prose('## The question\n\nWho reads it?'),
			code('rows = [1]\n\nprint(rows)'),
			code('%sql\nSELECT 1'),
		]);
		expect(text).toBe(`# Databricks notebook source
# MAGIC %md
# MAGIC ## The question
# MAGIC
# MAGIC Who reads it?

# COMMAND ----------

rows = [1]

print(rows)

# COMMAND ----------

# MAGIC %sql
# MAGIC SELECT 1
`);
	});

	test('keeps kind, order and source of its cells', () => {
		fc.assert(
			fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
				fc.pre(cells.every((each) => misreadLine(each) === undefined));
				expect(fromDatabricksSource(databricksSource(cells))).toEqual(cells);
			}),
			{ numRuns: 500 },
		);
	});

	test('keeps the two blanks that break a line of Markdown', () => {
		const cells = [prose('first line  \nsecond line')];
		expect(fromDatabricksSource(databricksSource(cells))).toEqual(cells);
	});

	test.each([
		['no code', ''],
		['empty lines at both ends', '\n\nrows = [1]\n\n'],
		['a remainder in its first line', ' 7 % 2'],
	])('keeps a cell with %s between others', (_, source) => {
		const cells = [code('a = 1'), code(source), prose('Text.'), code(source)];
		expect(fromDatabricksSource(databricksSource(cells))).toEqual(cells);
	});

	test('has every line but the head and the separators as it stands in Python cells', () => {
		const source = 'def f():\n\treturn """\n\n"""';
		expect(databricksSource([code(source)])).toBe(`# Databricks notebook source\n${source}\n`);
	});

	test('is not read from another Python file', () => {
		expect(() => fromDatabricksSource('import os\n')).toThrow('The first line is not "# Databricks notebook source".');
		expect(() => fromDatabricksSource('')).toThrow('The first line');
	});
});

describe('a line that the format would read as its own', () => {
	test.each([
		['a separator', '# COMMAND ----------', 0],
		['a separator further down', 'a = 1\n\n# COMMAND ----------\nb = 2', 2],
		['a line of another language', 'a = 1\n# MAGIC %sql', 1],
		['the head', '# Databricks notebook source\na = 1', 0],
		['the first of two', '# MAGIC a\n# COMMAND ----------', 0],
	])('is found: %s', (_, source, expected) => {
		expect(misreadLine(code(source))).toBe(expected);
		expect(misreadLine(prose(source))).toBe(expected);
	});

	test.each(['', 'a = 1', '  # MAGIC %sql', '# COMMAND', '# COMMAND ------- x', 'a = "# MAGIC"', '## Databricks'])(
		'is none of %j',
		(source) => expect(misreadLine(code(source))).toBeUndefined(),
	);

	test('would cut a cell in two', () => {
		const cut = [code('a = 1\n\n# COMMAND ----------\n\nb = 2')];
		expect(fromDatabricksSource(databricksSource(cut))).toHaveLength(2);
	});
});
