/**
 * The queries whose search is measured: two words each, found in synthetic write-ups and on the handbook's own pages.
 * They say what search costs; tests/search/queries.yaml says how well it finds.
 */
export const QUERIES: readonly string[] = [
	'row filter',
	'stale checkpoint',
	'column mask',
	'late watermark',
	'quarantine rule',
	'shuffle partition',
	'audit log',
	'bundle deployment',
	'schema change',
	'retry failure',
];
