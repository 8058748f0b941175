import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { formerIds, type Renames } from '../study/store/renamed-ids.ts';

/** Ids that changed since readers' records were written, for the store of a page. */
export const renamedIds = (knowledge: KnowledgeBase): Renames =>
	knowledge.find('renamedIds', 'renamed-ids')?.data ?? { questions: [], objectives: [], ticks: [] };

/** The ids under which browsers may hold a tick: that of today, then former ones. For pages that read past the store. */
export const tickIdsOf = (knowledge: KnowledgeBase, id: string): string[] => [
	id,
	...formerIds(renamedIds(knowledge).ticks, id),
];
