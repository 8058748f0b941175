import { assetsOf } from '../model/assets.ts';
import { fenceAttributes } from '../model/code-fence.ts';
import { locateNode, treeOf, walk } from '../model/markdown.ts';
import type { Rule } from './rule.ts';

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
			for (const { node } of walk(treeOf(page))) {
				if (node.type !== 'code' || !RUNNABLE.has((node.lang ?? '').toLowerCase())) continue;
				const attributes = fenceAttributes(node.meta);
				if (attributes.get('from') || attributes.get('not-run')) continue;
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
