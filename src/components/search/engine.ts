import { facetCounts, fits, type Members } from '../../views/found-pages.ts';
import { SEARCH_FACETS, type SearchFacet, type SearchQuery } from '../../views/search-query.ts';
import { find, type Match } from './find.ts';
import { RANKING } from './ranking.ts';

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
export interface Hit extends Match {
	data(): Promise<FoundPage>;
}

/** What this page needs of Pagefind's JavaScript interface. */
interface Pagefind {
	filters(): Promise<Counts>;
	search(text: string | null, options?: { filters: Record<string, string> }): Promise<{ results: Hit[] }>;
}

/** The answer to a query. */
export interface Answer {
	readonly hits: readonly Hit[];
	/** How many pages each value of each facet would give, other facets as chosen. */
	readonly counts: Counts;
	/** What was searched for in the place of what was typed, where that differs. */
	readonly readAs: string | undefined;
}

/** A loaded search index. */
export interface SearchEngine {
	/** Pages by facet and value in the whole index. */
	readonly all: Counts;
	/** The pages that answer a query, best first. */
	find(query: SearchQuery): Promise<Answer>;
}

/**
 * Loads the index.
 * @param base Base path of the site with a slash at both ends.
 * @throws If there is no index: in development, or offline.
 */
export async function loadEngine(base: string): Promise<SearchEngine> {
	const address = `${base}pagefind/pagefind.js`;
	const { createInstance } = (await import(/* @vite-ignore */ address)) as {
		createInstance(options: { baseUrl: string; excerptLength: number; ranking: typeof RANKING }): Pagefind;
	};
	// An instance of its own: the search of the header sets other options on the shared one.
	const pagefind = createInstance({ baseUrl: base, excerptLength: 32, ranking: RANKING });
	const all = await pagefind.filters();
	const search = async (text: string | null) => (await pagefind.search(text)).results;
	const whole = once(async () => {
		const [pages, members] = await Promise.all([search(null), membersOf(pagefind, all)]);
		return { pages, members };
	});
	const vocabulary = once(() => loadVocabulary(base));

	return {
		all,
		async find({ text, choices }) {
			const { pages, members } = await whole();
			const found = text.trim()
				? await find(text, { pages: pages.length, vocabulary, search: onceEach(search) })
				: { matches: pages, readAs: undefined };
			const ids = found.matches.map(({ id }) => id);
			return {
				hits: found.matches.filter(({ id }) => fits(id, choices, members)),
				counts: facetCounts(ids, choices, members),
				readAs: found.readAs,
			};
		},
	};
}

/** Which pages have which value: asked once, so that narrowing a search changes no order and needs no other search. */
async function membersOf(pagefind: Pagefind, all: Counts): Promise<Members> {
	const having = async (facet: SearchFacet, value: string) => {
		const { results } = await pagefind.search(null, { filters: { [facet]: value } });
		return [value, new Set(results.map(({ id }) => id))] as const;
	};
	const facets = SEARCH_FACETS.map(async (facet) => {
		const values = Object.keys(all[facet] ?? {}).map((value) => having(facet, value));
		return [facet, new Map(await Promise.all(values))] as const;
	});
	return new Map(await Promise.all(facets));
}

/** The words to correct by; none if they cannot be loaded, for a search without corrections is still a search. */
async function loadVocabulary(base: string): Promise<readonly string[]> {
	try {
		return (await (await fetch(`${base}search-words.json`)).json()) as string[];
	} catch {
		return [];
	}
}

/** Asks for the same words only once: widening a query comes back to them. */
function onceEach<T>(ask: (text: string) => Promise<T>): (text: string) => Promise<T> {
	const answers = new Map<string, Promise<T>>();
	return (text) => {
		const answer = answers.get(text) ?? ask(text);
		answers.set(text, answer);
		return answer;
	};
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
	let made: Promise<T> | undefined;
	return () => (made ??= make());
}
