import { facetCounts, fits, type Members } from '../../views/found-pages.ts';
import { contentWords } from '../../views/query-words.ts';
import { chosenValues, SEARCH_FACETS, type SearchFacet, type SearchQuery } from '../../views/search-query.ts';
import { find, type Match } from './find.ts';
import { keptHits } from './kept-hits.ts';
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

/** What search needs of Pagefind's JavaScript interface. */
interface Pagefind {
	filters(): Promise<Counts>;
	preload(text: string): Promise<void>;
	search(text: string | null, options?: { filters: Record<string, string> }): Promise<{ results: Hit[] }>;
}

/** Options of an instance of Pagefind; its package declares none for the browser. */
interface PagefindOptions {
	readonly baseUrl: string;
	readonly excerptLength: number;
	readonly noWorker: boolean;
	readonly ranking: typeof RANKING;
	readonly metaCacheTag?: string;
}

/** The answer to a query. */
export interface Answer {
	readonly hits: readonly Hit[];
	/** How many pages each value of each facet would give, other facets as chosen; nothing before facets are asked for. */
	readonly counts: Counts;
	/** What was searched for in the place of what was typed, where that differs. */
	readonly readAs: string | undefined;
}

/** A search index. What is asked of it waits until it is loaded. */
export interface SearchEngine {
	/**
	 * Resolves when questions can be answered.
	 * @throws If there is no index: in development, or offline.
	 */
	readonly ready: Promise<void>;
	/** Pages by facet and value in the whole index; from then on answers count them. */
	facets(): Promise<Counts>;
	/** Fetches what a text will need while it is still being typed. */
	preload(text: string): void;
	/** The pages that answer a query, best first. */
	find(query: SearchQuery): Promise<Answer>;
	/** Those of some hits that can be shown without a connection. */
	kept(hits: readonly Hit[]): Promise<readonly Hit[]>;
}

/** From so many letters on the index keeps a word and its beginning in one file; see src/adapters/search-chunks.ts. */
const KNOWN_FROM = 4;

/**
 * Starts loading the index, which then serves the page for its life.
 * @param base Base path of the site with a slash at both ends.
 */
export function startEngine(base: string): SearchEngine {
	// Under the fixed tag the list of files has one address always, so that the page can ask for it ahead.
	let pagefind = open(base, { metaCacheTag: '' });
	// To preload nothing is to wait for the metadata.
	const ready = pagefind
		.then((instance) => instance.preload(''))
		.catch(async () => {
			// A cache that kept an older list names files that are gone. Without the tag Pagefind asks for a fresh one.
			pagefind = open(base, {});
			await (await pagefind).preload('');
		});
	// Whoever shows the panel hears of a failure; a warm-up that nobody follows up stays silent.
	ready.catch(() => undefined);

	const loaded = () => ready.then(() => pagefind);
	const search = async (text: string | null) => (await (await loaded()).search(text)).results;
	const whole = once(() => search(null));
	const vocabulary = once(() => loadVocabulary(base));
	const facets = once(async () => (await loaded()).filters());
	const members = once(async () => membersOf(await loaded(), await facets()));
	let areCounted = false;

	return {
		ready,
		facets() {
			areCounted = true;
			return facets();
		},
		preload(text) {
			const words = text.trimStart().split(/\s+/);
			// The first letters of a word lie in another file than the word, which would be loaded for nothing.
			if ((words.at(-1)?.length ?? 0) < KNOWN_FROM) words.pop();
			const wanted = contentWords(words.join(' ')).join(' ');
			if (wanted) pagefind.then((instance) => instance.preload(wanted)).catch(() => undefined);
		},
		kept: (hits) => keptHits(base, hits),
		async find({ text, choices }) {
			const pages = await whole();
			const found = text.trim()
				? await find(text, { pages: pages.length, vocabulary, search: onceEach(search) })
				: { matches: pages, readAs: undefined };
			const having = areCounted || chosenValues(choices).length > 0 ? await members() : new Map();
			return {
				hits: found.matches.filter(({ id }) => fits(id, choices, having)),
				counts: facetCounts(
					found.matches.map(({ id }) => id),
					choices,
					having,
				),
				readAs: found.readAs,
			};
		},
	};
}

/** An instance of Pagefind. Without a worker it needs a file and a round trip less, and holds the page up instead. */
async function open(base: string, options: Pick<PagefindOptions, 'metaCacheTag'>): Promise<Pagefind> {
	const address = `${base}pagefind/pagefind.js`;
	const { createInstance } = (await import(/* @vite-ignore */ address)) as {
		createInstance(options: PagefindOptions): Pagefind;
	};
	return createInstance({ baseUrl: base, excerptLength: 32, noWorker: true, ranking: RANKING, ...options });
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
