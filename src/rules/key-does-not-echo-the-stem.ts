import { openQuestions } from '../assessment/bank.ts';
import { contentWords, sharedCount } from '../assessment/content-words.ts';
import { keyAgainstRest } from '../assessment/item.ts';
import type { Rule } from './rule.ts';

/** So many words more than any distractor are a hint (Q11 of the assessment standards). */
const HINT = 2;

/** Finds keys that repeat the words of their question. */
export const keyDoesNotEchoTheStem: Rule = {
	id: 'key-does-not-echo-the-stem',
	title: 'The key repeats no more words of the stem than the distractors do.',
	severity: 'warning',
	area: 'questions',
	why: 'A word that stands in the question and in one option only is found without knowing what it means.',
	remedy: 'Use the word in a distractor, too, or say it otherwise in the key.',
	*check(knowledge) {
		for (const { question, item } of openQuestions(knowledge)) {
			const stem = contentWords(item.stem);
			const shared = item.options.map((option) => sharedCount(contentWords(option), stem));
			const { key, most } = keyAgainstRest(item, shared);
			if (key < most + HINT) continue;
			yield {
				message: `The key of the question "${item.id}" repeats ${key} words of its stem, no distractor more than ${most}.`,
				hint: 'Use the words of the stem in a distractor, too.',
				at: question.locate(['options', item.key, 'text']),
			};
		}
	},
};
