import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { isNotebook } from '../../src/model/assets.ts';
import { fenceAttributes } from '../../src/model/code-fence.ts';
import { markdownTree, type MarkdownNode } from '../../src/model/markdown.ts';
import { cellCounts, codeOf } from '../../src/model/notebook.ts';
import { notebookMarkdown } from '../../src/model/notebook-markdown.ts';
import { notebookSchema, type Cell, type CellOutput } from '../../src/schemas/notebook.ts';
import { markdownProcessor } from '../../src/starlight/markdown/processor.ts';
import { cellMarks, outputsHtml, withOutputs } from '../../src/views/cell-html.ts';
import { outputsMarkdown } from '../../src/views/cell-markdown.ts';
import { notebookFacts } from '../../src/views/notebook-facts.ts';
import { codeCell, knowledgeOf, notebookCells, page, printed, proseCell, runOf } from '../rules/handbook.ts';

/** A picture of one pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const picture: CellOutput = {
	output_type: 'display_data',
	data: { 'image/png': PNG, 'text/plain': '<Figure size 1x1>' },
};
const table: CellOutput = {
	output_type: 'execute_result',
	data: { 'text/html': '<table><tr><td>1</td></tr></table>', 'text/plain': '   a\n0  1' },
};
const error: CellOutput = { output_type: 'error', ename: 'ValueError', evalue: 'a < b', traceback: ['hidden'] };

describe('the facts of a notebook', () => {
	/** Facts of the notebook of the small handbook after a change of its cells. */
	const facts = (change: (cells: Cell[]) => Cell[] = (cells) => cells, run: object | null = {}) => {
		const knowledge = knowledgeOf((draft) => {
			const notebook = page(draft, 'domains/data-sharing/notebooks/live-tables.ipynb');
			notebook.cells = change(notebookCells());
			Object.assign(notebook.front, { run: run ? { ...runOf(notebook.cells), ...run } : undefined });
		});
		const [found] = knowledge.pages.filter(isNotebook);
		if (!found) throw new Error('The small handbook has no notebook.');
		return notebookFacts(found);
	};
	const marked = (id: string) => codeCell(id, 'dbutils', { tag: 'databricks-only' });
	const unmarked = (cells: Cell[]) => cells.filter(({ id }) => id !== 'share');
	const { versions } = runOf([]);

	test.each([
		['a run', facts(), 'Executed on Spark 4.2.0, Delta 4.4.0 on 2026-11-01 in 20.5 s; 1 of 2 cells needs Databricks.'],
		[
			'a run without Delta',
			facts(unmarked, { versions: { ...versions, delta: undefined }, seconds: 3 }),
			'Executed on Spark 4.2.0 on 2026-11-01 in 3 s; no cell needs Databricks.',
		],
		[
			'two cells for Databricks',
			facts((cells) => [...cells, marked('more')]),
			'Executed on Spark 4.2.0, Delta 4.4.0 on 2026-11-01 in 20.5 s; 2 of 3 cells need Databricks.',
		],
		['no run', facts(undefined, null), 'Not executed yet; 1 of 2 cells needs Databricks.'],
		['one cell', facts(() => [marked('only')], null), 'Not executed yet; 1 of 1 cell needs Databricks.'],
	])('say of %s what is true', (_, { label }, expected) => expect(label).toBe(expected));

	test('count neither exercises nor their checks', () => {
		expect(cellCounts({ cells: notebookCells() })).toEqual({ run: 1, marked: 1 });
	});

	test('say whether it was executed', () => {
		expect(facts().isExecuted).toBe(true);
		expect(facts(undefined, null)).toMatchObject({ isExecuted: false, figures: [] });
	});

	test('keep each figure with its cell', () => {
		expect(facts().figures).toEqual([{ text: '1.2 s', cell: 'write' }]);
	});

	test('name the files to take away and the notebook itself', () => {
		expect(facts()).toMatchObject({
			downloads: {
				notebook: '/domains/data-sharing/notebooks/live-tables.ipynb',
				source: '/domains/data-sharing/notebooks/live-tables.py',
			},
			fileName: 'live-tables',
			name: 'data-sharing/live-tables',
			environment: 'spark-delta',
			marked: 1,
		});
	});
});

describe('the outputs of a cell', () => {
	const html = (...outputs: CellOutput[]) => outputsHtml(codeCell('write', '', { outputs, alt: 'One bar.' }));
	const box = (inner: string) =>
		`<div class="cell-output" data-pagefind-ignore="all"><p class="label">Output</p>${inner}</div>`;
	const text = (inner: string) => `<pre tabindex="0"><samp>${inner}</samp></pre>`;
	const numbered = (lines: number) => Array.from({ length: lines }, (_, index) => `line ${index}`).join('\n');

	test('are nothing where it gave nothing', () => {
		expect(html()).toBe('');
		expect(html(printed('\n \n'))).toBe('');
	});

	test('are shown as the text that they are', () => {
		expect(html(printed('<script>alert("1")</script> & <b>\n'))).toBe(
			box(text('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;b&gt;')),
		);
		expect(html(error)).toBe(box(text('ValueError: a &lt; b')));
	});

	test('are folded where they have more than thirty lines', () => {
		expect(html(printed(`${numbered(30)}\n`))).toBe(box(text(numbered(30))));
		expect(html(printed(`${numbered(31)}\n`))).toBe(
			box(`<details><summary>31 lines</summary>${text(numbered(31))}</details>`),
		);
	});

	test('are folded by what they have together', () => {
		expect(html(printed(numbered(20)), printed(numbered(20)))).toContain('<summary>40 lines</summary>');
		expect(html(printed(numbered(20)), table, printed(numbered(20)))).not.toContain('<summary>');
	});

	test('are shown in their order, each in its form', () => {
		expect(html(printed('before'), picture, table, printed('after'))).toBe(
			box(
				text('before') +
					`<img src="data:image/png;base64,${PNG}" alt="One bar." width="1" height="1" />` +
					'<div class="table-scroll" role="region" tabindex="0" aria-label="Table of the output">' +
					'<table><tr><td>1</td></tr></table></div>' +
					text('after'),
			),
		);
	});

	test('have no header without words in a table, and no style', () => {
		const frame =
			'<style scoped>\n.dataframe th { color: red }\n</style>\n<table border="1" class="dataframe"><thead><tr style="text-align: right;">' +
			'<th></th>\n<th scope="col">tasks</th></tr></thead><tbody><tr><th>0</th><td>4</td></tr></tbody></table>';
		expect(html({ output_type: 'display_data', data: { 'text/html': frame } })).toContain(
			'<table><thead><tr><td></td>\n<th scope="col">tasks</th></tr></thead><tbody><tr><th>0</th><td>4</td></tr></tbody></table>',
		);
	});

	test('carry an alternative text that cannot leave its attribute', () => {
		const cell = codeCell('write', '', { outputs: [picture], alt: '"><script>alert(1)</script>' });
		expect(outputsHtml(cell)).toContain(' alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" width=');
	});
});

describe('a rendered notebook', () => {
	const cells = [
		codeCell('write', 'print(6)', { outputs: [printed('$& and $1')] }),
		codeCell('write-more', 'pass'),
		codeCell('count', 'counted = 0', { tag: 'exercise' }),
	];
	const html = cells.map(({ id }) => `<p>podium-cell-begins-${id}</p>\n<pre/>\n<p>podium-cell-ends-${id}</p>`).join('');

	test('has a box with an anchor around each cell, and its output below the code', () => {
		expect(withOutputs(html, [proseCell('question', 'Text.'), ...cells])).toBe(
			`<div class="cell" id="cell-write" data-pagefind-weight="0.3">\n<pre/>\n${outputsHtml(cells[0]!)}</div>` +
				'<div class="cell" id="cell-write-more" data-pagefind-weight="0.3">\n<pre/>\n</div>' +
				'<div class="cell" id="cell-count" data-tag="exercise" data-pagefind-weight="0.3">\n<pre/>\n</div>',
		);
		expect(withOutputs(html, cells)).toContain('<samp>$&amp; and $1</samp>');
	});

	test('says below the cell what it measured', () => {
		const [write, more] = withOutputs(html, cells, [
			{ cell: 'write-more', text: '1.2 s < 2 s' },
			{ cell: 'write-more', text: '3 files' },
		]).split('id="cell-write-more"');
		expect(write).not.toContain('Measured');
		expect(more).toContain('Measured on the recorded run; yours will differ');
		expect(more).toContain('<samp>1.2 s &lt; 2 s\n3 files</samp>');
	});

	test.each(['<p>podium-cell-begins-count</p>', '<p>podium-cell-ends-count</p>'])('is refused without %s', (mark) => {
		expect(() => withOutputs(html.replace(mark, ''), cells)).toThrow(
			'The cell "count" does not stand by itself: mend the Markdown before it.',
		);
	});

	test('takes no output for the mark of a cell', () => {
		const like = '<table><tr><td><p>podium-cell-begins-write-more</p></td></tr></table>';
		const [write, ...others] = cells;
		const outputs: CellOutput[] = [{ output_type: 'display_data', data: { 'text/html': like } }];
		expect(withOutputs(html, [{ ...write!, outputs }, ...others])).toContain(
			'</div><div class="cell" id="cell-write-more" data-pagefind-weight="0.3">\n<pre/>',
		);
	});

	describe('by the renderer of pages', () => {
		type Renderer = Awaited<ReturnType<ReturnType<typeof markdownProcessor>['createRenderer']>>;
		let renderer: Renderer;
		beforeAll(async () => (renderer = await markdownProcessor(knowledgeOf(), '/', 'code').createRenderer({})));
		const rendered = async (notebook: readonly Cell[]): Promise<string> => {
			const fileURL = new URL('file:///src/content/docs/domains/data-sharing/notebooks/live-tables.ipynb');
			const { code } = await renderer.render(notebookMarkdown(notebook, cellMarks).text, { fileURL });
			return withOutputs(code, notebook);
		};

		test('has all its cells, and no mark is left', async () => {
			const notebook = notebookCells();
			const code = await rendered(notebook);
			expect(code).not.toContain('podium-cell-');
			const [before = '', ...boxes] = code.split('<div class="cell" id="');
			expect(before).toContain('A write</h2>');
			expect(
				boxes.map((box) => [box.slice(0, box.indexOf('"')), box.includes('<samp>6</samp></pre></div></div>')]),
			).toEqual([
				['cell-write', true],
				['cell-share', false],
				['cell-count', false],
				['cell-count-check', false],
			]);
			expect(boxes[0]?.indexOf('total')).toBeLessThan(boxes[0]?.indexOf('<samp>') ?? 0);
		});

		test('is refused where a fence is never closed', async () => {
			const [question, , ...others] = notebookCells();
			await expect(rendered([question!, proseCell('open', '```text\nrows'), ...others])).rejects.toThrow(
				'The cell "write" does not stand by itself',
			);
		});
	});
});

describe('the outputs of a cell in Markdown', () => {
	const markdown = (...outputs: CellOutput[]) => outputsMarkdown(codeCell('write', '', { outputs }));

	test('are nothing where it gave nothing', () => expect(markdown()).toBe(''));

	test('are text as it is', () => {
		expect(markdown(printed('a < b\n\n  c\n'))).toBe('Output:\n\n```text\na < b\n\n  c\n```');
		expect(markdown(error)).toBe('Output:\n\n```text\nValueError: a < b\n```');
	});

	test('are tables in their plain form', () => {
		expect(markdown(table)).toBe('Output:\n\n```text\n   a\n0  1\n```');
	});

	test('name a picture by its alternative text', () => {
		const withAlt = codeCell('write', '', { outputs: [printed('x'), picture], alt: 'One bar.' });
		expect(outputsMarkdown(withAlt)).toBe('Output:\n\n```text\nx\n```\n\nOutput: a picture. One bar.');
		expect(markdown(picture)).toBe('Output: a picture.');
	});

	test('stay in their fence, whatever they hold', () => {
		const text = fc.array(fc.constantFrom('`', '```', '````', 'a', '\n', ' ', '~~~'), { maxLength: 12 });
		fc.assert(
			fc.property(text, (parts) => {
				const shown = parts.join('');
				fc.pre(shown.trim() !== '');
				const blocks = (markdownTree(markdown(printed(shown))).children ?? []).slice(1);
				expect(blocks.map(({ type, lang }) => [type, lang])).toEqual([['code', 'text']]);
				expect(blocks[0]?.value?.trim()).toBe(shown.trim());
			}),
		);
	});
});

describe('a notebook as one Markdown text', () => {
	const blocks = (cells: readonly Cell[]): MarkdownNode[] =>
		(markdownTree(notebookMarkdown(cells).text).children ?? []).filter(({ type }) => type === 'code');

	test('has prose as it is, and code in fences that say what it is for', () => {
		expect(notebookMarkdown(notebookCells()).text).toBe(`## The question

Does a reader see half of a write? See [week 1](/weeks/1/).

## A write

Three rows, in one commit.

\`\`\`python
rows = [1, 2, 3]
total = sum(rows)
print(total)
\`\`\`

\`\`\`sql databricks-only="needs Unity Catalog" source="https://docs.databricks.com/aws/en/sharing"
CREATE SHARE orders;
SHOW SHARES;
\`\`\`

## What would change your mind

A reader that sees two rows.

## Your turn

Count the rows.

\`\`\`python title="Your turn: fill this in"
counted = 0
\`\`\`

\`\`\`python title="Check: passes when the answer is right"
assert counted == len(rows)
\`\`\`

## Sources

- [Sharing](https://docs.databricks.com/aws/en/sharing)`);
	});

	test('knows where each line comes from', () => {
		const cells = notebookCells();
		const { text, origins, fences } = notebookMarkdown(cells);
		const lines = text.split('\n');
		expect(origins).toHaveLength(lines.length);
		for (const [index, origin] of origins.entries()) {
			const line = origin && cells[origin.cell]?.source.split('\n')[origin.line];
			if (fences.has(index + 1)) expect(origin?.line).toBe(0);
			else expect(line ?? '').toBe(origin ? lines[index] : '');
		}
		expect(origins.filter(Boolean)).toHaveLength(cells.flatMap(({ source }) => source.split('\n')).length + 3);
		expect(Array.from(fences, ([line, { id }]) => [lines[line - 1]?.split(' ')[0], id])).toEqual([
			['```python', 'write'],
			['```sql', 'share'],
			['```python', 'count'],
			['```python', 'count-check'],
		]);
	});

	test('has paragraphs around the cells for which they are given', () => {
		const { text, fences } = notebookMarkdown(
			[codeCell('a', 'x'), proseCell('b', 'B'), codeCell('c', 'y')],
			({ id }) => (id === 'a' ? { before: 'begins', after: 'ends' } : undefined),
		);
		expect(text).toBe('begins\n\n```python\nx\n```\n\nends\n\nB\n\n```python\ny\n```');
		expect([...fences.keys()]).toEqual([3, 11]);
	});

	test('has fences longer than the backticks in their code', () => {
		const source = 'text = """\n````md\n```\n"""';
		expect(notebookMarkdown([codeCell('a', source)]).text).toBe(`\`\`\`\`\`python\n${source}\n\`\`\`\`\``);
	});

	test('has all the code of every cell, and nothing else, in a fence of its own', () => {
		const part = fc.constantFrom(
			'`',
			'```',
			'````',
			'~~~',
			'\n',
			'\n\n',
			'    ',
			'\t',
			'<!--',
			':::',
			'# A',
			'a',
			'"""',
		);
		const source = fc.array(part, { maxLength: 10 }).map((parts) => parts.join(''));
		fc.assert(
			fc.property(fc.array(source, { minLength: 1, maxLength: 3 }), (sources) => {
				const cells = sources.flatMap((each, index) => [
					proseCell(`p-${index}`, 'Text.'),
					codeCell(`c-${index}`, each),
				]);
				expect(blocks(cells).map(({ value }) => value)).toEqual(sources);
			}),
			{ numRuns: 500 },
		);
	});

	test.each([
		['%sql\nSELECT 1', 'sql', 'SELECT 1'],
		['%sql \t\n\nSELECT 1', 'sql', '\nSELECT 1'],
		['%sqlite\nSELECT 1', 'python', '%sqlite\nSELECT 1'],
		['a = 1\n%sql\nSELECT 1', 'python', 'a = 1\n%sql\nSELECT 1'],
		['', 'python', ''],
	])('takes %j for %s', (source, language, code) => {
		expect(codeOf(codeCell('a', source))).toEqual({ language, code });
	});

	test.each(['needs Unity Catalog', "it's a preview", 'a \\* b &amp; c'])(
		'keeps the reason %j beside the code',
		(reason) => {
			const [block] = blocks([codeCell('share', 'dbutils.fs', { tag: 'databricks-only', reason })]);
			expect(block?.value).toBe('dbutils.fs');
			expect(fenceAttributes(block?.meta).has('databricks-only')).toBe(true);
		},
	);

	test.each(['needs `dlt`', 'costs ``` money'])(
		'keeps a cell whole that says %j, unless its schema refuses it',
		(reason) => {
			const cell = codeCell('share', 'dbutils.fs', { tag: 'databricks-only', reason });
			const stored = { nbformat: 4, nbformat_minor: 5, metadata: { podium: {} }, cells: [cell] };
			const isRefused = !notebookSchema.safeParse(stored).success;
			expect(isRefused || blocks([cell])[0]?.value === 'dbutils.fs').toBe(true);
		},
	);
});
