import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Cell, CellTag, CodeCell } from '../schemas/notebook.ts';

/** What a page that is a notebook has besides its Markdown. */
export interface Notebook {
	readonly cells: readonly Cell[];
	/** Cells of code by the line of the page's body on which their fence starts. */
	readonly fences: ReadonlyMap<number, CodeCell>;
	/** The line of the page's body on which each cell starts, by its id. */
	readonly starts: ReadonlyMap<string, number>;
	/** The file as it stands. */
	readonly source: string;
}

/** True for a page that is a notebook. */
export const isNotebookFile = (file: string): boolean => file.endsWith('.ipynb');

/** The only tag of a cell, or undefined. */
export const tagOf = (cell: Cell): CellTag | undefined =>
	cell.cell_type === 'code' ? cell.metadata.tags[0] : undefined;

/** The cells of code of a notebook, in order. */
export const codeCellsOf = ({ cells }: Pick<Notebook, 'cells'>): CodeCell[] =>
	cells.filter((cell) => cell.cell_type === 'code');

/**
 * The digest that a run record carries: SHA-256 over the tags and source of the code cells, in order. Prose and outputs
 * do not count.
 */
export function codeDigest(notebook: Pick<Notebook, 'cells'>): string {
	const code = codeCellsOf(notebook).map(({ metadata, source }) => [metadata.tags, source]);
	return `sha256:${bytesToHex(sha256(utf8ToBytes(JSON.stringify(code))))}`;
}

/** How many cells of code a notebook has that ran, and that only Databricks can run; exercises are neither. */
export function cellCounts(notebook: Pick<Notebook, 'cells'>): { readonly run: number; readonly marked: number } {
	const tags = codeCellsOf(notebook).map(tagOf);
	return {
		run: tags.filter((tag) => tag === undefined).length,
		marked: tags.filter((tag) => tag === 'databricks-only').length,
	};
}

/** The language of a cell and its source without the line that names the language. */
export function codeOf({ source }: CodeCell): { readonly language: string; readonly code: string } {
	const magic = /^%sql(?![\w-])[ \t]*\n?/.exec(source);
	return magic ? { language: 'sql', code: source.slice(magic[0].length) } : { language: 'python', code: source };
}

/** The cell of code with an id, or undefined. */
export const codeCellOf = (notebook: Pick<Notebook, 'cells'> | undefined, id: string): CodeCell | undefined =>
	notebook && codeCellsOf(notebook).find((cell) => cell.id === id);

/** A text as nbformat keeps it: by lines, so that a change of one line is one line of a diff. */
export const storedLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** "<domain>/<slug>" of the page of a notebook: how people and cells that quote it name it. */
export const notebookName = (id: string): string => id.replace(/^domains\/([^/]+)\/notebooks\//, '$1/');

/** The page and the cell in `<domain>/<notebook>#<cell>`, by which other pages quote code that ran. */
export function quotedPage(from: string): { readonly id: string; readonly cell: string } {
	const [path = '', cell = ''] = from.split('#');
	const [domain = '', slug = ''] = path.split('/');
	return { id: `domains/${domain}/notebooks/${slug}`, cell };
}
