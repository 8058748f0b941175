import { ownRows, resourceFile } from '../model/resources.ts';
import { quantity } from '../model/wording.ts';
import { TIERS } from '../schemas/resource.ts';
import type { Rule } from './rule.ts';

/** Finds domains that have a tier, and too little of it. */
export const domainHasEnoughResources: Rule = {
	id: 'domain-has-enough-resources',
	title: 'Each domain has as many resources of each tier as the policy asks for.',
	severity: 'error',
	area: 'resources',
	why: 'A single page rarely covers a domain. The minimum keeps the thin domains from being forgotten.',
	remedy: 'Add rows to resources/<domain>.yaml, or give a resource that serves this domain first its row here.',
	*check(knowledge) {
		const minimums = knowledge.only('policy')?.resourceMinimums;
		if (!minimums) return;
		for (const { id } of knowledge.all('domains')) {
			const rows = ownRows(knowledge, id);
			for (const tier of TIERS) {
				const count = rows[tier].length;
				// A tier that is missing altogether is the finding of domain-has-three-tiers.
				if (count === 0 || count >= minimums[tier]) continue;
				yield {
					message: `Domain "${id}" has ${quantity(count, `${tier} resource`)} of its own; the policy asks for ${minimums[tier]}.`,
					hint: `Add ${quantity(minimums[tier] - count, 'row')} with tier: ${tier}.`,
					at: resourceFile(knowledge, id),
				};
			}
		}
	},
};
