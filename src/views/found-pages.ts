import { SEARCH_FACETS, type SearchChoices, type SearchFacet } from './search-query.ts';

/** The ids of the pages that have each value of each facet. */
export type Members = ReadonlyMap<SearchFacet, ReadonlyMap<string, ReadonlySet<string>>>;

/** True for a page that has one of the chosen values of every facet in which something is chosen. */
export function fits(id: string, choices: SearchChoices, members: Members): boolean {
	return SEARCH_FACETS.every(
		(facet) => choices[facet].length === 0 || choices[facet].some((value) => members.get(facet)?.get(value)?.has(id)),
	);
}

/**
 * How many of the pages each value of each facet would give, other facets as chosen.
 * @param ids The pages that were found, whatever is chosen.
 */
export function facetCounts(ids: readonly string[], choices: SearchChoices, members: Members) {
	const counts: Record<string, Record<string, number>> = {};
	for (const [facet, values] of members) {
		const open = ids.filter((id) => fits(id, { ...choices, [facet]: [] }, members));
		counts[facet] = Object.fromEntries(
			Array.from(values, ([value, having]) => [value, open.filter((id) => having.has(id)).length]),
		);
	}
	return counts;
}

/**
 * Puts the pages first that are called what was typed: those whose title begins with it, then those whose name, the
 * title up to a colon, is a part of it: "Pod 3: Governance Layer" for "who leads pod 3". A name of one word is too
 * common to count. Otherwise the order stays.
 */
export function namesakesFirst<P extends { readonly meta: Readonly<Record<string, string>> }>(
	text: string,
	pages: readonly P[],
): P[] {
	const typed = plain(text);
	const place = (page: P): number => {
		const title = page.meta['title'] ?? '';
		const name = plain(title.split(':')[0] ?? '');
		if (plain(title).startsWith(typed)) return 0;
		return name.trim().includes(' ') && typed.includes(name) ? 1 : 2;
	};
	return pages.toSorted((a, b) => place(a) - place(b));
}

/** Words alone, each between spaces. */
const plain = (text: string): string =>
	` ${text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()} `;
