/** What the search index can be narrowed by; also the names of the parameters in the address. */
export const SEARCH_FACETS = ['kind', 'pod', 'domain'] as const;
/** One of the ways to narrow a search. */
export type SearchFacet = (typeof SEARCH_FACETS)[number];
/** Chosen values by facet; an empty list asks for nothing. */
export type SearchChoices = Readonly<Record<SearchFacet, readonly string[]>>;

/** What a reader searches for. */
export interface SearchQuery {
	readonly text: string;
	readonly choices: SearchChoices;
}

/** No value chosen. */
export const NO_CHOICES: SearchChoices = { kind: [], pod: [], domain: [] };

/**
 * Reads a query from the query part of an address. Values the index does not have are dropped, so that an old link
 * shows more rather than nothing.
 * @param offered Values that exist, by facet.
 */
export function readQuery(search: string, offered: SearchChoices): SearchQuery {
	const parameters = new URLSearchParams(search);
	const chosen = (facet: SearchFacet) => {
		const asked = parameters.getAll(facet);
		return offered[facet].filter((value) => asked.includes(value));
	};
	return {
		text: parameters.get('q') ?? '',
		choices: { kind: chosen('kind'), pod: chosen('pod'), domain: chosen('domain') },
	};
}

/** The query part of the address for a query: `?q=…&kind=Write-up`, or nothing for an empty one. */
export function writeQuery({ text, choices }: SearchQuery): string {
	const parameters: [string, string][] = text.trim() ? [['q', text.trim()]] : [];
	for (const facet of SEARCH_FACETS) for (const value of choices[facet]) parameters.push([facet, value]);
	// Spaces as %20 rather than "+", which people mistake for a part of what they typed.
	const pairs = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
	return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** True where a query asks for nothing at all. */
export function isEmpty({ text, choices }: SearchQuery): boolean {
	return text.trim() === '' && chosenValues(choices).length === 0;
}

/** All chosen values in the order of the facets. */
export function chosenValues(choices: SearchChoices): string[] {
	return SEARCH_FACETS.flatMap((facet) => choices[facet]);
}

/**
 * "12 results for “auto cdc” in Write-up or Deck, Pod 1".
 * @param readAs What was searched for where a word was corrected: it stands after what was typed.
 */
export function resultLine(count: number, { text, choices }: SearchQuery, readAs?: string): string {
	const place = SEARCH_FACETS.filter((facet) => choices[facet].length > 0)
		.map((facet) => choices[facet].join(' or '))
		.join(', ');
	const amount = `${count === 0 ? 'No' : count} ${count === 1 ? 'result' : 'results'}`;
	const words = text.trim() ? ` for “${text.trim()}”` : '';
	return `${amount}${words}${readAs ? `, read as “${readAs}”,` : ''}${place ? ` in ${place}` : ''}`.replace(/,$/, '');
}

/** What the line of results says without a connection of those that cannot be shown: "; 7 of them are not kept here". */
export const notKeptLine = (count: number): string =>
	count === 0 ? '' : `; ${count} of them ${count === 1 ? 'is' : 'are'} not kept on this device`;
