import type { Entry, Location, Page } from './entry.ts';
import { locateInText, locateNode, sourceOf, treeOf, type MarkdownNode } from './markdown.ts';
import { stringsOf, type StringValue } from './strings.ts';

/** Stands for everything in a passage that is not prose, so that offsets stay true. */
const BLANK = '\uFFFC';
const NOT_PROSE = /(?:https?:\/\/|www\.)[^\s<>]+/gi;
const QUOTED = /“[^”]*”|"[^"]*"/g;

/** A run of prose that is read in one go: a paragraph, a heading, a row of a table, a text of a record. */
export interface Passage {
	/** The prose; code, addresses, facts and literals are blanked out. */
	readonly text: string;
	/** The same with quotations and titles of other people's pages blanked out too: what we say ourselves. */
	readonly ownWords: string;
	/** Words that the passage is read with: the head of its table. */
	readonly context: string;
	/** Where a character of the text stands. */
	at(offset: number): Location;
}

const read = new WeakMap<Page, readonly Passage[]>();

/** The passages of a page's body, in order; read once. */
export function passagesOf(page: Page): readonly Passage[] {
	const known = read.get(page);
	if (known) return known;
	const passages = [...blocks(page, treeOf(page), false, '')];
	read.set(page, passages);
	return passages;
}

/** The passages of the texts of a record that a reader sees as prose. */
export function dataPassagesOf(entry: Entry, isProse: (value: StringValue) => boolean): Passage[] {
	return Array.from(stringsOf(entry))
		.filter(isProse)
		.map(({ path, value }) => {
			const text = blankPattern(value, [/```[\s\S]*?```/g, /(`+)[^`]+\1/g, /(?<=\])\([^)]*\)/g, NOT_PROSE]);
			return { text, ownWords: blankPattern(text, [QUOTED]), context: '', at: () => entry.locate(path) };
		});
}

/** Sentences of a text with the offset of each. */
export function sentencesOf(text: string): { text: string; offset: number }[] {
	const sentences: { text: string; offset: number }[] = [];
	let offset = 0;
	for (const part of text.split(/(?<=[.!?][”"')\]]*\s)(?=\S)/)) {
		sentences.push({ text: part, offset });
		offset += part.length;
	}
	return sentences;
}

/** A stretch of a passage and the node it came from. */
interface Piece {
	readonly text: string;
	readonly node: MarkdownNode;
	readonly kind: 'prose' | 'blank' | 'quotation';
}

function* blocks(page: Page, node: MarkdownNode, quoted: boolean, context: string): Generator<Passage> {
	if (node.type === 'paragraph' || node.type === 'heading') yield passage(page, pieces(page, node, quoted), context);
	else if (node.type === 'html') yield passage(page, [{ text: node.value ?? '', node, kind: 'prose' }], context, true);
	else if (node.type === 'table') {
		const [head, ...rows] = node.children ?? [];
		if (head) yield row(page, head, quoted, '');
		const words = head ? row(page, head, quoted, '').text : '';
		for (const each of rows) yield row(page, each, quoted, words);
	} else {
		for (const child of node.children ?? []) yield* blocks(page, child, quoted || node.type === 'blockquote', context);
	}
}

function row(page: Page, node: MarkdownNode, quoted: boolean, context: string): Passage {
	const cells = (node.children ?? []).flatMap((cell): Piece[] => [
		...pieces(page, cell, quoted),
		{ text: ' | ', node: cell, kind: 'prose' },
	]);
	return passage(page, cells, context);
}

function pieces(page: Page, node: MarkdownNode, quoted: boolean): Piece[] {
	return (node.children ?? []).flatMap((child): Piece[] => {
		switch (child.type) {
			case 'text':
				return [{ text: child.value ?? '', node: child, kind: quoted ? 'quotation' : 'prose' }];
			case 'image':
				return [{ text: child.alt ?? '', node: child, kind: quoted ? 'quotation' : 'prose' }];
			case 'break':
				return [{ text: '\n', node: child, kind: 'prose' }];
			case 'link':
				return pieces(page, child, quoted || /^(https?:)?\/\//i.test(child.url ?? ''));
			case 'textDirective':
				return directive(page, child, quoted);
			default:
				return child.children ? pieces(page, child, quoted) : [{ text: BLANK, node: child, kind: 'blank' }];
		}
	});
}

function directive(page: Page, node: MarkdownNode, quoted: boolean): Piece[] {
	if (node.name === 'fact' || node.name === 'literal') return [{ text: BLANK, node, kind: 'blank' }];
	if (node.children?.length) return pieces(page, node, quoted);
	return [{ text: sourceOf(page, node), node, kind: quoted ? 'quotation' : 'prose' }];
}

function passage(page: Page, parts: readonly Piece[], context: string, isHtml = false): Passage {
	const whole = parts.map(({ text }) => text).join('');
	const text = blankPattern(whole, isHtml ? [/<(?!!--)[^>]*>/g, /<!--|-->/g, /(`+)[^`]+\1/g, NOT_PROSE] : [NOT_PROSE]);
	let own = '';
	for (const part of parts) {
		own +=
			part.kind === 'quotation'
				? BLANK.repeat(part.text.length)
				: text.slice(own.length, own.length + part.text.length);
	}
	return {
		text,
		ownWords: blankPattern(own, [QUOTED]),
		context,
		at(offset) {
			let start = 0;
			for (const part of parts) {
				if (offset < start + part.text.length) return locateInText(page, part.node, part.text, offset - start);
				start += part.text.length;
			}
			return parts[0] ? locateNode(page, parts[0].node) : page.place(1, 1);
		},
	};
}

function blankPattern(text: string, patterns: readonly RegExp[]): string {
	return patterns.reduce((rest, pattern) => rest.replace(pattern, (found) => BLANK.repeat(found.length)), text);
}
