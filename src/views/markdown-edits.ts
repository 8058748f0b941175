import type { MarkdownNode } from '../model/markdown.ts';

/** A change of a Markdown source between two offsets. */
export interface Edit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** A stretch of a Markdown source with edits carried out: insertions first, and of two that overlap the earlier. */
export function edited(source: string, edits: readonly Edit[], from = 0, to = source.length): string {
	let text = '';
	let at = from;
	for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
		// A line of an aside may begin inside a comment that is gone.
		if (edit.start < at) continue;
		text += source.slice(at, edit.start) + edit.text;
		at = edit.end;
	}
	return (text + source.slice(at, to)).trim();
}

/** Turns an aside, which only Starlight knows, into a quotation with its title in bold. */
export function asideAsQuotation(aside: MarkdownNode, source: string): Edit[] {
	const { start, end } = aside.position ?? {};
	if (!start || !end) return [];
	const own = source.slice(start.offset, end.offset);
	const opening = /^:{3,}[^\n]*/.exec(own)?.[0] ?? '';
	const closing = /\n:{3,}[ \t]*$/.exec(own)?.[0] ?? '';
	const label = /^(:{3,}\w+\[)(.*)\]/.exec(opening);
	const first = start.offset;
	const opened = first + opening.length;
	const title: Edit[] = label
		? [
				{ start: first, end: first + (label[1] ?? '').length, text: '> **' },
				{ start: first + label[0].length - 1, end: opened, text: '**\n>' },
			]
		: [{ start: first, end: opened, text: `> **${capitalize(aside.name ?? '')}**\n>` }];
	const lines = Array.from(own.slice(opening.length, own.length - closing.length).matchAll(/\n/g), ({ index }) => {
		const at = opened + index + 1;
		return { start: at, end: at, text: source[at] === '\n' ? '>' : '> ' };
	});
	const parting = /^(?:\s*\n){2}|^\s*$/.test(source.slice(end.offset)) ? '' : '\n';
	return [...title, ...lines, { start: end.offset - closing.length, end: end.offset, text: parting }];
}

/** A comment of a source: in a deck, speaker notes. */
export interface Comment {
	readonly start: number;
	readonly end: number;
	readonly paragraphs: readonly string[];
}

/** The comments in a node of raw HTML. */
export function commentsIn(html: MarkdownNode, source: string): Comment[] {
	const { start, end } = html.position ?? {};
	if (!start || !end) return [];
	return Array.from(
		source.slice(start.offset, end.offset).matchAll(/<!--([\s\S]*?)-->/g),
		({ 0: comment, 1: text = '', index }) => ({
			start: start.offset + index,
			end: start.offset + index + comment.length,
			paragraphs: text.split(/\n\s*\n/).flatMap((paragraph) => paragraph.replace(/\s+/g, ' ').trim() || []),
		}),
	);
}

/** Plain text of one line as Markdown that reads the same: a backslash only where a mark would mean something. */
export function escapeMarkdown(text: string): string {
	return text
		.replace(/[\\`*[\]|~]|<(?=[a-z/!?])|&(?=#|\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu, '\\$&')
		.replace(/^(\s*)([-+>#=])/, '$1\\$2')
		.replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}

function capitalize(text: string): string {
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}
