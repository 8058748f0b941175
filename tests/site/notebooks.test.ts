import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { isNotebook } from '../../src/model/assets.ts';
import { codeCellsOf, codeOf, tagOf } from '../../src/model/notebook.ts';
import { fromDatabricksSource } from '../../src/model/databricks-source.ts';
import { elementsOf, textOf } from '../../src/output/built-site.ts';
import { cellAnchor } from '../../src/views/cell-html.ts';
import { realKnowledge } from '../unit/real-knowledge.ts';
import { pagesOf } from './pages.ts';

const notebooks = realKnowledge.pages.filter(isNotebook);

test('there is a notebook in each domain', () => {
	const domains = new Set(notebooks.map(({ id }) => id.split('/')[1]));
	expect([...domains].sort()).toEqual(
		realKnowledge
			.all('domains')
			.map(({ id }) => id)
			.sort(),
	);
});

describe.each([inject('site'), inject('basedSite')])('notebooks of the site under $base', (site) => {
	const read = (file: string): Promise<string> => readFile(join(site.folder, file), 'utf8');

	test.each(notebooks)('$id can be taken away as it is, and in Databricks source format', async ({ id, notebook }) => {
		expect(await read(`${id}.ipynb`)).toBe(notebook.source);
		expect(fromDatabricksSource(await read(`${id}.py`))).toEqual(
			notebook.cells.map(({ cell_type, source }) => ({ cell_type, source })),
		);
	});

	test('show each cell at its anchor, with its code, and what it gave out of the sight of search', async () => {
		const pages = new Map((await pagesOf(site)).map((page) => [page.address.slice(site.base.length), page]));
		for (const { id, notebook } of notebooks) {
			const page = pages.get(`${id}/`);
			const elements = page ? Array.from(elementsOf(page.root)) : [];
			for (const cell of codeCellsOf(notebook)) {
				const box = elements.find(({ attributes }) => attributes.get('id') === cellAnchor(cell.id));
				const named = `${id}#${cell.id}`;
				expect(box, named).toBeDefined();
				if (!box) continue;
				const words = textOf(box).replace(/\s/g, '');
				for (const line of codeOf(cell).code.split('\n')) expect(words, named).toContain(line.replace(/\s/g, ''));
				const outputs = Array.from(elementsOf(box)).filter(({ attributes }) =>
					/\bcell-output\b/.test(attributes.get('class') ?? ''),
				);
				expect(outputs.length, named).toBe(cell.outputs.length > 0 ? 1 : 0);
				for (const { attributes } of outputs) expect(attributes.get('data-pagefind-ignore'), named).toBe('all');
				const status = Array.from(elementsOf(box)).filter(
					({ attributes }) => attributes.get('class') === 'code-status',
				);
				expect(status.map(textOf).join(''), named).toContain(
					tagOf(cell) === 'databricks-only' ? cell.metadata.podium.reason : '',
				);
			}
		}
	});

	test('carry no solution of an exercise', async () => {
		for (const { id } of notebooks) {
			const solutions = await readFile(
				`notebooks/solutions/${id.replace(/domains\/([^/]+)\/notebooks/, '$1')}.py`,
				'utf8',
			);
			for (const form of [`${id}/index.html`, `${id}.md`, `${id}.ipynb`, `${id}.py`]) {
				const text = (await read(form)).replace(/\s/g, '');
				for (const [, solution = ''] of solutions.matchAll(/^# %% .*\n([\s\S]*?)(?=^# %%|$(?![\s\S]))/gm)) {
					expect(text.includes(solution.replace(/\s/g, '')), form).toBe(false);
				}
			}
		}
	});
});

test('llms.txt lists each notebook among what its domain has', async () => {
	const text = await readFile(join(inject('site').folder, 'llms.txt'), 'utf8');
	for (const { id } of notebooks) expect(text).toContain(`/${id}.md)`);
});
