import { listOf } from '../model/wording.ts';
import type { Rule } from './rule.ts';

const LETTERS = ['a', 'b', 'c', 'd'] as const;

/** Finds questions without exactly four options and one key. */
export const questionHasOneKeyAndFourOptions: Rule = {
	id: 'question-has-one-key-and-four-options',
	title: 'A question has four different options, a to d, and one of them is right.',
	severity: 'error',
	area: 'questions',
	why: 'Scores and chance levels are computed for one key in four. A question without a key can only be lost.',
	remedy: 'Give the question the options a, b, c and d with different texts, and "correct: true" to one.',
	*check(knowledge) {
		for (const question of knowledge.all('questions')) {
			const { options } = question.data;
			const missing = LETTERS.filter((letter) => !options.some(({ id }) => id === letter));
			if (options.length !== 4 || missing.length > 0) {
				yield {
					message:
						options.length !== 4
							? `The question "${question.id}" has ${options.length} options, not four.`
							: `The question "${question.id}" has no option ${listOf(missing)}, and another twice.`,
					hint: 'Give it the options a, b, c and d.',
					at: question.locate(['options']),
				};
			}
			const keys = options.filter(({ correct }) => correct === true);
			if (keys.length !== 1) {
				const count = keys.length === 0 ? 'no key' : `${keys.length} keys`;
				yield {
					message: `The question "${question.id}" has ${count}; exactly one option is right.`,
					hint: 'Set "correct: true" on one option.',
					at: question.locate(['options']),
				};
			}
			const texts = options.map(({ text }) => text.toLowerCase());
			for (const [index, text] of texts.entries()) {
				if (texts.indexOf(text) === index) continue;
				yield {
					message: `Two options of the question "${question.id}" have the same text.`,
					hint: 'Write another distractor.',
					at: question.locate(['options', index, 'text']),
				};
			}
		}
	},
};
