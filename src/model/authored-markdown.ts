import type { Entry, Location } from './entry.ts';
import { isDeck } from './assets.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { locateInText, locateNode, markdownTree, treeOf, walk, type MarkdownNode } from './markdown.ts';
import type { FieldPath } from './entry.ts';

/** Markdown that an author wrote and the site renders, wherever it stands. */
export interface AuthoredMarkdown {
	readonly root: MarkdownNode;
	/** Where a node stands, or the character at an offset of its value. */
	at(node: MarkdownNode, offset?: number): Location;
}

/** All Markdown that the site renders: pages, the notes in the comments of decks, and the texts of questions. */
export function* authoredMarkdown(knowledge: KnowledgeBase): Generator<AuthoredMarkdown> {
	for (const page of knowledge.pages) {
		const root = treeOf(page);
		yield {
			root,
			at: (node, offset) =>
				offset === undefined ? locateNode(page, node) : locateInText(page, node, node.value ?? '', offset),
		};
		if (!isDeck(page)) continue;
		for (const { node: comment } of walk(root)) {
			const note = comment.type === 'html' ? speakerNote(comment.value ?? '') : undefined;
			if (note) yield { root: markdownTree(note), at: () => locateNode(page, comment) };
		}
	}
	for (const question of knowledge.all('questions')) {
		const { stem, options, explanation } = question.data;
		yield within(question, stem, ['stem']);
		for (const [index, { text, why }] of options.entries()) {
			yield within(question, text, ['options', index, 'text']);
			yield within(question, why, ['options', index, 'why']);
		}
		yield within(question, explanation, ['explanation']);
	}
}

/** The Markdown of a comment that is a deck's note, or undefined; the readable page shows it folded. */
export const speakerNote = (html: string): string | undefined =>
	/^<!--([\s\S]*?)-->$/.exec(html.trim())?.[1]?.trim() || undefined;

function within(entry: Entry, markdown: string, path: FieldPath): AuthoredMarkdown {
	return { root: markdownTree(markdown), at: () => entry.locate(path) };
}
