import { defineMdastPlugin, type MdastNode } from 'satteri';
import { termAddress } from '../../model/addresses.ts';
import { termReader } from '../../model/term-uses.ts';
import type { Term } from '../../schemas/ledger.ts';

/** So many links to the glossary stand in one paragraph at most; a term left out is linked where it comes next. */
const MOST_IN_A_PARAGRAPH = 3;

/** What keeps its words as they are: names of sections, other links, quotations, and the insides of components. */
const UNTOUCHED: ReadonlySet<string> = new Set([
	'heading',
	'link',
	'linkReference',
	'blockquote',
	'textDirective',
	'mdxJsxFlowElement',
	'mdxJsxTextElement',
]);

/**
 * Links each term to its entry of the glossary where a page first uses it in running text. Decks are for the room and
 * notebooks are documents of their own, so both stay plain. One reader of terms serves all pages.
 */
export function glossaryLinks(terms: readonly Term[]) {
	const read = termReader(terms);
	return ({ fileURL }: { fileURL: URL | undefined }) => {
		if (/\/decks\/|\.ipynb$/.test(fileURL?.pathname ?? '')) return undefined;
		const linked = new Set<string>();
		const counts = new WeakMap<object, number>();
		return defineMdastPlugin({
			name: 'podium-glossary-links',
			text(node, context) {
				const ancestors: Readonly<MdastNode>[] = [];
				let above: Readonly<MdastNode> | undefined = context.parent(node);
				for (; above; above = context.parent(above)) ancestors.push(above);
				if (ancestors.some((ancestor) => isUntouched(ancestor, context.indexOf(ancestor)))) return;
				const paragraph = ancestors.find(({ type }) => type === 'paragraph' || type === 'tableCell');
				if (!paragraph) return;
				const pieces = read(node.value).map(({ text, term }) => {
					const count = counts.get(paragraph) ?? 0;
					if (term === undefined || linked.has(term) || count === MOST_IN_A_PARAGRAPH) return asText(text);
					linked.add(term);
					counts.set(paragraph, count + 1);
					return asLink(text, termAddress(term));
				});
				if (pieces.some(({ type }) => type === 'link')) context.replaceNode(node, pieces);
			},
		});
	};
}

/** @param index Its place among its siblings. */
function isUntouched(node: Readonly<MdastNode>, index: number | undefined): boolean {
	// The first row of a table is its head; the first paragraph of an aside may be its title.
	if (node.type === 'tableRow') return index === 0;
	if (node.type === 'paragraph') return Boolean(node.data && 'directiveLabel' in node.data && node.data.directiveLabel);
	return UNTOUCHED.has(node.type);
}

const asText = (value: string) => ({ type: 'text' as const, value });
const asLink = (text: string, url: string) => ({
	type: 'link' as const,
	url,
	data: { hProperties: { class: 'term' } },
	children: [asText(text)],
});
