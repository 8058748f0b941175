import { getCollection } from 'astro:content';
import type { Entry, Page } from '../model/entry.ts';
import { isNotebookFile } from '../model/notebook.ts';
import { notebookPage } from '../model/notebook-file.ts';
import { buildKnowledgeBase, type KnowledgeBase } from '../model/knowledge-base.ts';
import { dataCollectionNames } from '../schemas/collections.ts';

let loaded: Promise<KnowledgeBase> | undefined;

/**
 * The knowledge base as pages see it, built from Astro's content layer. One per build; in
 * development one per request, so that an edit shows at once. Records keep the order of their files.
 */
export function knowledge(): Promise<KnowledgeBase> {
	if (import.meta.env.DEV) return load();
	loaded ??= load();
	return loaded;
}

async function load(): Promise<KnowledgeBase> {
	const lists = await Promise.all(
		dataCollectionNames.map(async (collection) =>
			(await getCollection(collection))
				.map(({ id, data, filePath = collection, body }): Entry => {
					const at = { file: filePath, line: Number(body ?? 1), column: 1 };
					return { collection, id, data, file: filePath, locate: () => at } as Entry;
				})
				.sort(byPlace),
		),
	);
	const docs = await getCollection('docs');
	const pages = docs.map(({ id, data, body = '', filePath: file = id }): Page => {
		const at = { file, line: 1, column: 1 };
		// Notebooks come as their files; they were read once before, so they have their shape.
		const read = isNotebookFile(file) ? notebookPage(JSON.parse(body), body) : undefined;
		const content = read && 'page' in read ? read.page : { body };
		return { collection: 'docs', id, data, ...content, file, place: () => at, locate: () => at } as Page;
	});
	// Astro puts a page that was edited last.
	pages.sort((a, b) => (a.file < b.file ? -1 : 1));
	return buildKnowledgeBase({ entries: lists.flat(), pages, problems: [], broken: new Set(), files: 0, texts: [] });
}

/** The order in which the validator reads: files by name, records by line. */
function byPlace(a: Entry, b: Entry): number {
	return a.file < b.file ? -1 : a.file > b.file ? 1 : a.locate().line - b.locate().line;
}
