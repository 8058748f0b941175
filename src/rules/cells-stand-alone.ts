import { isNotebook } from '../model/assets.ts';
import { misreadLine } from '../model/databricks-source.ts';
import { codeOf } from '../model/notebook.ts';
import { treeOf } from '../model/markdown.ts';
import type { Rule } from './rule.ts';

/** Finds cells that run into the next one, on the page or in a download. */
export const cellsStandAlone: Rule = {
	id: 'cells-stand-alone',
	title: 'Each cell of a notebook is a cell on its page and in every format.',
	severity: 'error',
	area: 'assets',
	why: 'A fence that is never closed swallows the code behind it, and a line that means something in the source format of Databricks cuts a cell in two.',
	remedy: 'Close what the Markdown cell opens, and keep lines that begin with "# MAGIC" or "# COMMAND" out of cells.',
	*check(knowledge) {
		for (const page of knowledge.pages.filter(isNotebook)) {
			const { fences, starts, cells } = page.notebook;
			const blocks = new Map(
				(treeOf(page).children ?? []).flatMap((node) =>
					node.type === 'code' ? [[node.position?.start.line, node.value] as const] : [],
				),
			);
			for (const [line, cell] of fences) {
				if (blocks.get(line) === codeOf(cell).code) continue;
				yield {
					message: `The Markdown before the cell "${cell.id}" swallows it.`,
					hint: 'Close the fence, list, quotation, aside or comment that the Markdown cell before it opens.',
					at: page.place(line, 1),
				};
				break;
			}
			for (const cell of cells) {
				const line = misreadLine(cell);
				if (line === undefined) continue;
				yield {
					message: `Line ${line + 1} of the cell "${cell.id}" means something in the source format of Databricks.`,
					hint: 'Indent the line or change its wording.',
					at: page.place((starts.get(cell.id) ?? 1) + (cell.cell_type === 'code' ? line + 1 : line), 1),
				};
			}
		}
	},
};
