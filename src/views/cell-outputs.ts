import sanitizeHtml from 'sanitize-html';
import { COLORS } from '../model/output-text.ts';
import type { CellOutput } from '../schemas/notebook.ts';

/** What a reader sees of an output. */
export type ShownOutput =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'table'; readonly html: string }
	| { readonly kind: 'picture'; readonly png: string; readonly width: number; readonly height: number };

/** A table and the marks of plain text: nothing that can run, load, link, style or name anything. */
const TABLE_HTML: sanitizeHtml.IOptions = {
	allowedTags: ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'p', 'br', 'b', 'i', 'em', 'strong'],
	allowedAttributes: { th: ['colspan', 'rowspan', 'scope'], td: ['colspan', 'rowspan'] },
	// With their text: what is no table is in the plain form of the same output.
	nonTextTags: ['style', 'script', 'textarea', 'option', 'noscript', 'svg', 'math', 'template', 'iframe', 'title'],
};
const SPANS = /^[1-9]\d{0,2}$/;

/** The outputs of a cell as readers see them, in order; texts that follow each other are one. */
export function shownOutputs(outputs: readonly CellOutput[]): ShownOutput[] {
	const shown: ShownOutput[] = [];
	for (const output of outputs) {
		const next = shownOutput(output);
		const last = shown.at(-1);
		if (!next) continue;
		if (next.kind === 'text' && last?.kind === 'text') {
			shown[shown.length - 1] = { kind: 'text', text: `${last.text}\n${next.text}` };
		} else shown.push(next);
	}
	return shown;
}

function shownOutput(output: CellOutput): ShownOutput | undefined {
	if (output.output_type === 'stream') return textOutput(output.text);
	if (output.output_type === 'error') return textOutput(`${output.ename}: ${output.evalue}`);
	const { data } = output;
	const png = pngOutput(joined(data['image/png']));
	if (png) return png;
	const html = safeTable(joined(data['text/html']));
	if (/<table[\s>]/.test(html)) return { kind: 'table', html };
	return textOutput(joined(data['text/plain']));
}

/**
 * HTML of an output with all but tables and plain marks taken away.
 * @param html Whatever a kernel has written.
 */
function safeTable(html: string): string {
	const safe = sanitizeHtml(html, {
		...TABLE_HTML,
		transformTags: { '*': (tagName, attribs) => ({ tagName, attribs: plainAttributes(attribs) }) },
	});
	// The corner of a pandas table is a header of nothing.
	return safe.replace(/<th((?: [^>]*)?)>\s*<\/th>/g, '<td$1></td>').trim();
}

function plainAttributes(attributes: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
	const { colspan = '', rowspan = '', scope = '' } = attributes;
	return {
		...(SPANS.test(colspan) ? { colspan } : {}),
		...(SPANS.test(rowspan) ? { rowspan } : {}),
		...(/^(row|col)$/.test(scope) ? { scope } : {}),
	};
}

function textOutput(text: string): ShownOutput | undefined {
	const shown = text.replace(COLORS, '').replace(/^(?:[ \t]*\n)+|\s+$/g, '');
	return shown === '' ? undefined : { kind: 'text', text: shown };
}

/** A picture in PNG, its size read from its head; undefined for anything else. */
function pngOutput(base64: string): ShownOutput | undefined {
	const png = base64.replace(/\s/g, '');
	if (!/^iVBORw0KGgo[\w+/]+={0,2}$/.test(png)) return undefined;
	const head = Array.from(atob(png.slice(0, 32)), (letter) => letter.charCodeAt(0));
	const number = (from: number): number => head.slice(from, from + 4).reduce((sum, byte) => sum * 256 + byte, 0);
	const [width, height] = [number(16), number(20)];
	return width > 0 && height > 0 && width < 10_000 && height < 10_000
		? { kind: 'picture', png, width, height }
		: undefined;
}

function joined(value: unknown): string {
	if (Array.isArray(value)) return value.filter((part) => typeof part === 'string').join('');
	return typeof value === 'string' ? value : '';
}
