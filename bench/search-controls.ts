/** What a reader of a site uses to search from any page, as CSS selectors. All that the bench knows of a search is here. */
export interface SearchControls {
	/** What one presses to open search: a button or a link. */
	readonly opener: string;
	/** Where one types, once search is open. */
	readonly input: string;
	/** Links to the pages found, the best first. */
	readonly results: string;
}

/** The handbook's search. */
export const OWN_SEARCH: SearchControls = {
	opener: 'header :is([data-search-opener], button[data-open-modal])',
	input: 'dialog[open] input',
	results: 'dialog[open] :is([data-results] a, a.pagefind-ui__result-link)',
};

/** The search of default Starlight. */
export const STARLIGHT_SEARCH: SearchControls = {
	opener: 'header button[data-open-modal]',
	input: 'dialog[open] input',
	results: 'dialog[open] a.pagefind-ui__result-link',
};
