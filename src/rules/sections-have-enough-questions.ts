import { poolDepth, shortageOf } from '../assessment/papers/pool-depth.ts';
import { didYouMean } from '../model/wording.ts';
import type { Rule } from './rule.ts';

/** Finds sections without enough live questions for the fixed papers that the policy wants. */
export const sectionsHaveEnoughQuestions: Rule = {
	id: 'sections-have-enough-questions',
	title: 'Each section of an outline has enough live questions for the papers that the policy wants.',
	severity: 'error',
	area: 'questions',
	why: 'Papers of an outline share no question. Where a section is too small, the next release cannot be made.',
	remedy: 'Write questions on the objectives of the section, or let somebody read its drafts.',
	*check(knowledge) {
		for (const depth of poolDepth(knowledge)) {
			const message = shortageOf(depth);
			if (message === undefined) continue;
			yield {
				message,
				hint: 'Write questions on its objectives, or let somebody read its drafts.',
				at: depth.outline.locate(['sections', depth.index]),
			};
		}
		const policy = knowledge.find('policy', 'policy');
		const outlines = knowledge.all('outlines').map(({ id }) => id);
		for (const outline of Object.keys(policy?.data.papers ?? {})) {
			if (!policy || knowledge.knows('outlines', outline)) continue;
			yield {
				message: `The policy wants papers of the outline "${outline}", which does not exist${didYouMean(outline, outlines)}`,
				hint: 'Mend the name, or remove the line.',
				at: policy.locate(['papers', outline]),
			};
		}
	},
};
