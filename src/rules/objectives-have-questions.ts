import { liveQuestions } from '../assessment/bank.ts';
import { quantity } from '../model/wording.ts';
import type { Rule } from './rule.ts';

/** Finds objectives that the bank tests too little. */
export const objectivesHaveQuestions: Rule = {
	id: 'objectives-have-questions',
	title: 'Each study objective is tested by as many live questions as the policy wants.',
	severity: 'error',
	area: 'questions',
	why: 'A drill needs a second question after the first was wrong, and a paper draws only from what is there.',
	remedy: 'Write questions on the objective, or let somebody read its drafts.',
	*check(knowledge) {
		const least = knowledge.only('policy')?.questionsPerObjective ?? 0;
		const tested = liveQuestions(knowledge).flatMap(({ question }) => question.data.objectives);
		for (const objective of knowledge.all('objectives')) {
			const count = tested.filter((id) => id === objective.id).length;
			if (count >= least) continue;
			yield {
				message: `The objective "${objective.id}" has ${quantity(count, 'live question')}; the policy wants ${least}.`,
				hint: 'Write another, or let somebody read a draft.',
				at: objective.locate(['id']),
			};
		}
	},
};
