import { domainOf } from '../model/assets.ts';
import type { Rule } from './rule.ts';

/** Finds questions on objectives of another domain. */
export const questionsBelongToTheirDomain: Rule = {
	id: 'questions-belong-to-their-domain',
	title: 'A question tests objectives of its own domain.',
	severity: 'error',
	area: 'questions',
	why: 'Results are reported by domain. A question on another domain moves the wrong bar.',
	remedy: 'Name objectives of the domain, or move the question.',
	*check(knowledge) {
		for (const question of knowledge.all('questions')) {
			for (const [index, objective] of question.data.objectives.entries()) {
				if (domainOf(objective) === question.data.domain) continue;
				yield {
					message: `The question "${question.id}" tests "${objective}", which is no objective of "${question.data.domain}".`,
					hint: `Name an objective of "${question.data.domain}", or move the question.`,
					at: question.locate(['objectives', index]),
				};
			}
		}
	},
};
