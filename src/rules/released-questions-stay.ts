import type { Rule } from './rule.ts';

/** Finds questions that were released and became drafts again. */
export const releasedQuestionsStay: Rule = {
	id: 'released-questions-stay',
	title: 'A question of a release stays live, or is retired.',
	severity: 'error',
	area: 'questions',
	why: 'Codes and stored attempts name it for years. A retired question can still be read by them; a draft cannot.',
	remedy: 'Set "status: retired" on what should no longer be asked, and write a new question for what comes instead.',
	*check(knowledge) {
		const seen = new Set<string>();
		for (const release of knowledge.all('releases')) {
			for (const { id } of release.data.questions) {
				const question = knowledge.find('questions', id);
				if (question?.data.status !== 'draft' || seen.has(id)) continue;
				seen.add(id);
				yield {
					message: `The question "${id}" stands in release ${release.id} and is a draft again.`,
					hint: 'Set "status: retired", or "live" as it was.',
					at: question.locate(['status']),
				};
			}
		}
	},
};
