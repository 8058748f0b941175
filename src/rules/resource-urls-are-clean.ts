import type { Rule } from './rule.ts';

/** Finds resource addresses with a fragment, tracking or a sign-in. */
export const resourceUrlsAreClean: Rule = {
	id: 'resource-urls-are-clean',
	title: 'The address of a resource names the page, nothing more.',
	severity: 'error',
	area: 'resources',
	why: 'Tracking parameters report our readers to others, and fragments and sign-ins make one page look like several.',
	remedy: 'Shorten the address to the page itself, and open it once to see that it still works.',
	*check(knowledge) {
		const tracking = new Set(knowledge.only('policy')?.trackingParameters);
		for (const row of knowledge.all('resources')) {
			const at = row.locate(['url']);
			const url = new URL(row.data.url);
			if (row.data.url.includes('#')) {
				yield {
					message: `The address of the resource "${row.id}" ends in the fragment "${url.hash || '#'}".`,
					hint: 'Remove everything from "#".',
					at,
				};
			}
			for (const name of new Set(url.searchParams.keys())) {
				if (!tracking.has(name)) continue;
				yield {
					message: `The address of the resource "${row.id}" carries the tracking parameter "${name}".`,
					hint: 'Remove the parameter.',
					at,
				};
			}
			if (url.username || url.password) {
				yield {
					message: `The address of the resource "${row.id}" holds a user name or password.`,
					hint: 'Remove everything between "//" and "@".',
					at,
				};
			}
		}
	},
};
