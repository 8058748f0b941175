import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { outlinesByDate, programmeOutline } from './syllabus.ts';

/** The exam card: outlines side by side, and the facts of the ledger with their sources. */
export function examCard(knowledge: KnowledgeBase) {
	return {
		outlines: outlinesByDate(knowledge),
		programme: programmeOutline(knowledge).id,
		facts: knowledge
			.all('facts')
			.filter(({ id }) => id.startsWith('exam.'))
			.map(({ data }) => ({
				...data,
				short: data.outline ? knowledge.find('outlines', data.outline)?.data.short : undefined,
				sources: data.sources.flatMap((id) => knowledge.find('sources', id)?.data ?? []),
			})),
		sources: knowledge.all('sources').map(({ data }) => data),
	};
}
/** The exam card as data. */
export type ExamCard = ReturnType<typeof examCard>;
