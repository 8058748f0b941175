import type { Entry } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Question } from '../schemas/question.ts';
import { itemOf, type Item } from './item.ts';

/** A question of the bank that can still be mended. */
export interface OpenQuestion {
	readonly question: Entry<'questions'>;
	readonly item: Item;
	/** A draft is not served yet: what is wrong with it warns. */
	readonly severity: 'error' | 'warning';
}

/** The questions that are not retired and have their key, in the order of their files. */
export function openQuestions(knowledge: KnowledgeBase): OpenQuestion[] {
	return knowledge.all('questions').flatMap((question) => {
		const item = itemOf(question.data);
		if (!item || question.data.status === 'retired') return [];
		return [{ question, item, severity: question.data.status === 'draft' ? 'warning' : 'error' } as const];
	});
}

/** The stored places of the keys that are served and not ordered, 0 to 3: ordered options have no place to choose. */
export const chosenKeys = (questions: readonly OpenQuestion[]): number[] =>
	questions.filter(({ question }) => !question.data.ordered).map(({ item }) => item.key);

/** The questions that are served, in the order of their files. */
export const liveQuestions = (knowledge: KnowledgeBase): OpenQuestion[] =>
	openQuestions(knowledge).filter(({ question }) => question.data.status === 'live');

/** True for a question that somebody else than its author has answered and read. */
export const isReadTwice = ({ review, author }: Pick<Question, 'review' | 'author'>): boolean =>
	review !== undefined && review.by !== author;
