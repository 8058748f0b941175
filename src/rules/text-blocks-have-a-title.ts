import { fenceAttributes } from '../model/code-fence.ts';
import { locateNode, treeOf, walk } from '../model/markdown.ts';
import type { Rule } from './rule.ts';

/** Languages of fences that hold no code: trees, output, plans. */
const PLAIN: ReadonlySet<string> = new Set(['text', 'plaintext', 'txt', 'plain', 'ansi']);

/** Finds blocks of plain text that do not say what they are. */
export const textBlocksHaveATitle: Rule = {
	id: 'text-blocks-have-a-title',
	title: 'Each block of plain text has a title.',
	severity: 'error',
	area: 'writing',
	why: 'A tree or an output is read out sign by sign. The title tells a listener what it is, and whether to skip it.',
	remedy: 'Write title="what it shows" behind the language: ```text title="Files of the project".',
	*check(knowledge) {
		for (const page of knowledge.pages) {
			for (const { node } of walk(treeOf(page))) {
				if (node.type !== 'code' || !PLAIN.has((node.lang ?? '').toLowerCase())) continue;
				if (fenceAttributes(node.meta).get('title')) continue;
				yield {
					message: 'A block of plain text has no title.',
					hint: 'Write title="what it shows" behind its language.',
					at: locateNode(page, node),
				};
			}
		}
	},
};
