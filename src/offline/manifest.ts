/** Where the manifest of the site lies, below the base path. */
export const MANIFEST = 'offline/files.json';
/** Where the page lies that a reader gets in the place of one that is not kept. */
export const FALLBACK = 'offline/';
/** The part that every browser keeps as soon as it keeps anything. */
export const SHELL = 'shell';
/** The set that a browser keeps unasked, after the shell: what search and practice need. */
export const UNASKED = 'tools';

/** Characters of a digest: SHA-256 in base64url, cut; sixty bits tell two contents of one path apart. */
export const DIGEST_LENGTH = 10;

/** A file of the site, as compact as a manifest of thousands of them needs it. */
export type ManifestRow = readonly [
	/** Address below the base path, as browsers write it: `weeks/1/`. */
	path: string,
	/** Digest of its content. */
	hash: string,
	/** Its size as a browser keeps it: not compressed. */
	bytes: number,
	/** Its size on the way: text in brotli as hosts send it, all else as it is. */
	sent: number,
	/** Which of the manifest's parts it belongs to. */
	part: number,
	/** The row of the page that it goes with: a fragment of the search index holds the text of one page. */
	page?: number,
];

/** Something that a reader can ask to keep: several parts, which sets share. */
export interface ManifestSet {
	readonly id: string;
	readonly parts: readonly number[];
}

/** Every file of one build that can be read offline, and what belongs together. */
export interface Manifest {
	/** Digest of all the rest. */
	readonly version: string;
	readonly parts: readonly string[];
	readonly sets: readonly ManifestSet[];
	readonly files: readonly ManifestRow[];
}

/** Bytes to fetch, and bytes that stay on the device. */
export interface Size {
	readonly sent: number;
	readonly bytes: number;
}

/** Rows by path, for one manifest. */
export function rowsByPath({ files }: Manifest): ReadonlyMap<string, ManifestRow> {
	return new Map(files.map((row) => [row[0], row]));
}

/**
 * What is to be kept for some sets and some pages: the shell, the parts of the sets, and the pages with what search says
 * of them. Sets and pages that this build does not have are passed over.
 */
export function wantedRows(manifest: Manifest, sets: Iterable<string>, paths: Iterable<string>): ManifestRow[] {
	const ids = new Set(sets);
	const parts = new Set([manifest.parts.indexOf(SHELL)]);
	for (const set of manifest.sets) if (ids.has(set.id)) for (const part of set.parts) parts.add(part);
	const asked = new Set(paths);
	return manifest.files.filter(
		([path, , , , part, page]) =>
			parts.has(part) || asked.has(path) || (page !== undefined && asked.has(manifest.files[page]?.[0] ?? '')),
	);
}

/** The size of rows taken together. */
export function sizeOf(rows: Iterable<ManifestRow>): Size {
	let [bytes, sent] = [0, 0];
	for (const [, , size, compressed] of rows) {
		bytes += size;
		sent += compressed;
	}
	return { bytes, sent };
}

/** Bytes for readers: "412 kB", "3.1 MB". */
export function bytesText(bytes: number): string {
	const thousands = Math.ceil(bytes / 1000);
	return thousands < 1000 ? `${thousands} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
