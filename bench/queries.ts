/**
 * The queries whose search is measured: two words each, found in synthetic write-ups and on the handbook's own pages.
 * What a query costs follows from how common its words are. These stand on a third of the synthetic write-ups; the
 * words of the two-word queries in tests/search/queries.yaml stand on a quarter to a third of the pages of domains.
 */
export const QUERIES: readonly string[] = [
	'row filter',
	'stateful operator',
	'audit log',
	'quarantine rule',
	'bundle deployment',
	'deletion vector',
	'retention policy',
	'variant field',
	'repair failure',
	'personal token',
];
