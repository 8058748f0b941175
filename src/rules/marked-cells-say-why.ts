import { isNotebook } from '../model/assets.ts';
import { hostOf, isOn } from '../model/hosts.ts';
import { codeCellsOf, tagOf } from '../model/notebook.ts';
import type { Rule } from './rule.ts';

/** Finds cells that only Databricks can run and that say neither why nor where it is documented. */
export const markedCellsSayWhy: Rule = {
	id: 'marked-cells-say-why',
	title: 'A cell that only Databricks can run says why, and names the official page it was checked against.',
	severity: 'error',
	area: 'assets',
	why: 'Nobody here has run such a cell. The reader should know what it needs and where its form is documented.',
	remedy: 'Write "reason" and "source" under "podium" in the metadata of the cell, or take the tag away and run it.',
	*check(knowledge) {
		const official = knowledge.only('policy')?.officialHosts ?? [];
		for (const page of knowledge.pages.filter(isNotebook)) {
			for (const cell of codeCellsOf(page.notebook)) {
				const at = page.place(page.notebook.starts.get(cell.id) ?? 1, 1);
				const { reason, source } = cell.metadata.podium;
				if (tagOf(cell) === 'databricks-only') {
					if (/^\s*%(?!sql(?![\w-]))/.test(cell.source)) {
						yield {
							message: `The cell "${cell.id}" begins with a magic command that is not "%sql".`,
							hint: 'Write it in Python or SQL: the syntax of nothing else is checked here.',
							at,
						};
					} else if (!reason || !source) {
						yield {
							message: `The cell "${cell.id}" needs Databricks and has no ${reason ? 'source' : 'reason'}.`,
							hint: `Add "${reason ? 'source' : 'reason'}" under "podium" in its metadata.`,
							at,
						};
					} else if (!isOn(hostOf(source), official)) {
						yield {
							message: `The source of the cell "${cell.id}" is on "${hostOf(source)}", which is no official host.`,
							hint: 'Name the page of the official documentation that shows this form.',
							at,
						};
					}
				} else if (reason || source) {
					yield {
						message: `The cell "${cell.id}" says why it needs Databricks, and is not tagged "databricks-only".`,
						hint: 'Add the tag, or remove "reason" and "source".',
						at,
					};
				} else if (/^\s*%/.test(cell.source)) {
					yield {
						message: `The cell "${cell.id}" begins with a magic command, which only Databricks understands.`,
						hint: 'Write it in Python, or tag the cell "databricks-only".',
						at,
					};
				}
			}
		}
	},
};
