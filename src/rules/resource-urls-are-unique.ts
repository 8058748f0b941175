import type { ResourceEntry } from '../model/resources.ts';
import type { Rule } from './rule.ts';

/** Finds pages that are listed twice. */
export const resourceUrlsAreUnique: Rule = {
	id: 'resource-urls-are-unique',
	title: 'No page is listed as two resources.',
	severity: 'error',
	area: 'resources',
	why: 'A page listed twice fills the minimum of two domains with one resource, and its two rows drift apart.',
	remedy: 'Keep the row in the file of the domain it serves first, and name the other domains under "also".',
	*check(knowledge) {
		const first = new Map<string, ResourceEntry>();
		for (const row of knowledge.all('resources')) {
			const page = pageOf(row.data.url);
			const other = first.get(page);
			if (!other) {
				first.set(page, row);
				continue;
			}
			yield {
				message: `The resource "${row.id}" has the address of "${other.id}" (${other.file}).`,
				hint: 'Remove one row, and name its domain under "also" of the other.',
				at: row.locate(['url']),
			};
		}
	},
};

/** What makes two addresses one page: scheme, "www.", a closing slash, fragment and parameter order do not count. */
function pageOf(address: string): string {
	const url = new URL(address);
	url.searchParams.sort();
	return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}?${url.searchParams.toString()}`;
}
