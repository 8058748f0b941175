import { ownRows, resourceFile } from '../model/resources.ts';
import { TIERS } from '../schemas/resource.ts';
import type { Rule } from './rule.ts';

/** Finds domains whose own file lacks a tier. */
export const domainHasThreeTiers: Rule = {
	id: 'domain-has-three-tiers',
	title: 'Each domain has a primary, a course and a supplementary resource of its own.',
	severity: 'error',
	area: 'resources',
	why: 'Documentation settles, a course teaches, and a supplement shows another view. Without one, a learner gets stuck.',
	remedy:
		'Add a row of the missing tier to resources/<domain>.yaml. Rows shown from elsewhere and rows with a caution do not count.',
	*check(knowledge) {
		for (const { id } of knowledge.all('domains')) {
			const rows = ownRows(knowledge, id);
			for (const tier of TIERS) {
				if (rows[tier].length > 0) continue;
				yield {
					message: `Domain "${id}" has no ${tier} resource; every domain needs at least one.`,
					hint: `Add a row with tier: ${tier}.`,
					at: resourceFile(knowledge, id),
				};
			}
		}
	},
};
