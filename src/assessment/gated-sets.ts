import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { newestRelease } from '../model/releases.ts';
import type { Release } from '../schemas/release.ts';
import { liveQuestions } from './bank.ts';
import { itemOf } from './item.ts';
import type { ItemSet } from './testwise.ts';

/** How a fixed paper is named. */
export const paperTitle = ({ outline, number }: Pick<Release['papers'][number], 'outline' | 'number'>): string =>
	`Paper ${number} of ${outline}`;

/** What no blind strategy may beat: the live questions, and each fixed paper as its questions read today. */
export const gatedSets = (
	knowledge: KnowledgeBase,
	papers: Release['papers'] = newestRelease(knowledge)?.data.papers ?? [],
): ItemSet[] => [
	{ id: 'the bank', items: liveQuestions(knowledge).map(({ item }) => item) },
	...papers.map((paper) => ({
		id: paperTitle(paper),
		items: paper.questions.flatMap((id) => {
			const question = knowledge.find('questions', id);
			return (question && itemOf(question.data)) ?? [];
		}),
	})),
];
