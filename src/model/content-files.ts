import { dataCollectionNames, dataCollections } from '../schemas/collections.ts';
import type { Location } from './entry.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/**
 * The first place of a content file, whether it exists or not: findings about what is missing point there.
 * @param path Path in the content folder, like `resources/data-sharing.yaml`.
 */
export function contentFile(knowledge: KnowledgeBase, path: string): Location {
	return { file: `${contentFolder(knowledge)}${path}`, line: 1, column: 1 };
}

/** The content folder as files name it, with its slash; learned from a file whose place is fixed. */
function contentFolder(knowledge: KnowledgeBase): string {
	for (const name of dataCollectionNames) {
		const { glob } = dataCollections[name];
		const file = knowledge.all(name)[0]?.file;
		if (file?.endsWith(glob)) return file.slice(0, -glob.length);
	}
	return '';
}
