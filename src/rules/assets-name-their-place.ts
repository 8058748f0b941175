import { assetPlace, assetsOf, domainOf } from '../model/assets.ts';
import type { Rule } from './rule.ts';

/** Finds assets that cover another domain's objectives, or are owned by another pod, or were read by nobody else. */
export const assetsNameTheirPlace: Rule = {
	id: 'assets-name-their-place',
	title:
		'A write-up, notebook or deck covers objectives of its own domain, is owned by its pod, and was read a second time.',
	severity: 'error',
	area: 'assets',
	why: 'Coverage and ownership are counted by domain. An asset in the wrong place is found by nobody who needs it.',
	remedy: 'Move the asset, or mend "objectives" and "owner"; fill "review" once somebody else has read it.',
	*check(knowledge) {
		for (const page of assetsOf(knowledge)) {
			const place = assetPlace(page.id);
			if (!place) continue;
			for (const [index, objective] of page.data.objectives.entries()) {
				// A run shows what it shows, for whichever domain; the first objective says where it belongs.
				if (domainOf(objective) === place.domain || (page.data.kind === 'notebook' && index > 0)) continue;
				yield {
					message: `The ${page.data.kind} "${page.id}" covers the objective "${objective}" of another domain.`,
					hint: `Name objectives of "${place.domain}", or move the file.`,
					at: page.locate(['objectives', index]),
				};
			}
			const pod = knowledge.find('roles', page.data.owner)?.data.pod;
			const owned = pod === undefined ? undefined : knowledge.find('pods', pod)?.data.domains;
			if (owned && !owned.includes(place.domain)) {
				yield {
					message: `The owner "${page.data.owner}" of "${page.id}" leads "${pod}", which does not have the domain "${place.domain}".`,
					hint: 'Name the lead of the pod that has the domain.',
					at: page.locate(['owner']),
				};
			}
			if (!page.data.review) {
				yield {
					message: `The ${page.data.kind} "${page.id}" has not been read a second time.`,
					hint: 'Let somebody outside the pod read it, then fill "review".',
					at: page.locate(),
					severity: 'warning',
				};
			}
		}
	},
};
