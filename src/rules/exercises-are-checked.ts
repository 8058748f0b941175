import { isNotebook } from '../model/assets.ts';
import { codeCellsOf, tagOf } from '../model/notebook.ts';
import type { Rule } from './rule.ts';

/** Finds exercises whose answer nobody can check. */
export const exercisesAreChecked: Rule = {
	id: 'exercises-are-checked',
	title: 'A notebook has an exercise, and a cell that checks the answer follows each.',
	severity: 'error',
	area: 'assets',
	why: 'Who has filled in an answer wants to know at once whether it holds, without anybody to ask.',
	remedy: 'Tag the cell to fill in with "exercise" and the next cell of code, which asserts the answer, with "assert".',
	*check(knowledge) {
		for (const page of knowledge.pages.filter(isNotebook)) {
			const cells = codeCellsOf(page.notebook);
			const at = (id: string) => page.place(page.notebook.starts.get(id) ?? 1, 1);
			if (!cells.some((cell) => tagOf(cell) === 'exercise')) {
				yield {
					message: `The notebook "${page.id}" has no exercise.`,
					hint: 'Add a cell to fill in with the tag "exercise", and one behind it with the tag "assert".',
					at: page.place(1, 1),
				};
			}
			for (const [index, cell] of cells.entries()) {
				const [before, next] = [cells[index - 1], cells[index + 1]];
				if (tagOf(cell) === 'exercise' && (!next || tagOf(next) !== 'assert')) {
					yield {
						message: `No cell checks the answer to the exercise "${cell.id}".`,
						hint: 'Put a cell with the tag "assert" behind it.',
						at: at(cell.id),
					};
				} else if (tagOf(cell) === 'assert' && (!before || tagOf(before) !== 'exercise')) {
					yield {
						message: `The cell "${cell.id}" is tagged "assert", and the cell of code before it is no exercise.`,
						hint: 'Tag the cell before it with "exercise", or take the tag away: an ordinary cell may assert, too.',
						at: at(cell.id),
					};
				}
			}
		}
	},
};
