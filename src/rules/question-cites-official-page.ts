import { hostOf, isOn } from '../model/hosts.ts';
import type { Rule } from './rule.ts';

/** Finds questions that neither a checked official page nor a cell that ran settles. */
export const questionCitesOfficialPage: Rule = {
	id: 'question-cites-official-page',
	title: 'Each question cites an official page that somebody has read, or a cell of a notebook.',
	severity: 'error',
	area: 'questions',
	why: 'A key without a source is an opinion, and a learner who disagrees has nowhere to look.',
	remedy:
		'Add the official page that settles the key under "references", with how and when it was read, or the cell that proves it under "cells".',
	*check(knowledge) {
		const hosts = knowledge.only('policy')?.officialHosts;
		if (!hosts) return;
		for (const question of knowledge.all('questions')) {
			const { references, cells = [], status } = question.data;
			if (status === 'retired' || cells.length > 0) continue;
			if (references.some(({ url, evidence }) => evidence !== 'recalled' && isOn(hostOf(url), hosts))) continue;
			yield {
				message: `The question "${question.id}" cites neither an official page that was read nor a cell.`,
				hint: 'Add a page under "references" or a cell under "cells"; recalled pages do not count.',
				at: question.locate(['references']),
				severity: status === 'draft' ? 'warning' : 'error',
			};
		}
	},
};
