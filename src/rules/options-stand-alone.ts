import { openQuestions } from '../assessment/bank.ts';
import type { Rule } from './rule.ts';

/** Options that speak of other options, or of letters that a shuffled paper does not have. */
const SPEAKS_OF_OTHERS =
	/\b(?:all|none|both|neither) of the above\b|\b(?:both|neither) [a-d] (?:and|nor) [a-d]\b|\boptions? [a-d]\b/i;

/** Finds options that need other options to be understood. */
export const optionsStandAlone: Rule = {
	id: 'options-stand-alone',
	title: 'Each option says something by itself: no "all of the above", no letters of other options.',
	severity: 'error',
	area: 'questions',
	why: 'Papers shuffle the options, so letters mean nothing; and "all of the above" is found by whoever knows two of three.',
	remedy: 'Write out what the option means, and replace one that only sums up the rest.',
	*check(knowledge) {
		for (const { question, item, severity } of openQuestions(knowledge)) {
			for (const [index, option] of item.options.entries()) {
				const found = SPEAKS_OF_OTHERS.exec(option)?.[0];
				if (found === undefined) continue;
				yield {
					message: `An option of the question "${item.id}" says "${found}".`,
					hint: 'Say what it means, without the other options.',
					at: question.locate(['options', index, 'text']),
					severity,
				};
			}
		}
	},
};
