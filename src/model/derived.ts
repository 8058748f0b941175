import type { KnowledgeBase } from './knowledge-base.ts';

/**
 * Remembers what a function derives from a knowledge base, which never changes: a thousand pages ask for the same
 * lists.
 * @param derive A pure function; its result must not be changed.
 */
export function derived<T>(derive: (knowledge: KnowledgeBase) => T): (knowledge: KnowledgeBase) => T {
	const known = new WeakMap<KnowledgeBase, { readonly value: T }>();
	return (knowledge) => {
		let entry = known.get(knowledge);
		if (!entry) known.set(knowledge, (entry = { value: derive(knowledge) }));
		return entry.value;
	};
}
