import { SEARCH_FACETS, type SearchChoices, type SearchFacet, type SearchQuery } from '../../views/search-query.ts';

/** How many pages have each value of each facet. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A passage of a page, with its address. `excerpt` is HTML with `<mark>` around what was found. */
export interface Passage {
	readonly title: string;
	readonly url: string;
	readonly excerpt: string;
	readonly locations?: readonly number[];
}

/** A page that was found. */
export interface FoundPage {
	readonly url: string;
	readonly excerpt: string;
	readonly meta: Readonly<Record<string, string>>;
	readonly filters: Readonly<Record<string, readonly string[]>>;
	readonly sub_results: readonly Passage[];
}

/** A page that was found and not yet loaded. */
export interface Hit {
	data(): Promise<FoundPage>;
}

/** What this page needs of Pagefind's JavaScript interface. */
interface Pagefind {
	filters(): Promise<Counts>;
	search(
		text: string | null,
		options: { filters: Record<string, { any: readonly string[] }> },
	): Promise<{ results: Hit[]; filters: Counts }>;
}

/** A loaded search index. */
export interface SearchEngine {
	/** Pages by facet and value in the whole index. */
	readonly all: Counts;
	/** Pages of a query, and how many each value of each facet would give, other facets as chosen. */
	find(query: SearchQuery): Promise<{ hits: Hit[]; counts: Counts }>;
}

/**
 * Loads the index.
 * @param base Base path of the site with a slash at both ends.
 * @throws If there is no index: in development, or offline.
 */
export async function loadEngine(base: string): Promise<SearchEngine> {
	const address = `${base}pagefind/pagefind.js`;
	const { createInstance } = (await import(/* @vite-ignore */ address)) as {
		createInstance(options: { baseUrl: string; excerptLength: number }): Pagefind;
	};
	// An instance of its own: the search of the header sets other options on the shared one.
	const pagefind = createInstance({ baseUrl: base, excerptLength: 32 });
	const all = await pagefind.filters();

	const ask = ({ text, choices }: SearchQuery) => pagefind.search(text.trim() || null, { filters: anyOf(choices) });
	return {
		all,
		async find(query) {
			const widened = SEARCH_FACETS.filter((facet) => query.choices[facet].length > 0);
			const [found, ...others] = await Promise.all([
				ask(query),
				...widened.map((facet) => ask({ ...query, choices: { ...query.choices, [facet]: [] } })),
			]);
			const counts: Record<string, Readonly<Record<string, number>>> = { ...found.filters };
			widened.forEach((facet, index) => (counts[facet] = others[index]?.filters[facet] ?? {}));
			return { hits: found.results, counts };
		},
	};
}

/** Values of one facet as alternatives: Pagefind would otherwise ask for pages that have them all. */
function anyOf(choices: SearchChoices): Record<string, { any: readonly string[] }> {
	const chosen = (facet: SearchFacet) => choices[facet].length > 0;
	return Object.fromEntries(SEARCH_FACETS.filter(chosen).map((facet) => [facet, { any: choices[facet] }]));
}
