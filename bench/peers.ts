/** What was measured of each peer: seconds, megabytes, kilobytes and milliseconds as named. */
const MEASURES = [
	'cpuSeconds',
	'memoryMegabytes',
	'distMegabytes',
	'pageKilobytes',
	'pageBrotliKilobytes',
	'firstViewKilobytes',
	'requests',
	'scriptKilobytes',
	'paintMilliseconds',
	'searchKilobytes',
] as const;

/** A system of the field; undefined where nothing was measured, or where the index comes with every page. */
export type Peer = { readonly name: string } & Readonly<Partial<Record<(typeof MEASURES)[number], number>>>;

const ROWS: Readonly<Record<string, readonly (number | undefined)[]>> = {
	'Docusaurus 3.10 + local search': [66, 2776, 121, 71, 11.4, 448, 26, 419, 1796, 7511],
	'VitePress 1.6': [149, 3585, 711, 673, 69.6, 285, 23, 127, 1796, 1965],
	'VitePress, tuned': [83, 3144, 110, 73, 9.9, 286, 27, 188, 2324, undefined],
	'Rspress 2.0': [56, 5083, 207, 150, 17.0, 2259, 9, 366, 1772, undefined],
	'MkDocs 1.4 + Material 8.2': [15, 115, 342, 324, 36.8, 2061, 6, 34, 1448, undefined],
	'Hugo 0.111 + book theme': [45, 547, 176, 162, 33.7, 90, 10, 8, 1352, 1745],
	'Starlight, default': [37, 1950, 293, 285, 39.4, 85, 11, 29, 1416, 158],
	'Starlight, a sidebar per domain': [32, 2198, 85, 77, 13.4, 59, 11, 29, 1424, 158],
};

/**
 * The peers with 1,000 write-ups, measured in November 2026 on one machine with two cores: a corpus of the same kind
 * as the one here (generated prose of 600 to 900 words a page, two code blocks, a table, links), not the same, on a
 * static server with brotli.
 */
export const PEERS: readonly Peer[] = Object.entries(ROWS).map(([name, values]) => ({
	name,
	...Object.fromEntries(MEASURES.map((measure, index) => [measure, values[index]])),
}));

/** The peer that is measured here too, so that ratios can be compared. */
export const COMMON_PEER = 'Starlight, default';
