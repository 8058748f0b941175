import { codeCellsOf, tagOf } from '../model/notebook.ts';
import type { Cell, Execution } from '../schemas/notebook.ts';

/** What is wrong with a run, one sentence each; a notebook with a problem is not executed. */
export function executionProblems(cells: readonly Cell[], { failure, exercises, outputs }: Execution): string[] {
	if (failure) return [`The cell "${failure.cell}" failed: ${failure.message}`];
	const tried = new Map(exercises.map((exercise) => [exercise.cell, exercise]));
	return codeCellsOf({ cells }).flatMap((cell) => {
		const tag = tagOf(cell);
		if (tag === undefined && !Object.hasOwn(outputs, cell.id)) return [`The cell "${cell.id}" was left out.`];
		if (tag !== 'exercise') return [];
		const exercise = tried.get(cell.id);
		if (!exercise) return [`The exercise "${cell.id}" was not tried: an "assert" cell has to follow it.`];
		return [
			...(exercise.publishedError === null ? [`The exercise "${cell.id}" passes before anybody has done it.`] : []),
			...(exercise.solutionError === null
				? []
				: [`The exercise "${cell.id}" fails with its solution: ${exercise.solutionError}`]),
		];
	});
}
