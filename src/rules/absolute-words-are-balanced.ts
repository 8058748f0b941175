import { liveQuestions } from '../assessment/bank.ts';
import { fisherTwoSided } from '../assessment/fisher.ts';
import { plainText } from '../assessment/item.ts';
import { ABSOLUTE_WORDS } from '../assessment/strategies.ts';
import type { Rule } from './rule.ts';

/** Chance gives so uneven a bank once in a hundred. */
const LEVEL = 0.01;

/** Finds a bank whose absolute words stand on one side. */
export const absoluteWordsAreBalanced: Rule = {
	id: 'absolute-words-are-balanced',
	title: 'Words such as "always" and "only" are no rarer, and no more common, in keys than in distractors.',
	severity: 'warning',
	area: 'questions',
	why: 'Authors exaggerate what is wrong. Test-takers know.',
	remedy: 'Take absolute words out of distractors, or say what is absolute in keys, too.',
	*check(knowledge) {
		const live = liveQuestions(knowledge);
		const options = live.flatMap(({ item }) =>
			item.options.map((option, index) => ({
				isKey: index === item.key,
				isAbsolute: plainText(option).search(ABSOLUTE_WORDS) >= 0,
			})),
		);
		const counted = (isKey: boolean): [number, number] => {
			const own = options.filter((option) => option.isKey === isKey);
			const absolute = own.filter(({ isAbsolute }) => isAbsolute).length;
			return [absolute, own.length - absolute];
		};
		const [keys, distractors] = [counted(true), counted(false)];
		const [first] = live;
		if (!first || fisherTwoSided(keys, distractors) >= LEVEL) return;
		const share = ([some, others]: [number, number]): string => `${Math.round((100 * some) / (some + others))}%`;
		yield {
			message: `Absolute words stand in ${share(keys)} of the keys of live questions and in ${share(distractors)} of their distractors.`,
			hint: 'Reword until both sides have them alike; "npm run questions -- testwise" shows more.',
			at: first.question.locate(['options']),
		};
	},
};
