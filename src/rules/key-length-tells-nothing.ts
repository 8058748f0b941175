import { openQuestions } from '../assessment/bank.ts';
import { plainText } from '../assessment/item.ts';
import type { Rule } from './rule.ts';

/** The key's length as a share of the mean distractor's (Q09 of the assessment standards). */
const [SHORTEST, LONGEST] = [0.6, 1.4];
/** A distractor that is as near to the key's length hides it. */
const NEAR = 0.15;

/** Finds keys that stand out by their length. */
export const keyLengthTellsNothing: Rule = {
	id: 'key-length-tells-nothing',
	title: 'The key is about as long as the distractors, or as one of them.',
	severity: 'error',
	area: 'questions',
	why: 'Authors qualify what is right until it is the longest option. Whoever always takes that one passes most public banks.',
	remedy: 'Shorten the key, or say more in a distractor; do not pad.',
	*check(knowledge) {
		for (const { question, item, severity } of openQuestions(knowledge)) {
			const lengths = item.options.map((option) => plainText(option).length);
			const key = lengths[item.key] ?? 0;
			const others = lengths.filter((_, index) => index !== item.key);
			const share = key / (others.reduce((sum, length) => sum + length, 0) / others.length);
			const isHidden = others.some((length) => Math.abs(length - key) <= NEAR * key);
			if ((share >= SHORTEST && share <= LONGEST) || isHidden) continue;
			yield {
				message: `The key of the question "${item.id}" has ${key} characters, its distractors ${others.join(', ')}.`,
				hint: 'Bring them to a similar length.',
				at: question.locate(['options', item.key, 'text']),
				severity,
			};
		}
	},
};
