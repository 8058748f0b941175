import { liveQuestions } from '../assessment/bank.ts';
import { playBlind } from '../assessment/testwise.ts';
import type { Rule } from './rule.ts';

/** Finds a bank that can be answered by the writing alone. */
export const bankIsNotTestwise: Rule = {
	id: 'bank-is-not-testwise',
	title: 'No blind strategy does better on the live questions than chance allows.',
	severity: 'error',
	area: 'questions',
	why: 'Whoever always takes the longest option passes most public banks. A result that can be had like that says nothing.',
	remedy: 'See which strategy it is with "npm run questions -- testwise", and rewrite options where it finds the key.',
	*check(knowledge) {
		const live = liveQuestions(knowledge);
		const [first] = live;
		if (!first) return;
		const bank = { id: 'bank', items: live.map(({ item }) => item) };
		for (const { strategy, credit, questions, isFair } of playBlind([bank])) {
			if (isFair) continue;
			yield {
				message: `Whoever ${strategy.does} gets ${Math.round((100 * credit) / questions)}% of the ${questions} live questions.`,
				hint: 'Rewrite options until that is no better than guessing; "npm run questions -- testwise" shows where.',
				at: first.question.locate(['options']),
			};
		}
	},
};
