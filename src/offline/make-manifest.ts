import type { Manifest, ManifestRow } from './manifest.ts';
import type { OfflineSet } from './sets.ts';

/** A file of a built site. */
export interface BuiltFile {
	/** File relative to the site's folder: `weeks/1/index.html`. */
	readonly file: string;
	readonly hash: string;
	readonly bytes: number;
	readonly sent: number;
	/** Of a fragment of the search index: the address below the base path of the page whose text it holds. */
	readonly page?: string | undefined;
}

/** The address of a file below the base path, as browsers write it. */
export const pathOf = (file: string): string => encodeURI(file.replace(/(^|\/)index\.html$/, '$1'));

/**
 * The manifest of a built site: the same for the same files, in whatever order they come, and some thirty bytes more
 * with each file.
 * @param partOf Which part the file at a path belongs to, or undefined if it is not to be kept.
 * @param digest A short digest of a text.
 */
export function makeManifest(
	files: readonly BuiltFile[],
	sets: readonly OfflineSet[],
	partOf: (path: string) => string | undefined,
	digest: (text: string) => string,
): Manifest {
	const kept = files
		.flatMap(({ file, page, ...rest }) => {
			const path = pathOf(file);
			const part = partOf(page ?? path);
			return part === undefined ? [] : [{ ...rest, path, page, part }];
		})
		.sort((a, b) => (a.path < b.path ? -1 : 1));
	const parts = [...new Set([...sets.flatMap((set) => set.parts), ...kept.map(({ part }) => part)])];
	const rows = new Map(kept.map(({ path }, row) => [path, row]));
	const content = {
		parts,
		sets: sets.map(({ id, parts: names }) => ({ id, parts: names.map((name) => parts.indexOf(name)) })),
		files: kept.map(({ path, hash, bytes, sent, part, page }): ManifestRow => {
			const row = page === undefined ? undefined : rows.get(page);
			const start = [path, hash, bytes, sent, parts.indexOf(part)] as const;
			return row === undefined ? start : [...start, row];
		}),
	};
	return { version: digest(JSON.stringify(content)), ...content };
}
