import type { Rule } from './rule.ts';

/** A shorter reason only repeats that the option is wrong. */
const SHORTEST = 40;

/** Finds options whose reason is missing its content. */
export const questionExplainsEveryOption: Rule = {
	id: 'question-explains-every-option',
	title: 'Each option of a question is explained, in its own words.',
	severity: 'error',
	area: 'questions',
	why: 'The reasons are where a question teaches: why one might choose the option, and why it fails here.',
	remedy: `Write at least ${SHORTEST} characters under "why" of each option, different for each.`,
	*check(knowledge) {
		for (const question of knowledge.all('questions')) {
			const reasons = question.data.options.map(({ why }) => why.toLowerCase());
			for (const [index, { id, why }] of question.data.options.entries()) {
				const at = question.locate(['options', index, 'why']);
				if (why.length < SHORTEST) {
					yield {
						message:
							`The reason for option "${id}" of the question "${question.id}" has ${why.length} characters; ` +
							`it needs at least ${SHORTEST}.`,
						hint: 'Say why an engineer might choose it, and why it is right or fails here.',
						at,
					};
				} else if (reasons.indexOf(why.toLowerCase()) !== index) {
					yield {
						message: `The reason for option "${id}" of the question "${question.id}" repeats that of another option.`,
						hint: 'Say what is true of this option only.',
						at,
					};
				}
			}
		}
	},
};
