import type { Rule } from './rule.ts';

/** Finds outlines whose sections do not make a whole exam. */
export const outlineWeightsSumTo100: Rule = {
	id: 'outline-weights-sum-to-100',
	title: "The weights of an outline's sections sum to 100.",
	severity: 'error',
	area: 'outlines',
	why: 'Pod shares, question quotas and the next hour are computed from the weights. A typo in one moves them all.',
	remedy: 'Compare each weight with the exam guide, and mend the one that differs.',
	*check(knowledge) {
		for (const outline of knowledge.all('outlines')) {
			const sum = outline.data.sections.reduce((total, { weight }) => total + weight, 0);
			if (sum === 100) continue;
			yield {
				message: `The section weights of the outline "${outline.id}" sum to ${sum}, not 100.`,
				hint: 'Compare each weight with the exam guide.',
				at: outline.locate(['sections']),
			};
		}
	},
};
