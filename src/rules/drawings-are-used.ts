import { isDeck, isNotebook } from '../model/assets.ts';
import type { Page } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { isMdx, locateNode, textOf, treeOf, walk, type MarkdownNode } from '../model/markdown.ts';
import { didYouMean } from '../model/wording.ts';
import type { Rule, Violation } from './rule.ts';

/** Finds drawings that no page shows, and pages that show what is none. */
export const drawingsAreUsed: Rule = {
	id: 'drawings-are-used',
	title: 'Each drawing stands in a page, and each that a page asks for exists.',
	severity: 'error',
	area: 'writing',
	why: 'A drawing that no page shows is kept true by nobody, and one that does not exist leaves a hole where the explanation should be.',
	remedy: 'Write ::drawing[<domain>/<name>] on a line of its own, or remove the file.',
	*check(knowledge) {
		const used = new Set<string>();
		for (const page of knowledge.pages) {
			const here = new Set<string>();
			for (const { node } of walk(treeOf(page))) {
				if (node.type !== 'leafDirective' || node.name !== 'drawing') continue;
				const id = textOf(node).trim();
				yield* use(knowledge, page, node, id, here.has(id));
				here.add(id);
				used.add(id);
			}
		}
		for (const drawing of knowledge.all('drawings')) {
			if (used.has(drawing.id)) continue;
			yield {
				message: `No page shows the drawing "${drawing.id}".`,
				hint: `Write ::drawing[${drawing.id}] into the page that it explains, or remove the file.`,
				at: drawing.locate(),
			};
		}
	},
};

function* use(
	knowledge: KnowledgeBase,
	page: Page,
	node: MarkdownNode,
	id: string,
	isRepeated: boolean,
): Generator<Violation> {
	const at = locateNode(page, node);
	if (isDeck(page) || isNotebook(page) || isMdx(page)) {
		const where = isDeck(page) ? 'a deck' : isNotebook(page) ? 'a notebook' : 'an MDX page';
		yield {
			message: `The drawing "${id}" stands in ${where}, which cannot show it.`,
			hint: 'Show it in a page of plain Markdown, and lead there by a link.',
			at,
		};
	} else if (!knowledge.knows('drawings', id)) {
		const ids = knowledge.all('drawings').map((drawing) => drawing.id);
		yield {
			message: `There is no drawing "${id}"${didYouMean(id, ids)}`,
			hint: 'Name a file of src/content/drawings/ without its ending: ::drawing[<domain>/<name>].',
			at,
		};
	} else if (isRepeated) {
		yield {
			message: `The page shows the drawing "${id}" twice.`,
			hint: 'Show it once, and refer to it in words.',
			at,
		};
	}
}
