import { markdownToMdast, type MdastNode } from 'satteri';
import type { Location, Page } from './entry.ts';

/** The Markdown that rules read: that of the pages, but for curly quotes, which move no position and no anchor. */
export const MARKDOWN_FEATURES = { gfm: true, directive: true, smartPunctuation: false } as const;

/** A node of the Markdown tree with the place of its first character in the page's file. */
export interface MarkdownNode {
	readonly type: string;
	readonly value?: string;
	readonly depth?: number;
	readonly lang?: string | null;
	readonly meta?: string | null;
	readonly url?: string;
	readonly alt?: string | null;
	readonly name?: string;
	readonly attributes?: Record<string, string | null | undefined> | null;
	readonly children?: readonly MarkdownNode[];
	readonly position?: { readonly start: Point; readonly end: Point };
}

/** A place in the body; line and column count from 1, the offset from 0. */
interface Point {
	readonly line: number;
	readonly column: number;
	readonly offset: number;
}

const trees = new WeakMap<Page, MarkdownNode>();

/** The page's Markdown as a tree; parsed once. */
export function treeOf(page: Page): MarkdownNode {
	const known = trees.get(page);
	if (known) return known;
	const tree = markdownToMdast(page.body, { features: MARKDOWN_FEATURES }) as MdastNode as unknown as MarkdownNode;
	trees.set(page, tree);
	return tree;
}

/** Walks a tree depth first, parents before children; `ancestors` runs from the root. */
export function* walk(
	node: MarkdownNode,
	ancestors: readonly MarkdownNode[] = [],
): Generator<{ node: MarkdownNode; ancestors: readonly MarkdownNode[] }> {
	yield { node, ancestors };
	for (const child of node.children ?? []) yield* walk(child, [...ancestors, node]);
}

/** Where a node starts in the page's file. */
export function locateNode(page: Page, node: MarkdownNode): Location {
	const start = node.position?.start;
	return { file: page.file, line: page.bodyLine + (start?.line ?? 1) - 1, column: start?.column ?? 1 };
}

/** The source of a node as the author wrote it. */
export function sourceOf(page: Page, node: MarkdownNode): string {
	return node.position ? page.body.slice(node.position.start.offset, node.position.end.offset) : '';
}

/** The text of a node without marks. */
export function textOf(node: MarkdownNode): string {
	// The parser takes ":30" in "10:30" for a directive; a bare one is text.
	if (node.type === 'textDirective' && !node.children?.length) return `:${node.name ?? ''}`;
	return node.value ?? (node.children ?? []).map(textOf).join('');
}

/** Headings of a page in order. */
export function headingsOf(page: Page): { depth: number; text: string; node: MarkdownNode }[] {
	return Array.from(walk(treeOf(page)))
		.filter(({ node }) => node.type === 'heading')
		.map(({ node }) => ({ depth: node.depth ?? 0, text: textOf(node).trim(), node }));
}
