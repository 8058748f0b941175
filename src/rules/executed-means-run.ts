import { isNotebook } from '../model/assets.ts';
import type { Page } from '../model/entry.ts';
import { codeCellsOf, codeDigest, tagOf } from '../model/notebook.ts';
import type { RunRecord } from '../schemas/notebook.ts';
import type { Rule, Violation } from './rule.ts';

/** Seconds that a notebook should take at most on the machine that made its record: readers wait for it. */
const MOST_SECONDS = 45;
const RUN = 'Run it with "npm run notebooks -- run".';

/** Finds outputs that did not come from a run of the code that stands above them. */
export const executedMeansRun: Rule = {
	id: 'executed-means-run',
	title: 'A notebook is called executed only with the record of a run over exactly its code.',
	severity: 'error',
	area: 'assets',
	why: 'Readers trust an output because a machine gave it. After a change of the code nobody knows what it would give now.',
	remedy:
		'Run the notebook with "npm run notebooks -- run <domain>/<notebook>", which writes outputs and record together.',
	*check(knowledge) {
		for (const page of knowledge.pages.filter(isNotebook)) {
			const { run } = page.data;
			if (run) yield* recorded(page, run);
			yield* outputs(page, run !== undefined);
		}
	},
};

function* recorded(page: Page, run: RunRecord): Generator<Violation> {
	if (page.notebook && run.digest !== codeDigest(page.notebook)) {
		yield {
			message: `The code of "${page.id}" has changed since its run on ${run.on}.`,
			hint: RUN,
			at: page.locate(['run', 'digest']),
		};
	}
	if (run.seconds > MOST_SECONDS) {
		yield {
			message: `The notebook "${page.id}" took ${run.seconds} seconds; ${MOST_SECONDS} are the most that readers wait.`,
			hint: 'Show the same with less data, and run it again.',
			at: page.locate(['run', 'seconds']),
			// Another machine would have taken another time: that alone must not fail a build.
			severity: 'warning',
		};
	}
}

function* outputs(page: Page, hasRun: boolean): Generator<Violation> {
	for (const cell of codeCellsOf(page.notebook ?? { cells: [] })) {
		if (cell.outputs.length === 0) continue;
		const at = page.place(page.notebook?.starts.get(cell.id) ?? 1, 1);
		const tag = tagOf(cell);
		if (tag) {
			yield {
				message: `The cell "${cell.id}" is tagged "${tag}" and has an output, which no run gives.`,
				hint: RUN,
				at,
			};
		} else if (!hasRun) {
			yield { message: `The cell "${cell.id}" has an output, and its notebook no record of a run.`, hint: RUN, at };
		} else if (cell.outputs.some(({ output_type: type }) => type === 'error')) {
			yield {
				message: `The cell "${cell.id}" ended in an error: its notebook was not executed.`,
				hint: 'Catch the error and print what it says, or mend the code, and run it again.',
				at,
			};
		}
	}
}
