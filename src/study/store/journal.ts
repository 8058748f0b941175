import { JOURNAL } from './database.ts';
import type { StoredRecord } from './records.ts';

/** Entries on their way into the browser's database, noted at once: they outlive a page that is killed before they have arrived. */
export interface Journal {
	/**
	 * Notes what is on its way now, in place of what was noted before; nothing clears the note. Never throws.
	 * @returns False where it could not be noted.
	 */
	note(entries: readonly (readonly [string, StoredRecord])[]): boolean;
	/** What this and other pages left behind, unchecked; the notes of other pages stay until {@link Journal.forget}. */
	left(): unknown[];
	/** Deletes the notes of others that `left` gave, once what they say is kept or noted again. */
	forget(): void;
	/** Deletes the notes of all pages. */
	clear(): void;
}

/**
 * A journal in localStorage, which writes before it returns; IndexedDB answers some milliseconds later. Each page has a note of its own.
 * Where there is no localStorage, or it is full, nothing is noted.
 * @param page Tells this page from others.
 */
export function localJournal(page: string): Journal {
	const own = JOURNAL + page;
	let found: readonly string[] = [];
	return {
		note: (entries) =>
			attempt(false, (storage) => {
				if (entries.length > 0) storage.setItem(own, JSON.stringify(entries));
				else storage.removeItem(own);
				return true;
			}),
		left: () =>
			attempt([], (storage) => {
				found = notesIn(storage).filter((key) => key !== own);
				return found.flatMap((key) => parsed(storage.getItem(key)));
			}),
		forget: () => attempt(undefined, (storage) => found.forEach((key) => storage.removeItem(key))),
		clear: () => attempt(undefined, (storage) => notesIn(storage).forEach((key) => storage.removeItem(key))),
	};
}

const notesIn = (storage: Storage): string[] =>
	Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
		key.startsWith(JOURNAL),
	);

/** What is done with localStorage, or something else where the browser forbids it or has no room. */
function attempt<T>(otherwise: T, work: (storage: Storage) => T): T {
	try {
		return work(globalThis.localStorage);
	} catch {
		return otherwise;
	}
}

function parsed(text: string | null): unknown[] {
	try {
		const entries: unknown = JSON.parse(text ?? '');
		return Array.isArray(entries) ? entries : [];
	} catch {
		return [];
	}
}
