import type { Entry } from './entry.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/** The newest release of the bank, or undefined where there is none. */
export const newestRelease = (knowledge: KnowledgeBase): Entry<'releases'> | undefined =>
	[...knowledge.all('releases')].sort((a, b) => Number(b.id) - Number(a.id))[0];
