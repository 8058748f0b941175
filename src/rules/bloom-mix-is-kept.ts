import { liveQuestions } from '../assessment/bank.ts';
import type { Rule } from './rule.ts';

const RECALL: readonly string[] = ['remember', 'understand'];

/** Finds domains whose questions ask too often for what one has read. */
export const bloomMixIsKept: Rule = {
	id: 'bloom-mix-is-kept',
	title: 'Most live questions of a domain ask to apply or to analyze.',
	severity: 'warning',
	area: 'questions',
	why: 'A Professional exam gives situations. Who trains on definitions does well here and badly there.',
	remedy: 'Turn a question that asks what something is into one that asks what to do in a situation.',
	*check(knowledge) {
		const most = knowledge.only('policy')?.recallPercent ?? 100;
		for (const domain of knowledge.all('domains')) {
			const live = liveQuestions(knowledge).filter(({ question }) => question.data.domain === domain.id);
			const recall = live.filter(({ question }) => RECALL.includes(question.data.bloom));
			const [first] = recall;
			const percent = Math.round((100 * recall.length) / live.length);
			if (!first || percent <= most) continue;
			yield {
				message: `Of the live questions of "${domain.id}" ${percent}% ask to remember or to understand; the policy allows ${most}%.`,
				hint: 'Ask what to do in a situation instead.',
				at: first.question.locate(['bloom']),
			};
		}
	},
};
