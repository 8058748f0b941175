import { hostOf, isOn } from '../model/hosts.ts';
import type { Rule } from './rule.ts';

/** Finds judged claims that rest on a page of somebody else than the product's owners. */
export const workedExamplesCiteOfficialPages: Rule = {
	id: 'worked-examples-cite-official-pages',
	title: 'Each claim of a worked example is judged by an official page.',
	severity: 'error',
	area: 'assets',
	why: 'The example teaches how to judge an answer against the primary source. With another source it teaches the opposite.',
	remedy: 'Look the claim up on an official page, and name that page with the day.',
	*check(knowledge) {
		const hosts = knowledge.only('policy')?.officialHosts;
		if (!hosts) return;
		for (const prompt of knowledge.all('prompts')) {
			for (const [index, { page }] of (prompt.data.worked?.claims ?? []).entries()) {
				const host = hostOf(page.url);
				if (isOn(host, hosts)) continue;
				yield {
					message: `The worked example of "${prompt.id}" judges by "${host ?? page.url}", which is no official host.`,
					hint: 'Name the official page that settles the claim.',
					at: prompt.locate(['worked', 'claims', index, 'page', 'url']),
				};
			}
		}
	},
};
