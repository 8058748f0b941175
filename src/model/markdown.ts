import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
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
	/** Attributes of a directive. */
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

/** The page's Markdown as a tree; parsed once. A page of MDX that does not parse is read as Markdown. */
export function treeOf(page: Page): MarkdownNode {
	const known = trees.get(page);
	if (known) return known;
	const tree = (isMdx(page) && mdxTree(page.body).tree) || markdownTree(page.body);
	trees.set(page, tree);
	return tree;
}

/** Markdown as a tree. */
export function markdownTree(markdown: string): MarkdownNode {
	return markdownToMdast(markdown, { features: MARKDOWN_FEATURES }) as MdastNode as unknown as MarkdownNode;
}

/** True for a page of MDX. */
export const isMdx = (page: Page): boolean => page.file.endsWith('.mdx');

/** MDX as a tree, or what is wrong with it and where. */
export function mdxTree(mdx: string): {
	tree?: MarkdownNode;
	error?: { message: string; line: number; column: number };
} {
	try {
		return { tree: mdxToMdast(mdx, { features: MARKDOWN_FEATURES }) as MdastNode as unknown as MarkdownNode };
	} catch (error) {
		const [, line = '1', column = '1', message = 'it does not parse'] =
			/^(\d+):(\d+): (.*?)(?: \([\w:-]+\))?$/s.exec((error as Error).message) ?? [];
		return { error: { message, line: Number(line), column: Number(column) } };
	}
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
	return page.place(start?.line ?? 1, start?.column ?? 1);
}

/**
 * Where a character of a node's text stands in the page's file, past escapes, indents and quotation marks.
 * @param text The node's text, or another one that its source holds.
 * @param offset The character's place in the text.
 */
export function locateInText(page: Page, node: MarkdownNode, text: string, offset: number): Location {
	const start = locateNode(page, node);
	if (node.type !== 'text' && node.type !== 'html' && node.type !== 'textDirective') return start;
	const source = sourceOf(page, node);
	let reached = 0;
	for (let index = 0; index < offset; index += 1) {
		const found = source.indexOf(text[index] ?? '', reached);
		if (found < 0) return start;
		reached = found + 1;
	}
	const found = source.indexOf(text[offset] ?? '', reached);
	const before = source.slice(0, found < 0 ? reached : found).split('\n');
	const { line = 1, column = 1 } = node.position?.start ?? {};
	const last = before.at(-1)?.length ?? 0;
	return page.place(line + before.length - 1, before.length === 1 ? column + last : last + 1);
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
