import { quantity } from '../model/wording.ts';
import type { Rule } from './rule.ts';

/** Finds domains that no self-rating speaks of, and tracks that none of their sums proposes. */
export const selfRatingsCoverDomains: Rule = {
	id: 'self-ratings-cover-domains',
	title: 'The self-ratings speak of every study domain, and can propose every track.',
	severity: 'error',
	area: 'programme',
	why: 'Eight answers decide with which track somebody begins and what they skim. A domain without a statement would be skimmed, or studied twice, by chance.',
	remedy:
		'In programme/self-ratings.yaml name an objective of each domain under one of the statements, and each track once under "tracks".',
	*check(knowledge) {
		const table = knowledge.find('selfRatings', 'self-ratings');
		if (!table) return;
		const { statements, tracks } = table.data;
		const covered = new Set(statements.flatMap(({ objectives }) => objectives.map((id) => id.split('/')[0])));
		for (const { id } of knowledge.all('domains')) {
			if (covered.has(id)) continue;
			yield {
				message: `No self-rating speaks of the domain "${id}".`,
				hint: 'Name one of its objectives under a statement.',
				at: table.locate(['statements']),
			};
		}
		for (const { id } of knowledge.all('tracks')) {
			const rows = tracks.filter(({ track }) => track === id).length;
			if (rows === 1) continue;
			yield {
				message: `The track "${id}" has ${quantity(rows, 'row')} among those that self-ratings propose, not 1.`,
				hint: 'Give each track one row, from the sum on for which it is proposed.',
				at: table.locate(['tracks']),
			};
		}
	},
};
