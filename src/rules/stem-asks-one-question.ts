import { openQuestions } from '../assessment/bank.ts';
import { plainText } from '../assessment/item.ts';
import type { Rule } from './rule.ts';

/** Finds questions that ask nothing. */
export const stemAsksOneQuestion: Rule = {
	id: 'stem-asks-one-question',
	title: 'The stem of a question ends in a question, or in a lead-in with a colon.',
	severity: 'error',
	area: 'questions',
	why: 'A question that can be answered with its options covered tests knowledge. One that cannot tests reading.',
	remedy: 'Move the question to the end of the stem, or write a lead-in that ends in a colon.',
	*check(knowledge) {
		for (const { question, item, severity } of openQuestions(knowledge)) {
			if (/[?:]$/.test(plainText(question.data.stem))) continue;
			yield {
				message: `The stem of the question "${item.id}" ends neither in a question mark nor in a colon.`,
				hint: 'Ask something that can be answered with the options covered.',
				at: question.locate(['stem']),
				severity,
			};
		}
	},
};
