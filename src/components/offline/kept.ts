import { isHashed, keyOf, readCopies, type Copies } from '../../offline/copies.ts';
import { MANIFEST, rowsByPath, type Manifest, type ManifestRow } from '../../offline/manifest.ts';

/** Below the base path: no file of the site lies there. */
const RECORD = 'offline/record.json';
/** It is there where the browser had no room for copies, and says when that was. */
const GAVE_UP = 'offline/gave-up.json';

/** The only cache of a site, by the address that the site has on its host. */
const cacheName = (scope: string): string => `podium ${scope}`;

/** What a browser keeps of a site: the record that counts, and the contents that it speaks of. */
export class Kept {
	readonly #cache: Cache;
	readonly #scope: string;
	readonly #manifests = new Map<string, Promise<Manifest | undefined>>();

	constructor(cache: Cache, scope: string) {
		this.#cache = cache;
		this.#scope = scope;
	}

	/** The record, or undefined where nothing counts as kept. */
	async copies(): Promise<Copies | undefined> {
		const stored = await this.#cache.match(this.#scope + RECORD);
		return stored && readCopies(await stored.json());
	}

	/** Writes the record: from then on all that it names counts as kept, and nothing else. */
	record(copies: Copies): Promise<void> {
		return this.#cache.put(this.#scope + RECORD, jsonOf(copies));
	}

	/**
	 * Remembers that the browser has no room for copies.
	 * @param at When that was, in milliseconds since 1970.
	 */
	giveUp(at: number): Promise<void> {
		return this.#cache.put(this.#scope + GAVE_UP, jsonOf({ at }));
	}

	/** When the browser had no room for copies; undefined if it always had. */
	async gaveUpAt(): Promise<number | undefined> {
		const stored = await this.#cache.match(this.#scope + GAVE_UP);
		return stored && ((await stored.json()) as { at: number }).at;
	}

	/** The manifest of a build of which something is kept. */
	manifest(version: string): Promise<Manifest | undefined> {
		let found = this.#manifests.get(version);
		if (!found) {
			found = this.#cache
				.match(this.#manifestKey(version))
				.then((stored) => stored?.json() as Promise<Manifest> | undefined);
			this.#manifests.set(version, found);
		}
		return found;
	}

	putManifest(manifest: Manifest): Promise<void> {
		this.#manifests.set(manifest.version, Promise.resolve(manifest));
		return this.#cache.put(this.#manifestKey(manifest.version), jsonOf(manifest));
	}

	#manifestKey = (version: string): string => `${this.#scope}${MANIFEST}?${version}`;

	/** A copy of a file of the build that is kept, or one that a name with a hash tells apart. */
	async at(path: string): Promise<Response | undefined> {
		if (isHashed(path)) return this.#cache.match(this.#scope + path);
		const copies = await this.copies();
		if (!copies) return undefined;
		if (path === MANIFEST) return this.#cache.match(this.#manifestKey(copies.version));
		const manifest = await this.manifest(copies.version);
		const row = manifest && rowsByPath(manifest).get(path);
		return row && this.#cache.match(this.#scope + keyOf(row));
	}

	/** Keeps the content of a row; it does not count before the record says so. */
	put(row: ManifestRow, response: Response): Promise<void> {
		return this.#cache.put(this.#scope + keyOf(row), response);
	}

	/** Keys of all contents, in the form of `keyOf`, whether they count or not. */
	async keys(): Promise<Set<string>> {
		return new Set((await this.#cache.keys()).map(({ url }) => url.slice(this.#scope.length)));
	}

	/**
	 * Deletes all contents but some.
	 * @param version The build whose manifest stays, too.
	 */
	async deleteAllBut(keys: ReadonlySet<string>, version: string): Promise<void> {
		await this.delete(await this.keys(), new Set([...keys, RECORD, `${MANIFEST}?${version}`]));
	}

	/** Deletes some contents, but not those that stay. */
	async delete(keys: Iterable<string>, staying: ReadonlySet<string>): Promise<void> {
		const going = Array.from(keys).filter((key) => !staying.has(key));
		await Promise.all(going.map((key) => this.#cache.delete(this.#scope + key)));
	}
}

const jsonOf = (value: object): Response =>
	new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } });

/**
 * Opens what is kept of a site, to add to it.
 * @param scope Address of the site, with a slash at its end.
 */
export const openKept = async (scope: string): Promise<Kept> => new Kept(await caches.open(cacheName(scope)), scope);

/**
 * What is kept of a site, to look at it.
 * @returns Undefined where nothing is, and nothing is made by asking.
 */
export const findKept = async (scope: string): Promise<Kept | undefined> =>
	(await caches.has(cacheName(scope))) ? openKept(scope) : undefined;

/** Deletes all that is kept of a site. */
export const deleteKept = (scope: string): Promise<boolean> => caches.delete(cacheName(scope));
