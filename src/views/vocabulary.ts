import { prosePassagesOf } from '../model/data-prose.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { CORRECTED_FROM } from './query-words.ts';

/** As many words as a correction looks through, whatever the size of the handbook: some 6 KB on the line. */
export const VOCABULARY_SIZE = 2000;

/** Collections whose texts are about other people's pages, or hold what a learner should not find. */
const LEFT_OUT: readonly CollectionName[] = ['resources', 'sources', 'claims', 'corrections', 'questions'];

/** The commonest words of the handbook in small letters, the commonest first: what a mistyped word may have meant. */
export function vocabularyOf(knowledge: KnowledgeBase): string[] {
	const count = new Map<string, number>();
	const read = (text: string): void => {
		for (const word of text
			.replace(/https?:\S+/g, '')
			.toLowerCase()
			.match(/\p{L}+/gu) ?? []) {
			if (word.length >= CORRECTED_FROM) count.set(word, (count.get(word) ?? 0) + 1);
		}
	};
	for (const page of knowledge.pages) read(page.body);
	for (const entry of knowledge.entries) {
		if (!LEFT_OUT.includes(entry.collection)) for (const { text } of prosePassagesOf(entry)) read(text);
	}
	return Array.from(count)
		.sort(([a, often], [b, seldom]) => seldom - often || (a < b ? -1 : 1))
		.slice(0, VOCABULARY_SIZE)
		.map(([word]) => word);
}
