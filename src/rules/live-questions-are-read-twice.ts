import { isReadTwice, liveQuestions } from '../assessment/bank.ts';
import type { Rule } from './rule.ts';

/** Finds questions that are served although only their author has read them. */
export const liveQuestionsAreReadTwice: Rule = {
	id: 'live-questions-are-read-twice',
	title: 'A live question was answered and read by somebody else than its author.',
	severity: 'error',
	area: 'questions',
	why: 'An author cannot see a second right answer. Whoever answers with the key hidden does.',
	remedy: 'Let somebody answer it with the key hidden and enter "review"; until then its status is draft.',
	*check(knowledge) {
		for (const { question, item } of liveQuestions(knowledge)) {
			if (isReadTwice(question.data)) continue;
			yield {
				message: question.data.review
					? `The live question "${item.id}" was read a second time by its author.`
					: `The live question "${item.id}" was not read a second time.`,
				hint: 'Let somebody else answer it with the key hidden, or set "status: draft".',
				at: question.locate(['status']),
			};
		}
	},
};
