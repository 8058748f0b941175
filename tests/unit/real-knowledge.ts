import { readContent } from '../../src/adapters/from-disk.ts';
import type { Content, Entry } from '../../src/model/entry.ts';
import { buildKnowledgeBase, type KnowledgeBase } from '../../src/model/knowledge-base.ts';
import type { DataCollectionName, RecordOf } from '../../src/schemas/collections.ts';

/** The content of the handbook, read once. */
export const realContent: Content = await readContent('src/content');

/** What the handbook knows. */
export const realKnowledge: KnowledgeBase = buildKnowledgeBase(realContent);

/**
 * The handbook with the records of one collection changed.
 * @param change Gives the new record; the old one is not to be touched.
 */
export function knowledgeWith<C extends DataCollectionName>(
	collection: C,
	change: (data: RecordOf<C>) => RecordOf<C>,
): KnowledgeBase {
	const entries = realContent.entries.map((entry): Entry =>
		entry.collection === collection ? ({ ...entry, data: change(entry.data as RecordOf<C>) } as Entry) : entry,
	);
	return buildKnowledgeBase({ ...realContent, entries, broken: realContent.broken });
}
