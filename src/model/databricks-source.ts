import type { Cell } from '../schemas/notebook.ts';

/** First line of a notebook in Databricks source format, and the line between its cells. */
const HEAD = '# Databricks notebook source';
const BETWEEN = '# COMMAND ----------';
const MAGIC = '# MAGIC';
/** Begins a line that gives the next cell a title; we write none. */
const TITLE = '# DBTITLE';

/** What of a cell the format keeps. */
export type SourceCell = Pick<Cell, 'cell_type' | 'source'>;

/**
 * Writes cells in Databricks source format, as the workspace imports and exports it (format `SOURCE` of
 * https://docs.databricks.com/api/workspace-files/v1/import.md): one Python file, in which cells of other languages
 * are comments.
 */
export function databricksSource(cells: readonly SourceCell[]): string {
	const blocks = cells.map(({ cell_type: type, source }) => {
		if (type === 'markdown') return magic(`%md\n${source}`);
		return source.startsWith('%') ? magic(source) : source;
	});
	return `${HEAD}\n${blocks.join(`\n\n${BETWEEN}\n\n`)}\n`;
}

/**
 * Reads cells in Databricks source format.
 * @throws {Error} If the text does not begin as the format does.
 */
export function fromDatabricksSource(text: string): SourceCell[] {
	if (!text.startsWith(`${HEAD}\n`)) throw new Error(`The first line is not "${HEAD}".`);
	const body = text.slice(HEAD.length + 1).replace(/\n$/, '');
	return body.split(`\n\n${BETWEEN}\n\n`).map((block): SourceCell => {
		if (!block.startsWith(`${MAGIC} %`)) return { cell_type: 'code', source: block };
		const source = block.replace(/^# MAGIC ?/gm, '');
		return source.startsWith('%md\n')
			? { cell_type: 'markdown', source: source.slice(4) }
			: { cell_type: 'code', source };
	});
}

/** Number, from 0, of the first line of a cell that the format would read as its own, or undefined. */
export function misreadLine({ source }: SourceCell): number | undefined {
	const index = source
		.split('\n')
		.findIndex((line) => line === BETWEEN || line === HEAD || line.startsWith(MAGIC) || line.startsWith(TITLE));
	return index < 0 ? undefined : index;
}

const magic = (source: string): string =>
	source.replace(/^.*$/gm, (line) => (line === '' ? MAGIC : `${MAGIC} ${line}`));
