import { openQuestions } from '../assessment/bank.ts';
import { hasCode } from '../assessment/item.ts';
import type { Rule } from './rule.ts';

/** What an option may have besides its words. */
const FEATURES: readonly { readonly name: string; readonly has: (option: string) => boolean }[] = [
	{ name: 'a comma', has: (option) => option.includes(',') },
	{ name: 'a number', has: (option) => /\d/.test(option) },
	{ name: 'code', has: hasCode },
	{ name: 'a parenthesis', has: (option) => option.includes('(') },
	{ name: 'a "because"', has: (option) => /\bbecause\b/i.test(option) },
];

/** Finds keys that alone have, or alone lack, something that is no content. */
export const keyIsNotTheOddOne: Rule = {
	id: 'key-is-not-the-odd-one',
	title: 'The key is not the only option with, or without, a comma, a number, code or a parenthesis.',
	severity: 'warning',
	area: 'questions',
	why: 'Test-takers look for the odd one out, and authors make it by being careful with the key alone.',
	remedy: 'Write all four options alike, or let a distractor share the form.',
	*check(knowledge) {
		for (const { question, item } of openQuestions(knowledge)) {
			for (const { name, has } of FEATURES) {
				const having = item.options.map(has);
				const own = having[item.key];
				if (having.filter((other) => other === own).length !== 1) continue;
				yield {
					message: `The key of the question "${item.id}" is the only option ${own ? 'with' : 'without'} ${name}.`,
					hint: 'Write the options alike.',
					at: question.locate(['options', item.key, 'text']),
				};
			}
		}
	},
};
