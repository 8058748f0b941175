import { openQuestions } from '../assessment/bank.ts';
import { plainText } from '../assessment/item.ts';
import type { Rule } from './rule.ts';

const SPEAKS_OF_ANOTHER =
	/\b(?:the |in the |see )?(?:previous|preceding|next|above|following) question\b|\bquestion \d+\b|\bas (?:asked|seen) (?:above|before)\b/i;

/** Finds questions that need another one. */
export const questionsStandAlone: Rule = {
	id: 'questions-stand-alone',
	title: 'A question refers to no other question.',
	severity: 'error',
	area: 'questions',
	why: 'Papers draw questions one by one. Whoever gets the second without the first cannot answer it.',
	remedy: 'Tell the situation again, as far as this question needs it.',
	*check(knowledge) {
		for (const { question, item, severity } of openQuestions(knowledge)) {
			const found = SPEAKS_OF_ANOTHER.exec(plainText(item.stem))?.[0];
			if (found === undefined) continue;
			yield {
				message: `The question "${item.id}" speaks of another: "${found}".`,
				hint: 'Tell the situation again.',
				at: question.locate(['stem']),
				severity,
			};
		}
	},
};
