import { ZodError } from 'zod';
import { formatSchema, notebookSchema } from '../schemas/notebook.ts';
import type { Page } from './entry.ts';
import { notebookMarkdown, type Origin } from './notebook-markdown.ts';

/** Why a text is no JSON, and where. */
export interface JsonError {
	readonly message: string;
	readonly offset: number;
}

/** Reads JSON. */
export function parseJson(text: string): { readonly json: unknown } | { readonly error: JsonError } {
	try {
		return { json: JSON.parse(text) as unknown };
	} catch (error) {
		return { error: jsonError(text, (error as Error).message) };
	}
}

/** How many characters before the place of an error V8 quotes where it gives no position. */
const QUOTED_BEFORE = 10;

function jsonError(text: string, message: string): JsonError {
	const quoting = /^Unexpected token '(.+?)', (\.\.\.)?"(.*)"(?:\.\.\.)? is not valid JSON$/s.exec(message);
	if (quoting) {
		const [, token = '', more, quoted = ''] = quoting;
		const offset = Math.max(0, text.indexOf(quoted)) + (more ? QUOTED_BEFORE : quoted.indexOf(token));
		return { message: `unexpected "${token}"`, offset };
	}
	const [, says = 'it does not parse', position] = /^(.*?)(?: in JSON)?(?: at position (\d+).*)?$/s.exec(message) ?? [];
	return { message: says, offset: position === undefined ? text.length : Number(position) };
}

/** What a page takes from the file of a notebook. */
export interface NotebookPage {
	/** What stands under `metadata.podium`: the front matter of the page, unread. */
	readonly podium: Record<string, unknown>;
	readonly page: Required<Pick<Page, 'body' | 'notebook'>>;
	/** Where each line of the body comes from. */
	readonly origins: readonly (Origin | undefined)[];
}

/**
 * Reads the notebook in some JSON.
 * @param source The text of the file.
 * @returns Its page, or what is wrong with its shape.
 */
export function notebookPage(json: unknown, source: string): NotebookPage | ZodError {
	// An older format has other fields: one word on it says more than all that is missing.
	const [older] = formatSchema.safeParse(json).error?.issues ?? [];
	if (older) return new ZodError([older]);
	const { success, data, error } = notebookSchema.safeParse(json);
	if (!success) return error;
	const { cells, metadata } = data;
	const { text, origins, fences, starts } = notebookMarkdown(cells);
	return { podium: metadata.podium, page: { body: text, notebook: { cells, fences, starts, source } }, origins };
}
