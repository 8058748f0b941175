import type { CollectionName, DataCollectionName, RecordOf } from '../schemas/collections.ts';
import type { Content, Entry, Page, Problem, TextFile } from './entry.ts';
import { pageAddress } from './addresses.ts';

/** Collections with one record. */
type Single = 'team' | 'policy' | 'capstone' | 'onboarding';

/** Everything the handbook knows, indexed once and never changed. */
export interface KnowledgeBase {
	readonly pages: readonly Page[];
	readonly problems: readonly Problem[];
	readonly files: number;
	readonly texts: readonly TextFile[];
	/** Every entry of every collection, pages included. */
	readonly entries: readonly Entry[];
	/** Entries of a collection in the order of their files. */
	all<C extends DataCollectionName>(collection: C): readonly Entry<C>[];
	/** The entry with an id, or undefined. */
	find<C extends CollectionName>(collection: C, id: string): Entry<C> | undefined;
	/** The only record of a collection that has one (`team`, `policy`, `capstone`, `onboarding`), or undefined. */
	only<C extends Single>(collection: C): RecordOf<C> | undefined;
	/** The authored page at an address of the site, or undefined. */
	pageAt(address: string): Page | undefined;
	/** True when an id exists, even if its record did not fit its schema. */
	knows(collection: CollectionName, id: string): boolean;
}

/**
 * Indexes content once.
 * @param content What an adapter read.
 * @returns A frozen knowledge base; where ids repeat, `find` gives the first.
 */
export function buildKnowledgeBase(content: Content): KnowledgeBase {
	const entries: readonly Entry[] = [...content.entries, ...content.pages];
	const byCollection = new Map<string, Entry[]>();
	const byKey = new Map<string, Entry>();
	for (const entry of entries) {
		const list = byCollection.get(entry.collection) ?? [];
		list.push(entry);
		byCollection.set(entry.collection, list);
		const key = `${entry.collection}:${entry.id}`;
		if (!byKey.has(key)) byKey.set(key, entry);
	}
	const byAddress = new Map(content.pages.map((page) => [pageAddress(page.id), page]));

	return Object.freeze({
		pages: content.pages,
		problems: content.problems,
		files: content.files,
		texts: content.texts,
		entries,
		all: <C extends DataCollectionName>(collection: C) =>
			(byCollection.get(collection) ?? []) as unknown as readonly Entry<C>[],
		find: <C extends CollectionName>(collection: C, id: string) =>
			byKey.get(`${collection}:${id}`) as Entry<C> | undefined,
		only: <C extends Single>(collection: C) =>
			byKey.get(`${collection}:${collection}`)?.data as RecordOf<C> | undefined,
		pageAt: (address: string) => byAddress.get(address),
		knows: (collection: CollectionName, id: string) =>
			byKey.has(`${collection}:${id}`) ||
			content.broken.has(`${collection}:${id}`) ||
			content.broken.has(`${collection}:*`),
	});
}
