import { prosePassagesOf } from '../model/data-prose.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { siteMap } from '../model/site-map.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { CORRECTED_FROM } from './query-words.ts';

/** As many words as a correction looks through, whatever the size of the handbook: some 9 KB on the line. */
export const VOCABULARY_SIZE = 3000;

/** Collections whose texts are about other people's pages, or hold what a learner should not find. */
const LEFT_OUT: readonly CollectionName[] = ['resources', 'sources', 'claims', 'corrections', 'questions'];

/**
 * Words of the handbook in small letters, the commonest first: what a mistyped word may have meant. Those that pages are
 * named by, in their addresses, are all there; the others are the commonest.
 */
export function vocabularyOf(knowledge: KnowledgeBase): string[] {
	const count = new Map<string, number>();
	const read = (text: string): void => {
		for (const word of wordsOf(text)) count.set(word, (count.get(word) ?? 0) + 1);
	};
	const addresses = Array.from(siteMap(knowledge).keys());
	for (const address of addresses) read(address);
	for (const { data, body } of knowledge.pages) for (const text of [data.title, data.description, body]) read(text);
	for (const entry of knowledge.entries) {
		if (!LEFT_OUT.includes(entry.collection)) for (const { text } of prosePassagesOf(entry)) read(text);
	}
	const names = new Set(addresses.flatMap(wordsOf));
	const ranked = Array.from(count).sort(([a, often], [b, seldom]) => seldom - often || (a < b ? -1 : 1));
	const others = ranked.filter(([word]) => !names.has(word)).slice(0, Math.max(0, VOCABULARY_SIZE - names.size));
	const kept = new Set(others.map(([word]) => word)).union(names);
	return ranked.flatMap(([word]) => (kept.has(word) ? [word] : [])).slice(0, VOCABULARY_SIZE);
}

/** Its words that are long enough to be corrected, in small letters, without those of addresses elsewhere. */
function wordsOf(text: string): string[] {
	const words =
		text
			.replace(/https?:\S+/g, '')
			.toLowerCase()
			.match(/\p{L}+/gu) ?? [];
	return words.filter(({ length }) => length >= CORRECTED_FROM);
}
