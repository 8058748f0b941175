import type { Cell, CodeCell } from '../schemas/notebook.ts';
import { fenceMarks } from './fence.ts';
import { codeOf, tagOf } from './notebook.ts';

/** A notebook as one Markdown text. */
export interface NotebookMarkdown {
	readonly text: string;
	/** For each line of the text the cell (its index) and the line of its source, from 0; nothing for lines between. */
	readonly origins: readonly (Origin | undefined)[];
	/** Cells of code by the line, from 1, on which their fence starts. */
	readonly fences: ReadonlyMap<number, CodeCell>;
	/** The line, from 1, on which each cell starts, by its id. */
	readonly starts: ReadonlyMap<string, number>;
}

/** Where a line of the Markdown comes from. */
export interface Origin {
	readonly cell: number;
	readonly line: number;
}

/** Paragraphs that a renderer wants before and behind each cell of code. */
export interface Surroundings {
	readonly before: string;
	readonly after: string;
}

const TITLES: Readonly<Record<string, string>> = {
	exercise: 'Your turn: fill this in',
	assert: 'Check: passes when the answer is right',
};

/**
 * Writes a notebook as one Markdown text: cells of Markdown as they are, cells of code as fences. One text, so that
 * headings get anchors of their own and the style of code comes once.
 * @param around Paragraphs to put around the fence of a cell.
 */
export function notebookMarkdown(
	cells: readonly Cell[],
	around?: (cell: CodeCell) => Surroundings | undefined,
): NotebookMarkdown {
	const lines: string[] = [];
	const origins: (Origin | undefined)[] = [];
	const fences = new Map<number, CodeCell>();
	const starts = new Map<string, number>();
	const add = (line: string, origin?: Origin): void => {
		lines.push(line);
		origins.push(origin);
	};
	for (const [index, cell] of cells.entries()) {
		if (lines.length > 0) add('');
		if (cell.cell_type === 'markdown') {
			starts.set(cell.id, lines.length + 1);
			for (const [line, text] of cell.source.split('\n').entries()) add(text, { cell: index, line });
			continue;
		}
		const { language, code } = codeOf(cell);
		const skipped = cell.source.split('\n').length - code.split('\n').length;
		const marks = fenceMarks(code);
		const surroundings = around?.(cell);
		if (surroundings) [surroundings.before, ''].forEach((line) => add(line));
		starts.set(cell.id, lines.length + 1);
		fences.set(lines.length + 1, cell);
		add([marks + language, ...fenceWords(cell)].join(' '), { cell: index, line: 0 });
		for (const [line, text] of code.split('\n').entries()) add(text, { cell: index, line: line + skipped });
		add(marks);
		if (surroundings) ['', surroundings.after].forEach((line) => add(line));
	}
	return { text: lines.join('\n'), origins, fences, starts };
}

/** What stands behind the language of a cell's fence. */
function fenceWords(cell: CodeCell): string[] {
	const tag = tagOf(cell);
	const { reason, source } = cell.metadata.podium;
	if (tag === 'databricks-only')
		return [`databricks-only="${reason ?? ''}"`, ...(source ? [`source="${source}"`] : [])];
	const title = tag && TITLES[tag];
	return title ? [`title="${title}"`] : [];
}
