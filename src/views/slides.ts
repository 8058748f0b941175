import { pageAddress } from '../model/addresses.ts';
import type { PageOfKind } from '../model/assets.ts';
import { factNamed, factText } from '../model/facts.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { textOf, treeOf, walk, type MarkdownNode } from '../model/markdown.ts';
import { asideAsQuotation, commentsIn, edited, escapeMarkdown, type Edit } from './markdown-edits.ts';
import { domainBadge, domainOf, type DomainBadge } from './syllabus.ts';

/** One slide of a deck. */
export interface Slide {
	/** Its heading as plain text; a slide without one keeps the title of the slide before. */
	readonly title: string;
	/** Paragraphs of the speaker notes. */
	readonly notes: readonly string[];
	/** Its Markdown without the notes and without directives. */
	readonly markdown: string;
}

/** A deck as the presenter shows it. */
export interface Presentation {
	readonly title: string;
	/** Address of the deck's page, the way back. */
	readonly deck: string;
	readonly domain: DomainBadge | undefined;
	/** Minutes that the session is planned for. */
	readonly minutes: number;
	readonly slides: readonly Slide[];
}

/** The presentation of a deck. */
export function presentation(knowledge: KnowledgeBase, deck: PageOfKind<'deck'>): Presentation {
	const domain = domainOf(deck);
	return {
		title: deck.data.title,
		deck: pageAddress(deck.id),
		domain: domain === undefined ? undefined : domainBadge(knowledge, domain),
		minutes: deck.data.minutes,
		slides: slidesOf(knowledge, deck),
	};
}

/**
 * The slides of a deck. One starts at each heading of the second level and at each thematic break, as in
 * Marp; comments are its speaker notes; facts are filled in.
 * @throws {Error} If a fact has a key that nothing defines: it must not reach an audience as text.
 */
export function slidesOf(knowledge: KnowledgeBase, deck: PageOfKind<'deck'>): Slide[] {
	const edits = Array.from(walk(treeOf(deck)), ({ node }) => editsOf(knowledge, node, deck.body)).flat();
	const slides: Slide[] = [];
	let waiting: string[] = [];
	for (const { from, to, heading } of stretches(deck)) {
		const inside = edits.filter(({ start }) => start >= from && start < to);
		const notes = [...waiting, ...inside.flatMap(({ notes: paragraphs }) => paragraphs ?? [])];
		const markdown = edited(deck.body, inside, from, to);
		waiting = markdown === '' && slides.length === 0 ? notes : [];
		if (markdown === '') continue;
		const title = heading ? plainText(knowledge, heading).trim() : (slides.at(-1)?.title ?? deck.data.title);
		slides.push({ title, notes, markdown });
	}
	return slides;
}

/** A part of the body that becomes one slide, separators left out. */
interface Stretch {
	readonly from: number;
	readonly to: number;
	readonly heading?: MarkdownNode;
}

function stretches(deck: PageOfKind<'deck'>): Stretch[] {
	const found: Stretch[] = [];
	let open: Omit<Stretch, 'to'> = { from: 0 };
	for (const node of treeOf(deck).children ?? []) {
		if (!node.position || !(node.type === 'thematicBreak' || (node.type === 'heading' && node.depth === 2))) continue;
		const { start, end } = node.position;
		found.push({ ...open, to: start.offset });
		open = node.type === 'heading' ? { from: start.offset, heading: node } : { from: end.offset };
	}
	return [...found, { ...open, to: deck.body.length }];
}

/** An edit; that of a comment carries the notes that were in it. */
interface SlideEdit extends Edit {
	readonly notes?: readonly string[];
}

function editsOf(knowledge: KnowledgeBase, node: MarkdownNode, body: string): SlideEdit[] {
	if (!node.position) return [];
	const start = node.position.start.offset;
	const end = node.position.end.offset;
	if (node.type === 'html') {
		return commentsIn(node, body).map(({ paragraphs, ...place }) => ({ ...place, text: '', notes: paragraphs }));
	}
	if (node.type === 'textDirective' && node.name === 'fact') {
		const { value, outline } = factNamed(knowledge, textOf(node));
		const label = outline ? `&nbsp;<small class="outline-label">${escapeMarkdown(outline.short)}</small>` : '';
		return [{ start, end, text: `<span class="fact">${escapeMarkdown(value)}${label}</span>` }];
	}
	if (node.type === 'textDirective' && node.name === 'literal') {
		return [{ start, end, text: escapeMarkdown(textOf(node)) }];
	}
	return node.type === 'containerDirective' ? asideAsQuotation(node, body) : [];
}

function plainText(knowledge: KnowledgeBase, node: MarkdownNode): string {
	if (node.type === 'html') return '';
	if (node.type === 'textDirective' && node.name === 'fact') return factText(factNamed(knowledge, textOf(node)));
	return node.children?.length ? node.children.map((child) => plainText(knowledge, child)).join('') : textOf(node);
}
