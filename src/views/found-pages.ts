import { phrasesIn } from './joined-phrases.ts';
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

/** What is looked at of a page that was found. */
export interface Named {
	readonly meta: Readonly<Record<string, string>>;
	/** The parts of it in which something was found, each with its heading. */
	readonly sub_results: readonly { readonly title: string }[];
}

/**
 * Puts the pages first that are called what was typed: those whose title begins with it, then those that were called or that
 * people call or ask for like that, or that have a part that is headed so, then those of which a name is a part of it: "Pod 3: Governance
 * Layer" for "who leads pod 3". Names are the title up to a colon, former names, and what people call it. A name or heading of
 * one word is too common to count as a part of what was typed, or as a heading. Otherwise the order stays.
 */
export function namesakesFirst<P extends Named>(text: string, pages: readonly P[]): P[] {
	const typed = plain(text);
	const counts = (name: string) => name.trim().includes(' ');
	const place = ({ meta, sub_results: parts }: P): number => {
		const title = meta['title'] ?? '';
		const called = [...(meta['formerly']?.split(', ') ?? []), ...phrasesIn(meta['called'])];
		const names = [title.split(':')[0] ?? '', ...called].map(plain);
		if (plain(title).startsWith(typed)) return 0;
		if ([...called, ...phrasesIn(meta['asked'])].some((phrase) => plain(phrase) === typed)) return 1;
		if (counts(typed) && parts.some((part) => plain(part.title) === typed)) return 1;
		return names.some((name) => counts(name) && typed.includes(name)) ? 2 : 3;
	};
	return pages.toSorted((a, b) => place(a) - place(b));
}

/** Words alone, each between spaces. */
const plain = (text: string): string =>
	` ${text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()} `;
