import { domainOf } from '../model/assets.ts';
import type { Rule } from './rule.ts';

/** Finds study domains that the capstone leaves out. */
export const capstoneTouchesAllDomains: Rule = {
	id: 'capstone-touches-all-domains',
	title: 'The capstone touches every study domain.',
	severity: 'error',
	area: 'programme',
	why: 'The capstone is where the domains meet. A domain it leaves out is never practiced end to end.',
	remedy: "Add a point to a component's checklist that names an objective of the domain.",
	*check(knowledge) {
		const capstone = knowledge.find('capstone', 'capstone');
		if (!capstone) return;
		const touched = new Set(
			capstone.data.components.flatMap(({ checklist }) =>
				checklist.flatMap(({ objectives }) => objectives.map(domainOf)),
			),
		);
		for (const { id } of knowledge.all('domains')) {
			if (touched.has(id)) continue;
			yield {
				message: `No checklist point of the capstone touches the domain "${id}".`,
				hint: "Add a point to a component's checklist that names an objective of the domain.",
				at: capstone.locate(['components']),
			};
		}
	},
};
