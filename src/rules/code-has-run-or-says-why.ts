import { assetsOf, isNotebook } from '../model/assets.ts';
import { fenceAttributes } from '../model/code-fence.ts';
import type { Page } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { locateNode, treeOf, walk, type MarkdownNode } from '../model/markdown.ts';
import { codeCellOf, codeOf, quotedPage, tagOf } from '../model/notebook.ts';
import type { Rule, Violation } from './rule.ts';

/** Languages that a notebook could run. */
const RUNNABLE = new Set(['python', 'py', 'sql', 'scala']);

/** Finds code that looks as if it had been run. */
export const codeHasRunOrSaysWhy: Rule = {
	id: 'code-has-run-or-says-why',
	title: 'Code of a write-up or deck quotes a notebook that ran, or says why it was not run.',
	severity: 'error',
	area: 'writing',
	why: 'Readers copy code. They should know whether anybody has run it.',
	remedy: 'Add from=<notebook>#<cell> after the language, or not-run="the reason".',
	*check(knowledge) {
		for (const page of assetsOf(knowledge)) {
			// Of a notebook's own code `executed-means-run` tells.
			if (isNotebook(page)) continue;
			for (const { node } of walk(treeOf(page))) {
				if (node.type !== 'code' || !RUNNABLE.has((node.lang ?? '').toLowerCase())) continue;
				const attributes = fenceAttributes(node.meta);
				const from = attributes.get('from');
				if (from) yield* quotation(knowledge, page, node, from);
				if (from || attributes.get('not-run')) continue;
				yield {
					message: attributes.has('not-run')
						? 'The code says that it was not run, and gives no reason.'
						: `This ${node.lang} code neither quotes a notebook nor says why it was not run.`,
					hint: 'Add not-run="the reason" or from=<notebook>#<cell> after the language.',
					at: locateNode(page, node),
				};
			}
		}
	},
};

/** Code that says that it quotes a cell has to be a stretch of whole lines of one that ran. */
function* quotation(knowledge: KnowledgeBase, page: Page, node: MarkdownNode, from: string): Generator<Violation> {
	const at = locateNode(page, node);
	const { id, cell: name } = quotedPage(from);
	const notebook = knowledge.pages.find((other) => other.id === id && isNotebook(other));
	const cell = codeCellOf(notebook?.notebook, name);
	if (!cell) {
		yield {
			message: `The code quotes "${from}", and there is no such ${notebook ? 'cell' : 'notebook'}.`,
			hint: 'Write from=<domain>/<notebook>#<cell> with the id of a cell of code.',
			at,
		};
	} else if (notebook?.data.kind !== 'notebook' || !notebook.data.run || tagOf(cell) !== undefined) {
		yield {
			message: `The code quotes "${from}", which has not run.`,
			hint: 'Run the notebook, quote another cell, or write not-run="the reason".',
			at,
		};
	} else if (!`\n${codeOf(cell).code}\n`.includes(`\n${node.value ?? ''}\n`)) {
		yield {
			message: `The code is not what the cell "${from}" holds.`,
			hint: 'Copy whole lines from the cell that follow each other there.',
			at,
		};
	}
}
