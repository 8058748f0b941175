import { liveQuestions } from '../assessment/bank.ts';
import { gatedSets, paperTitle } from '../assessment/gated-sets.ts';
import { playBlind } from '../assessment/testwise.ts';
import { newestRelease } from '../model/releases.ts';
import type { Rule } from './rule.ts';

/** Finds a bank, or a fixed paper, that can be answered by the writing alone. */
export const bankIsNotTestwise: Rule = {
	id: 'bank-is-not-testwise',
	title: 'No blind strategy does better on the live questions, or on a fixed paper, than chance allows.',
	severity: 'error',
	area: 'questions',
	why: 'Whoever always takes the longest option passes most public banks. A result that can be had like that says nothing.',
	remedy: 'See which strategy it is with "npm run questions -- testwise", and rewrite options where it finds the key.',
	*check(knowledge) {
		const release = newestRelease(knowledge);
		const [first] = liveQuestions(knowledge);
		for (const { set, strategy, credit, questions, isFair } of playBlind(gatedSets(knowledge))) {
			const paper = release?.data.papers.findIndex((each) => paperTitle(each) === set) ?? -1;
			const at = paper < 0 ? first?.question.locate(['options']) : release?.locate(['papers', paper]);
			if (isFair || !at) continue;
			const asked = paper < 0 ? `${questions} live questions` : `${questions} questions of ${set}`;
			yield {
				message: `Whoever ${strategy.does} gets ${Math.round((100 * credit) / questions)}% of the ${asked}.`,
				hint: 'Rewrite options until that is no better than guessing; "npm run questions -- testwise" shows where.',
				at,
			};
		}
	},
};
