import { openQuestions } from '../assessment/bank.ts';
import { plainText } from '../assessment/item.ts';
import type { Rule } from './rule.ts';

/** Finds lead-ins whose last word only some options can follow. A guess: grammar has more cases. */
export const optionsFitTheStem: Rule = {
	id: 'options-fit-the-stem',
	title: 'A lead-in fits all its options by its grammar.',
	severity: 'warning',
	area: 'questions',
	why: 'Behind "an", an option that begins with a consonant is out before anybody has thought about data.',
	remedy: 'Move the article into the options, or end the stem with a question.',
	*check(knowledge) {
		for (const { question, item } of openQuestions(knowledge)) {
			const article = /\b(an?):?$/i.exec(plainText(question.data.stem))?.[1]?.toLowerCase();
			if (article === undefined) continue;
			const fits = item.options.map((option) => /^[aeiou]/i.test(plainText(option)) === (article === 'an'));
			if (fits.every(Boolean)) continue;
			yield {
				message: `The stem of the question "${item.id}" ends in "${article}", which fits ${fits.filter(Boolean).length} of its options.`,
				hint: 'Move the article into the options.',
				at: question.locate(['stem']),
			};
		}
	},
};
