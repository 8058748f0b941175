import { isNotebook } from '../model/assets.ts';
import { codeCellOf, quotedPage, tagOf } from '../model/notebook.ts';
import type { Rule } from './rule.ts';

/** Finds questions whose evidence is a cell that nobody ran. */
export const questionCellsHaveRun: Rule = {
	id: 'question-cells-have-run',
	title: 'A cell that a question names as evidence is there and has run.',
	severity: 'error',
	area: 'questions',
	why: 'The output is the proof. Without it the question rests on nothing.',
	remedy: 'Name a cell of code of a notebook that has run, or cite an official page instead.',
	*check(knowledge) {
		for (const question of knowledge.all('questions')) {
			for (const [index, from] of (question.data.cells ?? []).entries()) {
				const { id, cell: name } = quotedPage(from);
				const notebook = knowledge.pages.filter(isNotebook).find((page) => page.id === id);
				const cell = codeCellOf(notebook?.notebook, name);
				if (cell && notebook?.data.run && tagOf(cell) === undefined) continue;
				const missing = notebook ? 'the notebook has no such cell' : 'there is no such notebook';
				yield {
					message: `The question "${question.id}" rests on "${from}", and ${cell ? 'that has not run' : missing}.`,
					hint: 'Name a cell that ran, as "<domain>/<notebook>#<cell>".',
					at: question.locate(['cells', index]),
				};
			}
		}
	},
};
