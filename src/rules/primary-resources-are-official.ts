import { hostOf, isOn } from '../model/hosts.ts';
import type { Rule } from './rule.ts';

/** Finds primary resources that are not published by the product's owners. */
export const primaryResourcesAreOfficial: Rule = {
	id: 'primary-resources-are-official',
	title: 'A primary resource lies on an official host.',
	severity: 'error',
	area: 'resources',
	why: 'Primary means that it settles a question. Only the people who make the product can do that.',
	remedy: 'Give the row the tier "course" or "supplementary", or name the official page.',
	*check(knowledge) {
		const hosts = knowledge.only('policy')?.officialHosts;
		if (!hosts) return;
		for (const row of knowledge.all('resources')) {
			const host = hostOf(row.data.url);
			if (row.data.tier !== 'primary' || isOn(host, hosts)) continue;
			yield {
				message: `The primary resource "${row.id}" lies on "${host ?? row.data.url}", which is no official host.`,
				hint: 'Choose another tier, or name the official page.',
				at: row.locate(['url']),
			};
		}
	},
};
