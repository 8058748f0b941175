import {
	afterVisits,
	isHashed,
	keptRows,
	keysToStay,
	keyOf,
	noCopies,
	retiredAfter,
	withOwed,
	withoutSet,
	withSet,
	type Copies,
} from '../../offline/copies.ts';
import {
	bytesText,
	DIGEST_LENGTH,
	MANIFEST,
	rowsByPath,
	sizeOf,
	UNASKED,
	type Manifest,
	type ManifestRow,
	type Size,
} from '../../offline/manifest.ts';
import type { Told } from './messages.ts';
import { deleteKept, findKept, openKept, type Kept } from './kept.ts';

/** How many files are fetched side by side: few, for whoever reads meanwhile comes first. */
const AT_ONCE = 6;
/** A changed site is noticed by its pages; what else may have changed is asked for this often, in milliseconds. */
const BETWEEN_CHECKS = 60_000;
/** Where there was no room, nothing is begun unasked for a day, in milliseconds. */
const BETWEEN_STARTS = 24 * 3_600_000;

const OUTDATED =
	'The site has changed since; on a slow line, or where data is saved, copies are only updated if you ask for it.';

/** Why something is not kept, in a sentence for the reader. */
export class NotKept extends Error {}
/** What was fetched is not what the manifest promises. */
class Unexpected extends NotKept {}

/** What came for a page or for data that it asked for. */
export interface Visit {
	readonly path: string;
	readonly response: Response;
}

/** What the surroundings of the copies give: the worker's, or a test's. */
export interface Surroundings {
	/** Address of the site, with a slash at its end. */
	readonly scope: string;
	/** Ids of the pages of the site that are open. */
	openPages(): Promise<string[]>;
	/** True for a reader who saves data: nothing is fetched then that was not asked for. */
	savesData(): boolean;
	/** True for a slow line: it has enough to do with what the reader asked for at some time. */
	isSlow(): boolean;
	fetch(address: string, init: RequestInit): Promise<Response>;
	/** Milliseconds since 1970. */
	now(): number;
}

/**
 * Keeps copies of the site. Whatever is kept at a time is of one build: contents are fetched first, each is compared
 * with its digest in the manifest, and one record then says that all of them count.
 */
export class Copier {
	readonly #around: Surroundings;
	#stop = new AbortController();
	#stopUnasked = new AbortController();
	#waiting: Visit[] = [];
	#checked = 0;

	constructor(around: Surroundings) {
		this.#around = around;
	}

	/**
	 * Begins to keep copies: the shell, and the pages that are open.
	 * @param open Their paths.
	 * @param isAsked True if the reader wants it, and not only the page.
	 */
	start(open: readonly string[], isAsked: boolean): Promise<void> {
		return this.#inTurn(async () => {
			const kept = await openKept(this.#around.scope);
			if (await kept.copies()) return;
			if (
				!isAsked &&
				(this.#fetchesOnlyAsked() || this.#around.now() - ((await kept.gaveUpAt()) ?? -Infinity) < BETWEEN_STARTS)
			)
				return;
			const manifest = await this.#newestManifest();
			const none = noCopies(manifest.version);
			try {
				await this.#bring(kept, undefined, manifest, { ...none, visited: afterVisits(manifest, none, open) });
			} catch (error) {
				// What came before the line broke off is there for the next start.
				if (isFull(error)) {
					await deleteKept(this.#around.scope);
					// Or every page would fetch the shell again, in vain.
					await (await openKept(this.#around.scope)).giveUp(this.#around.now()).catch(() => undefined);
				}
				throw inWords(error, this.#stop.signal);
			}
		});
	}

	/**
	 * Keeps a set.
	 * @param told Hears how far it is.
	 * @throws {NotKept} If that cannot be; then nothing of it counts as kept.
	 */
	keep(set: string, told: Told): Promise<void> {
		return this.#renew((manifest, copies) => withSet(manifest, copies, set), told);
	}

	/**
	 * Brings what is kept up to date, because the reader wants it.
	 * @param told Hears how far it is.
	 * @throws {NotKept} If that cannot be; then all stays as it is.
	 */
	update(told: Told): Promise<void> {
		return this.#renew((manifest, copies) => ({ ...copies, visited: afterVisits(manifest, copies, []) }), told);
	}

	/** Makes the copies what a reader wants, in the newest build. */
	#renew(wantedOf: (manifest: Manifest, copies: Copies) => Copies, told: Told): Promise<void> {
		const { signal } = this.#stop;
		this.#interruptUnasked();
		return this.#inTurn(async () => {
			const kept = await openKept(this.#around.scope);
			for (const isLast of [false, true]) {
				const copies = await kept.copies();
				try {
					const manifest = await this.#newestManifest(signal);
					const wanted = wantedOf(manifest, copies ?? noCopies(manifest.version));
					return await this.#bring(kept, copies, manifest, { ...wanted, problem: undefined }, signal, told);
				} catch (error) {
					// A new build may have come in between: its manifest knows.
					if (error instanceof Unexpected && !isLast) continue;
					// What came before the line broke off is there for the next try; until then it does not count.
					const isOver = isFull(error) || signal.aborted || error instanceof Unexpected;
					if (isOver) await this.#deleteTheRest(kept).catch(() => undefined);
					throw inWords(error, signal);
				}
			}
		});
	}

	/** Keeps a set no longer. What others need of it stays. */
	drop(set: string): Promise<void> {
		return this.#inTurn(async () => {
			const kept = await findKept(this.#around.scope);
			const copies = await kept?.copies();
			if (!kept || !copies) return;
			await kept.record({ ...withoutSet(copies, set), problem: undefined });
			await this.#deleteTheRest(kept);
		});
	}

	/** Takes note of what was visited, and brings what is kept up to date where the site has changed. */
	async visit(visit: Visit): Promise<void> {
		this.#waiting.push(visit);
		this.#interruptUnasked();
		await this.#inTurn(async () => {
			const visits = this.#waiting.splice(0);
			const kept = visits.length > 0 ? await findKept(this.#around.scope) : undefined;
			const copies = await kept?.copies();
			const manifest = copies && (await kept?.manifest(copies.version));
			if (kept && manifest) await this.#takeNote(kept, copies, manifest, visits);
		});
		await this.bringOwed();
	}

	/** Keeps the sets that come unasked; what breaks off is gone on with at the next visit. */
	bringOwed(): Promise<void> {
		return this.#inTurn(async () => {
			const kept = this.#fetchesOnlyAsked() ? undefined : await findKept(this.#around.scope);
			const copies = await kept?.copies();
			const manifest = copies?.owed.length ? await kept?.manifest(copies.version) : undefined;
			if (!kept || !copies || !manifest) return;
			try {
				await this.#bring(kept, copies, manifest, withOwed(manifest, copies), this.#stopUnasked.signal);
			} catch (error) {
				if (!isFull(error)) throw error;
				await this.#deleteTheRest(kept);
				await kept.record({ ...copies, owed: [] });
			}
		});
	}

	/** Stops what is under way. */
	stop(): void {
		this.#stop.abort();
		this.#stop = new AbortController();
	}

	/** Deletes all copies; none are kept until the next start. */
	async remove(): Promise<void> {
		this.stop();
		this.#interruptUnasked();
		this.#waiting = [];
		await this.#inTurn(() => deleteKept(this.#around.scope));
	}

	/** Whoever reads, or asks for something, does not wait for what nobody asked for. */
	#interruptUnasked(): void {
		this.#stopUnasked.abort();
		this.#stopUnasked = new AbortController();
	}

	#fetchesOnlyAsked(): boolean {
		return this.#around.savesData() || this.#around.isSlow();
	}

	/** Whether copies may be brought up to date unasked: on a slow line if the reader asked for some of them. */
	#mayUpdate({ sets }: Copies): boolean {
		return !this.#around.savesData() && (!this.#around.isSlow() || sets.some((set) => set !== UNASKED));
	}

	async #takeNote(kept: Kept, copies: Copies, manifest: Manifest, visits: readonly Visit[]): Promise<void> {
		const read = await Promise.allSettled(
			visits.map(async ({ path, response }) => {
				const body = await response.arrayBuffer();
				return { path, response: copyOf(response, body), hash: await shortDigest(body) };
			}),
		);
		// A page that the reader left before it was there takes no other with it.
		const contents = read.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
		const note = async (of: Manifest, before: Copies): Promise<Copies> => {
			const rows = rowsByPath(of);
			const fitting = contents.filter(({ path, hash }) => rows.get(path)?.[1] === hash);
			const paths = fitting.map(({ path }) => path);
			const visited = afterVisits(of, before, paths);
			for (const { path, response } of fitting) {
				const row = rows.get(path);
				if (row && visited.includes(path)) await kept.put(row, response.clone());
			}
			const next = { ...before, visited };
			const isSame = of === manifest && visited.join('\n') === before.visited.join('\n');
			if (!isSame || before.retired.length > 0) await this.#bring(kept, before, of, next);
			return next;
		};
		try {
			const now = await note(manifest, copies);
			const rows = rowsByPath(manifest);
			const isChanged = contents.some(({ path, hash }) => rows.get(path)?.[1] !== hash);
			if (!isChanged && this.#around.now() - this.#checked <= BETWEEN_CHECKS) return;
			if (!this.#mayUpdate(now)) return isChanged ? await this.#complain(kept, OUTDATED) : undefined;
			const newest = await this.#newestManifest();
			this.#checked = this.#around.now();
			if (newest.version !== manifest.version) await note(newest, now);
			else if (now.problem === OUTDATED) await this.#complain(kept, undefined);
		} catch (error) {
			if (!isFull(error)) throw error;
			// The copies stay as they were, less what nobody asked to keep.
			await this.#deleteTheRest(kept);
			await kept.record({ ...copies, visited: [], problem: 'The browser has no room for newer copies.' });
			await this.#deleteTheRest(kept);
		}
	}

	/** Records why copies are older than the site, or that they are not. */
	async #complain(kept: Kept, problem: string | undefined): Promise<void> {
		const copies = await kept.copies();
		if (copies) await kept.record({ ...copies, problem });
	}

	/** Makes the copies what they should be: fetches what is missing, lets all of it count at once, deletes the rest. */
	async #bring(
		kept: Kept,
		before: Copies | undefined,
		manifest: Manifest,
		wanted: Copies,
		signal = this.#stop.signal,
		told: Told = () => undefined,
	): Promise<void> {
		const rows = keptRows(manifest, wanted);
		const present = await kept.keys();
		const missing = rows.filter((row) => !present.has(keyOf(row)));
		await this.#fetchAll(kept, missing, signal, told);
		signal.throwIfAborted();
		const earlier = before && (await kept.manifest(before.version));
		const earlierRows = earlier ? keptRows(earlier, before) : [];
		const isOfSameBuild = earlier?.version === manifest.version;
		const problem = isOfSameBuild ? wanted.problem : undefined;
		const open = await this.#around.openPages();
		const retired = retiredAfter(wanted.retired, isOfSameBuild ? [] : earlierRows, rows, open);
		await kept.putManifest(manifest);
		await kept.record({ ...wanted, version: manifest.version, retired, problem });
		const staying = keysToStay(rows, retired);
		// Of the same build only what counted before goes: what has come of a newer one, before the line broke off, waits.
		if (isOfSameBuild && retired.length === wanted.retired.length) await kept.delete(earlierRows.map(keyOf), staying);
		else await kept.deleteAllBut(staying, manifest.version);
	}

	async #fetchAll(kept: Kept, rows: readonly ManifestRow[], signal: AbortSignal, told: Told): Promise<void> {
		const of = sizeOf(rows);
		const done = { bytes: 0, sent: 0 };
		const left = rows.values();
		const stop = new AbortController();
		signal.throwIfAborted();
		signal.addEventListener('abort', () => stop.abort(), { once: true });
		const fetchSome = async (): Promise<void> => {
			for (const row of left) {
				stop.signal.throwIfAborted();
				await this.#fetchOne(kept, row, stop.signal).catch((error: unknown) => {
					// One request may fail on any line: a second one tells whether there is one at all.
					if (!(error instanceof TypeError)) throw error;
					return this.#fetchOne(kept, row, stop.signal);
				});
				done.bytes += row[2];
				done.sent += row[3];
				told(done, of);
			}
		};
		const turns = Array.from({ length: AT_ONCE }, fetchSome);
		try {
			await Promise.all(turns);
		} catch (error) {
			// Nothing may be written any more when the caller clears up.
			stop.abort();
			await Promise.allSettled(turns);
			throw error;
		}
	}

	async #fetchOne(kept: Kept, row: ManifestRow, signal: AbortSignal): Promise<void> {
		const [path, hash] = row;
		// A page of a new build must not come to the browser's own cache before the rest of that build is kept.
		const cache = isHashed(path) ? 'default' : 'no-store';
		const response = await this.#around.fetch(this.#around.scope + path, { cache, signal, priority: 'low' });
		const body = await response.arrayBuffer();
		if (!response.ok || (await shortDigest(body)) !== hash) {
			throw new Unexpected(
				`What the site sends for “${path || 'home'}” is not what was built. Try again in a few minutes; if it stays so, its host changes pages on their way, and none can be kept.`,
			);
		}
		await kept.put(row, copyOf(response, body));
	}

	async #newestManifest(signal = this.#stop.signal): Promise<Manifest> {
		const response = await this.#around.fetch(this.#around.scope + MANIFEST, { cache: 'no-cache', signal });
		const manifest = response.ok ? ((await response.json().catch(() => undefined)) as Manifest | undefined) : undefined;
		if (!manifest?.version) throw new NotKept('The site does not say which files it has. Try again in a few minutes.');
		return manifest;
	}

	/** Deletes what does not count. */
	async #deleteTheRest(kept: Kept): Promise<void> {
		const copies = await kept.copies();
		const manifest = copies && (await kept.manifest(copies.version));
		if (copies && manifest)
			await kept.deleteAllBut(keysToStay(keptRows(manifest, copies), copies.retired), copies.version);
		else await deleteKept(this.#around.scope);
	}

	/** One job after the other, in all workers of the site. */
	#inTurn<T>(job: () => Promise<T>): Promise<T> {
		return navigator.locks.request(`podium ${this.#around.scope}`, job);
	}
}

/** A response to keep: never one that came by a redirect, which browsers refuse for pages, and not compressed. */
function copyOf({ headers }: Response, body: ArrayBuffer): Response {
	const kept = new Headers(headers);
	for (const name of ['Content-Encoding', 'Content-Length', 'Transfer-Encoding']) kept.delete(name);
	return new Response(body, { headers: kept });
}

/** The digest of a content as the manifest has it: SHA-256 in base64url, cut. */
async function shortDigest(content: ArrayBuffer): Promise<string> {
	const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
	const text = btoa(String.fromCharCode(...bytes));
	return text.replaceAll('+', '-').replaceAll('/', '_').slice(0, DIGEST_LENGTH);
}

const isFull = (error: unknown): boolean => error instanceof Error && error.name === 'QuotaExceededError';

/** What went wrong, for the reader. */
function inWords(error: unknown, { aborted }: AbortSignal): NotKept {
	if (error instanceof NotKept) return error;
	if (aborted) return new NotKept('Stopped. Nothing of it is kept.');
	if (isFull(error)) return new NotKept('The browser has not enough room. Nothing of it is kept.');
	return new NotKept('The connection broke off. Try again: what came is not fetched twice.');
}

/** How far something is: "1.2 MB of 3.4 MB". */
export const progressText = (done: Size, of: Size): string => `${bytesText(done.sent)} of ${bytesText(of.sent)}`;
