import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { weekSpan, weeks } from './programme.ts';

/** A phase with its weeks and timeline rows. */
export function phaseFacts(knowledge: KnowledgeBase, id: string) {
	const phase = knowledge.find('phases', id)?.data;
	if (!phase) throw new Error(`There is no phase "${id}".`);
	return {
		phase,
		span: weekSpan(phase.weeks),
		weeks: weeks(knowledge).filter(({ number }) => phase.weeks.from <= number && number <= phase.weeks.to),
		milestones: knowledge.all('milestones').flatMap(({ data }) => (data.phase === id ? [data] : [])),
	};
}
/** A phase as its page shows it. */
export type PhaseView = ReturnType<typeof phaseFacts>;
