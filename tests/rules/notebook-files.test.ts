import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '../../src/adapters/from-disk.ts';
import type { Location, Page } from '../../src/model/entry.ts';
import { buildKnowledgeBase } from '../../src/model/knowledge-base.ts';
import { rules } from '../../src/rules/registry.ts';
import { runRules } from '../../src/rules/run.ts';
import { TODAY } from './handbook.ts';

const FILE = 'content/docs/domains/data-sharing/notebooks/live-tables.ipynb';

let root = '';
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'podium-notebooks-'));
	await write('content/syllabus/domains.yaml', DOMAIN);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const DOMAIN = `- id: data-sharing
  title: Data Sharing
  short: Sharing
  mark: SH
  question: Who may read it?
`;

/** A JSON object whose fields are given and taken at will. */
type Json = Record<string, unknown>;

/** A notebook as Jupyter writes it, before it is text. */
interface Draft extends Json {
	cells: [question: Json, write: Json, share: Json, sources: Json];
	metadata: Json & { podium: Json };
}

const draft = (): Draft => ({
	cells: [
		{
			cell_type: 'markdown',
			id: 'question',
			metadata: {},
			source: ['## The question\n', '\n', 'Does a reader see half of a write?\n', '\n', '### In other words\n'],
		},
		{
			cell_type: 'code',
			id: 'write',
			metadata: { collapsed: false },
			execution_count: 1,
			source: ['rows = [1, 2, 3]\n', 'total = sum(rows)\n', 'print(total)'],
			outputs: [{ output_type: 'stream', name: 'stdout', text: ['6\n'] }],
		},
		{
			cell_type: 'code',
			id: 'share',
			metadata: {
				tags: ['databricks-only'],
				podium: { reason: 'needs Unity Catalog', source: 'https://docs.databricks.com/aws/en/sharing' },
			},
			execution_count: null,
			source: ['%sql\n', 'CREATE SHARE orders;\n', 'SHOW SHARES'],
			outputs: [],
		},
		{ cell_type: 'markdown', id: 'sources', metadata: {}, source: ['## Sources'] },
	],
	metadata: {
		kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
		podium: {
			title: 'Live tables',
			description: 'A page of a small handbook that is long enough to be described.',
			objectives: ['data-sharing/recipients'],
			minutes: 10,
			level: 'novice',
			environment: 'spark-delta',
			owner: 'pod-1-lead',
		},
	},
	nbformat: 4,
	nbformat_minor: 5,
});

/** The text of a notebook after a change. */
function notebook(change: (draft: Draft) => void = () => undefined): string {
	const changed = draft();
	change(changed);
	return `${JSON.stringify(changed, null, 1)}\n`;
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
	const file = join(root, path);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, content);
}

const read = () => readContent(join(root, 'content'), root);

/** What any rule finds in a notebook, with the text that stands at the place of each finding. */
async function findings(text: string | Uint8Array) {
	await write(FILE, text);
	return runRules(rules, buildKnowledgeBase(await read()), { today: TODAY })
		.filter(({ file, severity }) => file === FILE && severity === 'error')
		.map((finding) => {
			expect(finding.message).toMatch(/^["A-Z].+\.$/s);
			expect(finding.hint).toMatch(/^[A-Z][^\n]+\.$/);
			return {
				...finding,
				shown: `${finding.line}:${finding.column} ${finding.rule} ${finding.message}`,
				stands: textAt(String(text), finding),
			};
		});
}

/** What stands in a text from a place on, up to the end of the line. */
const textAt = (text: string, { line, column }: Pick<Location, 'line' | 'column'>): string =>
	(text.split('\n')[line - 1] ?? '').slice(column - 1);

async function pageOf(text: string): Promise<Page> {
	await write(FILE, text);
	const { pages, problems } = await read();
	expect(problems).toEqual([]);
	const [page] = pages;
	if (!page) throw new Error('The notebook was not read.');
	return page;
}

/** Where a stretch of the body begins: its line and column. */
function inBody({ body }: Page, stretch: string): [line: number, column: number] {
	const before = body.slice(0, body.indexOf(stretch)).split('\n');
	return [before.length, (before.at(-1)?.length ?? 0) + 1];
}

const JSON_HINT = 'Save it again with Jupyter, or take back the last edit.';

describe('a notebook that is no JSON', () => {
	it.each<[does: string, text: string, shown: string, stands: string]>([
		[
			'has a key without quotation marks',
			notebook().replace('"cells"', 'cells'),
			"2:2 file-is-readable The notebook is no JSON: expected property name or '}'.",
			'cells: [',
		],
		[
			'has the marks of a merge among its fields',
			notebook().replace(' "metadata": {\n  "kernelspec"', '<<<<<<< HEAD\n "metadata": {\n  "kernelspec"'),
			'66:1 file-is-readable The notebook is no JSON: expected double-quoted property name.',
			'<<<<<<< HEAD',
		],
		[
			'has a comma behind the last field',
			notebook().replace('"nbformat_minor": 5', '"nbformat_minor": 5,'),
			'86:1 file-is-readable The notebook is no JSON: expected double-quoted property name.',
			'}',
		],
		[
			'ends in the middle of a text',
			notebook().slice(0, notebook().indexOf('a write?')),
			'10:32 file-is-readable The notebook is no JSON: unterminated string.',
			'',
		],
		['holds nothing', '', '1:1 file-is-readable The notebook is no JSON: unexpected end of JSON input.', ''],
	])('because it %s', async (_, text, shown, stands) => {
		const found = await findings(text);
		expect(found.map((finding) => finding.shown)).toEqual([shown]);
		expect(found[0]?.stands).toBe(stands);
		expect(found[0]?.hint).toBe(JSON_HINT);
	});

	it.each<[does: string, text: string, stands: string]>([
		['holds a bare word', notebook().replace('"nbformat": 4', '"nbformat": four'), 'four,'],
		[
			'has the marks of a merge among the lines of a cell',
			notebook().replace('    "rows =', '<<<<<<< HEAD\n    "rows ='),
			'<<<<<<< HEAD',
		],
	])('because it %s, is told so in one line, with the place', async (_, text, stands) => {
		const [found, ...others] = await findings(text);
		expect(others).toEqual([]);
		expect(found?.message).toMatch(/^The notebook is no JSON: [^\n]+\.$/);
		expect(textAt(text, { line: found?.line ?? 1, column: 1 })).toContain(stands);
	});

	it('is not reported again where it is named', async () => {
		await write(FILE, '{');
		await write(
			'content/programme/onboarding.yaml',
			`workspace: { title: Start, why: To know., page: domains/data-sharing/notebooks/live-tables, minutes: 30 }
begin: []
hours: { least: 2, usual: 4, most: 40 }
marks: [30]
skimShare: 0.5
levels:
  - { level: novice, title: Start, goal: Start. }
  - { level: intermediate, title: Start, goal: Start. }
  - { level: experienced, title: Start, goal: Start. }
buddy: [{ week: 1, do: [Help.] }]
`,
		);
		const found = runRules(rules, buildKnowledgeBase(await read()), { today: TODAY });
		expect(found.filter(({ rule }) => rule === 'references-resolve')).toEqual([]);
	});
});

describe('a notebook that is no text', () => {
	it.each<[does: string, bytes: Uint8Array, shown: string]>([
		['holds a NUL byte', Buffer.from('{\n "a": "\0"'), '2:8 file-is-readable The file holds binary data.'],
		[
			'is a picture',
			Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
			'1:1 file-is-readable The file is not UTF-8 text.',
		],
		[
			'is in Latin-1',
			Buffer.from(
				notebook(({ metadata }) => (metadata.podium['title'] = 'Caf\xe9')),
				'latin1',
			),
			'73:17 file-is-readable The file is not UTF-8 text.',
		],
		[
			'starts with a byte order mark',
			Buffer.from(`\uFEFF${notebook()}`),
			'1:1 file-is-readable The file starts with a byte order mark.',
		],
	])('because it %s', async (_, bytes, shown) => {
		expect((await findings(bytes)).map((finding) => finding.shown)).toEqual([shown]);
	});

	it('because an output has 50 MB, is refused unread', async () => {
		const text = notebook(({ cells }) => {
			cells[1]['outputs'] = [{ output_type: 'stream', name: 'stdout', text: Array(50).fill('x'.repeat(1024 * 1024)) }];
		});
		const found = await findings(text);
		expect(found.map((finding) => finding.shown)).toEqual([
			`1:1 file-is-readable The file has ${text.length} bytes; at most 2097152 are read.`,
		]);
		expect(found[0]?.hint).toBe('Print less, and run it again.');
		const content = await read();
		expect(content.files).toBe(1);
		expect(content.texts.map(({ file }) => file)).toEqual(['content/syllabus/domains.yaml']);
	});
});

describe('a notebook without its shape', () => {
	const shape = 'record-has-its-shape';

	it.each<[does: string, text: string, finding: string, stands: string]>([
		[
			'of nbformat 3',
			notebook((wrong) => (wrong['nbformat'] = 3)),
			'Field "nbformat": only nbformat 4 is read: save the notebook with a current Jupyter.',
			'3,',
		],
		[
			'of nbformat 5',
			notebook((wrong) => (wrong['nbformat'] = 5)),
			'Field "nbformat": only nbformat 4 is read: save the notebook with a current Jupyter.',
			'5,',
		],
		[
			'of nbformat 4.4',
			notebook((wrong) => (wrong['nbformat_minor'] = 4)),
			'Field "nbformat_minor": must be 5 or more, which gives cells their ids: save it with a current Jupyter.',
			'4',
		],
		['without cells', notebook((wrong: Json) => delete wrong['cells']), 'Field "cells" is missing.', '{'],
		[
			'with no cell at all',
			notebook((wrong: Json) => (wrong['cells'] = [])),
			'Field "cells": too small: expected array to have >=1 items.',
			'[],',
		],
		[
			'with cells that are no list',
			notebook((wrong: Json) => (wrong['cells'] = { 0: draft().cells[0] })),
			'Field "cells": invalid input: expected array, received object.',
			'{',
		],
		[
			'with one id twice',
			notebook(({ cells }) => (cells[2]['id'] = 'write')),
			'Field "cells.2.id": another cell has the id "write", too.',
			'"write",',
		],
		[
			'with an id that is no slug',
			notebook(({ cells }) => (cells[1]['id'] = 'Write_1')),
			'Field "cells.1.id": must be lower-case letters, digits and single hyphens, like "data-sharing".',
			'"Write_1",',
		],
		['with a cell without id', notebook(({ cells }) => delete cells[3]['id']), 'Field "cells.3.id" is missing.', '{'],
		[
			'with an unknown tag',
			notebook(({ cells }) => (cells[1]['metadata'] = { tags: ['parameters'] })),
			'Field "cells.1.metadata.tags.0": invalid option: expected one of "databricks-only"|"exercise"|"assert".',
			'"parameters"',
		],
		[
			'with two tags at a cell',
			notebook(({ cells }) => (cells[1]['metadata'] = { tags: ['exercise', 'assert'] })),
			'Field "cells.1.metadata.tags": too big: expected array to have <=1 items.',
			'[',
		],
		[
			'with a raw cell',
			notebook(({ cells }) => (cells[0]['cell_type'] = 'raw')),
			`Field "cells.0.cell_type": invalid discriminator value. Expected 'markdown' | 'code'.`,
			'"raw",',
		],
		[
			'with a picture attached to a cell',
			notebook(({ cells }) => (cells[0]['attachments'] = { 'a.png': { 'image/png': 'AA==' } })),
			'Field "cells.0.attachments": attachments are not shown: put the picture beside the notebook.',
			'{',
		],
		[
			'with an output of an unknown type',
			notebook(({ cells }) => (cells[1]['outputs'] = [{ output_type: 'pyout' }])),
			`Field "cells.1.outputs.0.output_type": invalid discriminator value. Expected 'stream' | 'display_data' | 'execute_result' | 'error'.`,
			'"pyout"',
		],
		[
			'with an unknown field of the page',
			notebook(({ metadata }) => (metadata.podium['titel'] = 'Live tables')),
			'The record has an unknown field "titel".',
			'"titel": "Live tables"',
		],
		[
			'with an unknown field of a cell',
			notebook(({ cells }) => (cells[2]['metadata'] = { podium: { reson: 'x' } })),
			'"cells.2.metadata.podium" has an unknown field "reson".',
			'"reson": "x"',
		],
		[
			'with a reason of two lines',
			notebook(({ cells }) => (cells[2]['metadata'] = { podium: { reason: 'a\nb' } })),
			'Field "cells.2.metadata.podium.reason": must be one line without double quotes and backticks.',
			'"a\\nb"',
		],
		[
			'with a source that is no https address',
			notebook(({ cells }) => (cells[2]['metadata'] = { podium: { source: 'http://docs.databricks.com/' } })),
			'Field "cells.2.metadata.podium.source": must be an https:// address.',
			'"http://docs.databricks.com/"',
		],
		['without a title', notebook(({ metadata }) => delete metadata.podium['title']), 'Field "title" is missing.', '{'],
		[
			'without the fields of its page',
			notebook(({ metadata }: { metadata: Json }) => delete metadata['podium']),
			'Field "metadata.podium" is missing.',
			'{',
		],
		[
			'in an environment that there is not',
			notebook(({ metadata }) => (metadata.podium['environment'] = 'flink')),
			'Field "environment": invalid input: expected "spark-delta".',
			'"flink",',
		],
		[
			'with a record that nobody computed',
			notebook(({ metadata }) => {
				const versions = { python: '3.11.7', java: '17.0.15', spark: '4.2.0' };
				metadata.podium['run'] = { on: '2026-11-01', seconds: 3, versions, digest: 'sha256:abc' };
			}),
			'Field "run.digest": must be "sha256:" and 64 hexadecimal digits.',
			'"sha256:abc"',
		],
		['that is a list', '[]\n', 'The record: invalid input: expected object, received array.', '[]'],
		['that is null', 'null\n', 'The record: invalid input: expected object, received null.', 'null'],
	])('%s', async (_, text, message, stands) => {
		const found = await findings(text);
		expect(found.map(({ rule, message }) => ({ rule, message }))).toEqual([{ rule: shape, message }]);
		expect(found[0]?.stands).toBe(stands);
		const { pages, broken } = await read();
		expect(pages).toEqual([]);
		expect([...broken]).toEqual(['docs:domains/data-sharing/notebooks/live-tables']);
	});

	it('as nbformat 3 wrote it, is one finding', async () => {
		const worksheets = [{ cells: [{ cell_type: 'code', input: ['print(1)'], language: 'python', outputs: [] }] }];
		const found = await findings(
			JSON.stringify({ metadata: { name: '' }, nbformat: 3, nbformat_minor: 0, worksheets }, null, 1),
		);
		expect(found.map(({ message }) => message)).toEqual([
			'Field "nbformat": only nbformat 4 is read: save the notebook with a current Jupyter.',
		]);
	});

	it('as nbformat 4.4 wrote it, without ids, is one finding', async () => {
		const found = await findings(
			notebook((old) => {
				old['nbformat_minor'] = 4;
				for (const cell of old.cells) delete cell['id'];
			}),
		);
		expect(found.map(({ message }) => message)).toEqual([
			'Field "nbformat_minor": must be 5 or more, which gives cells their ids: save it with a current Jupyter.',
		]);
	});

	it('in two places, is reported at both', async () => {
		const found = await findings(
			notebook(({ cells }) => {
				cells[1]['metadata'] = { tags: ['parameters'] };
				cells[3]['id'] = 'The sources';
			}),
		);
		expect(found.map(({ stands }) => stands)).toEqual(['"parameters"', '"The sources",']);
	});

	it.each([
		['tabs', (text: string) => JSON.stringify(JSON.parse(text), null, '\t')],
		['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
	])('written with %s, has its place, too', async (_, written) => {
		const text = notebook(({ cells }) => (cells[1]['metadata'] = { tags: ['parameters'] }));
		const [found] = await findings(written(text));
		expect(found?.stands.trim()).toBe('"parameters"');
	});
});

describe('a notebook that can be read', () => {
	it('gives its page', async () => {
		const page = await pageOf(notebook());
		expect(page.id).toBe('domains/data-sharing/notebooks/live-tables');
		expect(page.file).toBe(FILE);
		expect(page.data).toEqual({ kind: 'notebook', author: 'founding-edition', ...draft().metadata.podium });
		expect(page.body).toBe(`## The question

Does a reader see half of a write?

### In other words


\`\`\`python
rows = [1, 2, 3]
total = sum(rows)
print(total)
\`\`\`

\`\`\`sql databricks-only="needs Unity Catalog" source="https://docs.databricks.com/aws/en/sharing"
CREATE SHARE orders;
SHOW SHARES
\`\`\`

## Sources`);
		expect(page.notebook?.source).toBe(notebook());
		expect(page.notebook?.cells.map(({ id }) => id)).toEqual(['question', 'write', 'share', 'sources']);
		expect(Array.from(page.notebook?.fences ?? [], ([line, { id }]) => [line, id])).toEqual([
			[8, 'write'],
			[14, 'share'],
		]);
	});

	it('is read whether texts are in one piece or by lines', async () => {
		const inOne = notebook(({ cells }) => {
			for (const cell of cells) cell['source'] = (cell['source'] as string[]).join('');
			cells[1]['outputs'] = [{ output_type: 'stream', name: 'stdout', text: '6\n' }];
		});
		const byLines = await pageOf(notebook());
		const page = await pageOf(inOne);
		expect(page.body).toBe(byLines.body);
		expect(page.notebook?.cells).toEqual(byLines.notebook?.cells);
	});

	it('is one of the files and texts of the content', async () => {
		await write(FILE, notebook());
		const { files, texts } = await read();
		expect(files).toBe(2);
		expect(texts).toContainEqual({ file: FILE, text: notebook() });
	});

	it.each([
		'## The question',
		'The question',
		'reader see half',
		'### In other words',
		'rows = [1, 2, 3]',
		'total = sum(rows)',
		'sum(rows)',
		'print(total)',
		'CREATE SHARE orders;',
		'SHARES',
		'## Sources',
	])('leads from "%s" to the very line and column', async (stretch) => {
		const page = await pageOf(notebook());
		const place = page.place(...inBody(page, stretch));
		expect(place.file).toBe(FILE);
		expect(textAt(notebook(), place).startsWith(stretch)).toBe(true);
	});

	it('leads from the fence of a cell to its first line', async () => {
		const page = await pageOf(notebook());
		expect(textAt(notebook(), page.place(...inBody(page, '```python')))).toBe('rows = [1, 2, 3]\\n",');
		expect(textAt(notebook(), page.place(...inBody(page, '```sql')))).toBe('%sql\\n",');
	});

	it('leads from a line between cells into the file', async () => {
		const page = await pageOf(notebook());
		const [line] = inBody(page, '```python');
		expect(page.place(line - 1, 1)).toEqual({ file: FILE, line: 1, column: 1 });
		expect(page.place(1000, 1)).toEqual({ file: FILE, line: 1, column: 1 });
	});

	it('leads to the column past quotation marks, which JSON escapes', async () => {
		const text = notebook(({ cells }) => (cells[3]['source'] = ['## Sources\n', '\n', 'See "this" and [that](/x/).']));
		const page = await pageOf(text);
		expect(textAt(text, page.place(...inBody(page, '[that]')))).toBe('[that](/x/)."');
	});

	it('leads to the column where texts are in one piece', async () => {
		const text = notebook(({ cells }) => (cells[1]['source'] = 'rows = [1]\ntotal = sum(rows)'));
		const page = await pageOf(text);
		expect(textAt(text, page.place(...inBody(page, 'rows')))).toBe('rows = [1]\\ntotal = sum(rows)",');
		expect(textAt(text, page.place(...inBody(page, 'sum')))).toBe('sum(rows)",');
	});

	it.each<[path: (string | number)[], stands: string]>([
		[['title'], '"Live tables",'],
		[['objectives', 0], '"data-sharing/recipients"'],
		[['minutes'], '10,'],
		[['review', 'on'], '{'],
		[[], '{'],
	])('finds the field %j', async (path, stands) => {
		const page = await pageOf(notebook());
		const place = page.locate(path);
		expect(place.file).toBe(FILE);
		expect(textAt(notebook(), place)).toBe(stands);
	});

	it('has findings of rules where they stand in the file', async () => {
		const found = await findings(
			notebook(({ cells }) => {
				cells[0]['source'] = ['## The question\n', '\n', 'See [this](/nowhere/).\n', '\n', '```text\n', 'x\n'];
			}),
		);
		const of = (rule: string) => found.filter((finding) => finding.rule === rule).map(({ stands }) => stands);
		expect(of('internal-links-exist')).toEqual(['[this](/nowhere/).\\n",']);
		expect(of('cells-stand-alone')).toEqual(['rows = [1, 2, 3]\\n",']);
	});

	it('is told once which sections its end lacks', async () => {
		const found = (await findings(notebook())).filter(({ rule }) => rule === 'notebook-sections-in-order');
		expect(found.map(({ message }) => message)).toEqual([
			'The notebook "domains/data-sharing/notebooks/live-tables" does not end with the sections ' +
				'"What would change your mind", "Your turn", "Sources".',
		]);
	});

	it.each<[where: string, change: (draft: Draft) => void]>([
		['a cell of code', ({ cells }) => (cells[1]['source'] = ['if level != "user\u202e": pass'])],
		['a field of the page', ({ metadata }) => (metadata.podium['title'] = 'Live \u202etables')],
		[
			'an output',
			({ cells }) => (cells[1]['outputs'] = [{ output_type: 'stream', name: 'stdout', text: ['user\u202e admin\n'] }]),
		],
		[
			'a reason',
			({ cells }) => {
				const source = 'https://docs.databricks.com/aws/en/sharing';
				cells[2]['metadata'] = { tags: ['databricks-only'], podium: { reason: 'needs \u202eit', source } };
			},
		],
		['an alternative text', ({ cells }) => (cells[1]['metadata'] = { podium: { alt: 'One \u202ebar.' } })],
	])('hides no character in %s, written as an escape or not', async (_, change) => {
		const plain = await findings(notebook(change));
		const escaped = await findings(notebook(change).replaceAll('\u202e', '\\u202e'));
		for (const found of [plain, escaped]) {
			expect(found.filter(({ rule }) => rule === 'text-hides-nothing').length).toBeGreaterThan(0);
		}
	});
});
