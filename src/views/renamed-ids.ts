import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Renames } from '../study/store/renamed-ids.ts';

/** Ids that changed since readers' records were written, for the store of a page. */
export const renamedIds = (knowledge: KnowledgeBase): Renames =>
	knowledge.find('renamedIds', 'renamed-ids')?.data ?? { questions: [], objectives: [], ticks: [] };
