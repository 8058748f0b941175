import { hostOf, isOn } from '../model/hosts.ts';
import type { Rule } from './rule.ts';

/** Finds questions that no checked official page settles. */
export const questionCitesOfficialPage: Rule = {
	id: 'question-cites-official-page',
	title: 'Each question cites an official page that somebody has read.',
	severity: 'error',
	area: 'questions',
	why: 'A key without a source is an opinion, and a learner who disagrees has nowhere to look.',
	remedy: 'Add the official page that settles the key under "references", with how and when it was read.',
	*check(knowledge) {
		const hosts = knowledge.only('policy')?.officialHosts;
		if (!hosts) return;
		for (const question of knowledge.all('questions')) {
			const { references, status } = question.data;
			if (status === 'retired') continue;
			if (references.some(({ url, evidence }) => evidence !== 'recalled' && isOn(hostOf(url), hosts))) continue;
			yield {
				message: `The question "${question.id}" cites no official page that was read.`,
				hint: 'Add one under "references"; recalled pages do not count.',
				at: question.locate(['references']),
				severity: status === 'draft' ? 'warning' : 'error',
			};
		}
	},
};
