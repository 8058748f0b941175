import { pageAddress } from '../model/addresses.ts';
import type { PageOfKind } from '../model/assets.ts';
import { resolveFact, type ResolvedFact } from '../model/facts.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { textOf, treeOf, walk, type MarkdownNode } from '../model/markdown.ts';
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
		const markdown = rewrite(deck.body, from, to, inside);
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

/** A change of the source between two offsets. */
interface Edit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly notes?: readonly string[];
}

function editsOf(knowledge: KnowledgeBase, node: MarkdownNode, body: string): Edit[] {
	if (!node.position) return [];
	const start = node.position.start.offset;
	const end = node.position.end.offset;
	if (node.type === 'html') {
		return Array.from(body.slice(start, end).matchAll(/<!--([\s\S]*?)-->/g), ({ 0: comment, 1: note = '', index }) => ({
			start: start + index,
			end: start + index + comment.length,
			text: '',
			notes: note.split(/\n\s*\n/).flatMap((paragraph) => paragraph.replace(/\s+/g, ' ').trim() || []),
		}));
	}
	if (node.type === 'textDirective' && node.name === 'fact') {
		const { value, outline } = factOf(knowledge, node);
		const label = outline ? `&nbsp;<small class="outline-label">${escapeMarkdown(outline.short)}</small>` : '';
		return [{ start, end, text: `<span class="fact">${escapeMarkdown(value)}${label}</span>` }];
	}
	if (node.type === 'textDirective' && node.name === 'literal') {
		return [{ start, end, text: escapeMarkdown(textOf(node)) }];
	}
	return node.type === 'containerDirective' ? quotation(node, body) : [];
}

/** Marp knows no asides: a note becomes a quotation with its title in bold. */
function quotation(node: MarkdownNode, body: string): Edit[] {
	const { start, end } = node.position ?? {};
	if (!start || !end) return [];
	const source = body.slice(start.offset, end.offset);
	const opening = /^:{3,}[^\n]*/.exec(source)?.[0] ?? '';
	const closing = /\n:{3,}[ \t]*$/.exec(source)?.[0] ?? '';
	const label = /^(:{3,}\w+\[)(.*)\]/.exec(opening);
	const first = start.offset;
	const opened = first + opening.length;
	const title: Edit[] = label
		? [
				{ start: first, end: first + (label[1] ?? '').length, text: '> **' },
				{ start: first + label[0].length - 1, end: opened, text: '**\n>' },
			]
		: [{ start: first, end: opened, text: `> **${capitalize(node.name ?? '')}**\n>` }];
	const lines = Array.from(
		source.slice(opening.length, source.length - closing.length).matchAll(/\n/g),
		({ index }) => {
			const at = opened + index + 1;
			return { start: at, end: at, text: '> ' };
		},
	);
	return [...title, ...lines, { start: end.offset - closing.length, end: end.offset, text: '\n' }];
}

function rewrite(body: string, from: number, to: number, edits: readonly Edit[]): string {
	let text = '';
	let at = from;
	for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
		// A line of an aside may begin inside a comment that is gone.
		if (edit.start < at) continue;
		text += body.slice(at, edit.start) + edit.text;
		at = edit.end;
	}
	return (text + body.slice(at, to)).trim();
}

function plainText(knowledge: KnowledgeBase, node: MarkdownNode): string {
	if (node.type === 'html') return '';
	if (node.type === 'textDirective' && node.name === 'fact') {
		const { value, outline } = factOf(knowledge, node);
		return outline ? `${value} (${outline.short})` : value;
	}
	return node.children?.length ? node.children.map((child) => plainText(knowledge, child)).join('') : textOf(node);
}

function factOf(knowledge: KnowledgeBase, node: MarkdownNode): ResolvedFact {
	const key = textOf(node);
	const fact = resolveFact(knowledge, key);
	if (!fact) throw new Error(`There is no fact "${key}". The ledger and the outlines define the keys.`);
	return fact;
}

function escapeMarkdown(text: string): string {
	return text.replace(/[\\`*_{}[\]<>|~&]/g, '\\$&');
}

function capitalize(text: string): string {
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}
