import type { Entry } from './entry.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/**
 * The live questions that sessions ask, in the order of their ids; the rest of the bank is for papers.
 * @param domain Of this study domain alone.
 */
export function quizQuestions(knowledge: KnowledgeBase, domain?: string): Entry<'questions'>[] {
	const asked = new Set<string>(
		knowledge.all('sessions').flatMap(({ data }) => ('quiz' in data ? (data.quiz ?? []) : [])),
	);
	return knowledge
		.all('questions')
		.filter(({ id, data }) => data.status === 'live' && asked.has(id) && (domain ?? data.domain) === data.domain)
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}
