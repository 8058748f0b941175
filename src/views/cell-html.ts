import { tagOf } from '../model/notebook.ts';
import type { Cell, CodeCell, RunRecord } from '../schemas/notebook.ts';
import { shownOutputs, type ShownOutput } from './cell-outputs.ts';

/** Outputs of more lines are folded. */
const LONG = 30;
const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The paragraphs that mark a cell in the Markdown of its notebook, until they are replaced in its HTML. */
export const cellMarks = ({ id }: CodeCell) => ({
	before: `podium-cell-begins-${id}`,
	after: `podium-cell-ends-${id}`,
});

/** Anchor of a cell on the page of its notebook. */
export const cellAnchor = (id: string): string => `cell-${id}`;

const MARK = /<p>podium-cell-(begins|ends)-([a-z0-9-]+)<\/p>/g;

/**
 * Puts boxes with anchors around the cells of a rendered notebook, and outputs and measured figures below their code.
 * @param html The Markdown of the notebook with {@link cellMarks}, rendered.
 * @param figures What the cells measured on the recorded run.
 * @throws {Error} If the marks of a cell are not both there: something in the Markdown has swallowed them.
 */
export function withOutputs(html: string, cells: readonly Cell[], figures: RunRecord['figures'] = []): string {
	const waiting = new Map(cells.flatMap((cell) => (cell.cell_type === 'code' ? [[cell.id, cell] as const] : [])));
	let open: CodeCell | undefined;
	// In one pass, so that nothing in an output can pose as the mark of another cell.
	const result = html.replace(MARK, (mark: string, side: string, id: string) => {
		const cell = waiting.get(id);
		if (side === 'begins' && cell && !open) {
			open = cell;
			const tag = tagOf(cell);
			// Code says a name often and explains it seldom: a page that is about it comes first.
			return `<div class="cell" id="${cellAnchor(id)}"${tag ? ` data-tag="${tag}"` : ''} data-pagefind-weight="0.3">`;
		}
		if (side !== 'ends' || !cell || cell !== open) return mark;
		open = undefined;
		waiting.delete(id);
		return `${outputsHtml(cell)}${figuresHtml(figures.filter((figure) => figure.cell === id))}</div>`;
	});
	const [lost] = waiting.keys();
	if (lost) throw new Error(`The cell "${lost}" does not stand by itself: mend the Markdown before it.`);
	return result;
}

/** The outputs of a cell as HTML; empty if it gave none. */
export function outputsHtml(cell: CodeCell): string {
	const parts = shownOutputs(cell.outputs).map((output) => outputHtml(output, cell.metadata.podium.alt));
	if (parts.length === 0) return '';
	// Search finds what somebody wrote, not what a cell printed.
	return `<div class="cell-output" data-pagefind-ignore="all"><p class="label">Output</p>${parts.join('')}</div>`;
}

/** What a cell measured, where its line is missed in the output; empty if it measured nothing. */
function figuresHtml(figures: RunRecord['figures']): string {
	if (figures.length === 0) return '';
	const lines = figures.map(({ text }) => escaped(text)).join('\n');
	return `<div class="cell-measured" data-pagefind-ignore="all"><p class="label">Measured on the recorded run; yours will differ</p><pre tabindex="0"><samp>${lines}</samp></pre></div>`;
}

function outputHtml(output: ShownOutput, alt = ''): string {
	switch (output.kind) {
		case 'picture':
			return `<img src="data:image/png;base64,${output.png}" alt="${escaped(alt)}" width="${output.width}" height="${output.height}" />`;
		case 'table':
			return `<div class="table-scroll" role="region" tabindex="0" aria-label="Table of the output">${output.html}</div>`;
		case 'text': {
			const lines = output.text.split('\n').length;
			const text = `<pre tabindex="0"><samp>${escaped(output.text)}</samp></pre>`;
			return lines > LONG ? `<details><summary>${lines} lines</summary>${text}</details>` : text;
		}
	}
}
