import { getCollection } from 'astro:content';
import type { Entry, Page } from '../model/entry.ts';
import { buildKnowledgeBase, type KnowledgeBase } from '../model/knowledge-base.ts';
import { dataCollectionNames } from '../schemas/collections.ts';

let loaded: Promise<KnowledgeBase> | undefined;

/**
 * The knowledge base as pages see it, built from Astro's content layer. One per build; in
 * development one per request, so that an edit shows at once. Places are those of the file only:
 * the validator, which reports them, reads the disk itself.
 */
export function knowledge(): Promise<KnowledgeBase> {
	if (import.meta.env.DEV) return load();
	loaded ??= load();
	return loaded;
}

async function load(): Promise<KnowledgeBase> {
	const lists = await Promise.all(
		dataCollectionNames.map(async (collection) =>
			(await getCollection(collection)).map(
				({ id, data, filePath = collection }): Entry =>
					({ collection, id, data, file: filePath, locate: () => start(filePath) }) as Entry,
			),
		),
	);
	const docs = await getCollection('docs');
	const pages = docs.map(({ id, data, body = '', filePath = id }): Page => {
		const file = filePath;
		return { collection: 'docs', id, data, body, bodyLine: 1, file, locate: () => start(file) } as unknown as Page;
	});
	return buildKnowledgeBase({ entries: lists.flat(), pages, problems: [], broken: new Set(), files: 0 });
}

function start(file: string) {
	return { file, line: 1, column: 1 };
}
