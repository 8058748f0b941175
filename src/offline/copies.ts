import { isHashed } from '../output/response-headers.ts';
import { rowsByPath, sizeOf, UNASKED, wantedRows, type Manifest, type ManifestRow, type Size } from './manifest.ts';

export { isHashed };

/** What a browser keeps of the site, all of one build: the record that counts, written once everything in it is there. */
export interface Copies {
	readonly format: typeof FORMAT;
	/** Version of the manifest whose files are kept. */
	readonly version: string;
	/** Ids of sets that are complete. */
	readonly sets: readonly string[];
	/** Ids of sets that are still to come unasked. */
	readonly owed: readonly string[];
	/** What was visited besides, the latest last. */
	readonly visited: readonly string[];
	/** Files of earlier builds that pages may still load which were open when the next build came. */
	readonly retired: readonly Retired[];
	/** Why copies are older than the site, in a sentence. */
	readonly problem?: string | undefined;
}

/** Files of an earlier build, and the open pages for which they are kept. */
export interface Retired {
	readonly paths: readonly string[];
	/** Ids of those pages, as the browser names them. */
	readonly clients: readonly string[];
}

/** Copies of another format are not read: they are made anew. */
export const FORMAT = 1;
/** At most so many visited files are kept, and so many bytes of them: those visited longest ago go first. */
export const MOST_VISITED = 150;
export const MOST_VISITED_BYTES = 12_000_000;

/** What comes unasked is at most so many bytes on the way: a larger set waits until somebody asks for it. */
export const MOST_UNASKED = 3_000_000;

/** Copies of nothing yet. */
export const noCopies = (version: string): Copies => ({
	format: FORMAT,
	version,
	sets: [],
	owed: [UNASKED],
	visited: [],
	retired: [],
});

/** The copies with one set more, which then is no longer to come. */
export function withSet(manifest: Manifest, copies: Copies, set: string): Copies {
	const sets = [...new Set([...copies.sets, set])];
	return { ...withoutSet(copies, set), sets, visited: afterVisits(manifest, { ...copies, sets }, []) };
}

/** The copies without a set; it does not come unasked either. */
export const withoutSet = (copies: Copies, set: string): Copies => ({
	...copies,
	sets: copies.sets.filter((id) => id !== set),
	owed: copies.owed.filter((id) => id !== set),
});

/** Reads the record of copies; undefined where there is none that this code understands. */
export function readCopies(value: unknown): Copies | undefined {
	return (value as Partial<Copies> | null)?.format === FORMAT ? (value as Copies) : undefined;
}

/** The rows that copies consist of. */
export const keptRows = (manifest: Manifest, { sets, visited }: Pick<Copies, 'sets' | 'visited'>): ManifestRow[] =>
	wantedRows(manifest, sets, visited);

/**
 * Where the content of a file lies among the copies: the same path of another build is another entry.
 * @returns Address below the base path.
 */
export const keyOf = ([path, hash]: readonly [path: string, hash: string, ...rest: unknown[]]): string =>
	isHashed(path) ? path : `${path}?${hash}`;

/** What keeping one set more would bring. */
export function costOf(manifest: Manifest, copies: Copies | undefined, set: string): Size {
	const { sets, visited } = copies ?? noCopies(manifest.version);
	const kept = new Set(copies ? keptRows(manifest, copies) : []);
	return sizeOf(wantedRows(manifest, [...sets, set], visited).filter((row) => !kept.has(row)));
}

/** The copies with what is owed, or without it where it has become too much. */
export function withOwed(manifest: Manifest, copies: Copies): Copies {
	return copies.owed.reduce(
		(before, set) =>
			costOf(manifest, before, set).sent > MOST_UNASKED ? withoutSet(before, set) : withSet(manifest, before, set),
		copies,
	);
}

/**
 * The list of what was visited after some more visits. What sets hold anyway, and what this build does not have, is
 * not in it.
 * @param paths The visits, the latest last.
 */
export function afterVisits(
	manifest: Manifest,
	{ sets, visited }: Pick<Copies, 'sets' | 'visited'>,
	paths: readonly string[],
): string[] {
	const rows = rowsByPath(manifest);
	const inSets = new Set(wantedRows(manifest, sets, []).map(([path]) => path));
	const latest = [...new Set([...visited, ...paths].reverse())].filter((path) => rows.has(path) && !inSets.has(path));
	let bytes = 0;
	const fitting = latest.slice(0, MOST_VISITED).filter((path) => {
		bytes += rows.get(path)?.[2] ?? 0;
		return bytes <= MOST_VISITED_BYTES;
	});
	return fitting.reverse();
}

/**
 * What stays of earlier builds when the next one is kept. A page that is open may yet load a script of its own build,
 * so hashed files stay until no page is left that was open then. All else has one address in every build.
 * @param before What is kept of the build before.
 * @param after What is kept of the next one.
 * @param open Ids of the pages that are open now.
 */
export function retiredAfter(
	retired: readonly Retired[],
	before: readonly ManifestRow[],
	after: readonly ManifestRow[],
	open: readonly string[],
): Retired[] {
	const current = new Set(after.map(([path]) => path));
	const paths = before.map(([path]) => path).filter((path) => isHashed(path) && !current.has(path));
	return [...retired, { paths, clients: open }]
		.map((each) => ({ ...each, clients: each.clients.filter((id) => open.includes(id)) }))
		.filter((each) => each.clients.length > 0 && each.paths.length > 0);
}

/** Keys of everything that is to stay. */
export function keysToStay(rows: readonly ManifestRow[], retired: readonly Retired[]): Set<string> {
	return new Set([...rows.map(keyOf), ...retired.flatMap(({ paths }) => paths)]);
}
