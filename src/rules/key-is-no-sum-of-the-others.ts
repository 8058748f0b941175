import { openQuestions } from '../assessment/bank.ts';
import { sharedWithOthers } from '../assessment/content-words.ts';
import { keyAgainstRest } from '../assessment/item.ts';
import type { Rule } from './rule.ts';

/** So many shared words more than any distractor has are a hint. A guess. */
const HINT = 3;

/** Finds keys in which the elements of all options meet. */
export const keyIsNoSumOfTheOthers: Rule = {
	id: 'key-is-no-sum-of-the-others',
	title: 'The key does not share far more words with the other options than they do.',
	severity: 'warning',
	area: 'questions',
	why: 'Distractors made by changing one part of the key leave it as the option that is most like all others.',
	remedy: 'Write distractors from mistakes that people make, not from the key.',
	*check(knowledge) {
		for (const { question, item } of openQuestions(knowledge)) {
			const shared = sharedWithOthers(item.options);
			const { key, most } = keyAgainstRest(item, shared);
			if (key < most + HINT) continue;
			yield {
				message: `The key of the question "${item.id}" shares ${key} words with the other options, no distractor more than ${most}.`,
				hint: 'Write a distractor from a real mistake instead of from the key.',
				at: question.locate(['options', item.key, 'text']),
			};
		}
	},
};
