import type { z } from 'zod';
import { notebookSchema } from '../schemas/notebook.ts';
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
		const [, message = 'it does not parse', position] =
			/^(.*?)(?: in JSON)?(?: at position (\d+).*)?$/s.exec((error as Error).message) ?? [];
		return { error: { message, offset: position === undefined ? text.length : Number(position) } };
	}
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
export function notebookPage(json: unknown, source: string): NotebookPage | z.ZodError {
	const { success, data, error } = notebookSchema.safeParse(json);
	if (!success) return error;
	const { cells, metadata } = data;
	const { text, origins, fences } = notebookMarkdown(cells);
	return { podium: metadata.podium, page: { body: text, notebook: { cells, fences, source } }, origins };
}
