import { DATABASE, DATABASE_VERSION, JOURNAL, OBJECT_STORE } from './database.ts';
import type { StoredRecord } from './records.ts';

/**
 * One record, read past the store: a reading page has no room for all of it. It makes no database where there is none. What the store's
 * journal notes counts as kept: whoever leaves a page at once is on the next one before the database has it.
 * @param keys Its key, and those of ids that it had before.
 * @returns The newest as it lies there, unchecked; undefined where there is none.
 * @throws {DOMException} As a rejection, where the browser keeps nothing for this site.
 */
export async function keptRecord(keys: readonly string[]): Promise<StoredRecord | undefined> {
	let found: StoredRecord | undefined;
	try {
		await using(false, 'readonly', (store) => newest(store, keys, (held) => (found = held)));
	} catch (error) {
		if (!isAbsence(error)) throw error;
	}
	return found;
}

/** True where nobody has made the database yet, and we did not either. */
const isAbsence = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/**
 * All records whose keys begin alike, by key, read past the store as {@link keptRecord} does. They are unchecked, with the ids of the day
 * on which they were written.
 * @throws {DOMException} As a rejection, where the browser keeps nothing for this site.
 */
export async function keptRecords(prefix: string): Promise<Map<string, StoredRecord>> {
	const found = new Map<string, StoredRecord>();
	try {
		await using(false, 'readonly', (store) => {
			const asked = store.openCursor(IDBKeyRange.bound(prefix, `${prefix}\uffff`));
			asked.onsuccess = () => {
				const cursor = asked.result;
				if (!cursor) return;
				found.set(cursor.key as string, cursor.value as StoredRecord);
				cursor.continue();
			};
		});
	} catch (error) {
		if (!isAbsence(error)) throw error;
	}
	for (const [key, record] of noted())
		if (key.startsWith(prefix) && (found.get(key)?.at ?? -1) < record.at) found.set(key, record);
	return found;
}

/**
 * Writes one record past the store. What is held is read in the same transaction, and the new record is later than that, whatever the
 * clock and other tabs do.
 * @param keys Its key, and those of ids that it had before.
 * @param change Gives the new value for the one that is held, unchecked; undefined where there is none or it was deleted.
 * @returns The record as it was written.
 * @throws {DOMException} As a rejection, where the browser keeps nothing for this site, or is full.
 */
export async function keepRecord<V>(
	keys: readonly string[],
	change: (held: V | undefined) => V,
	now: number,
): Promise<StoredRecord<V>> {
	let written: StoredRecord<V> | undefined;
	await using(true, 'readwrite', (store) =>
		newest(store, keys, (held) => {
			written = { at: Math.max(now, (held?.at ?? -1) + 1), value: change((held?.value ?? undefined) as V | undefined) };
			store.put(written, keys[0]);
		}),
	);
	return written as StoredRecord<V>;
}

/** Reads the newest of the records under some keys. */
function newest(store: IDBObjectStore, keys: readonly string[], use: (held: StoredRecord | undefined) => void): void {
	const asked = keys.map((key) => store.get(key) as IDBRequest<StoredRecord | undefined>);
	// Requests of a transaction are answered in their order.
	(asked.at(-1) as IDBRequest).onsuccess = () =>
		use(
			asked
				.flatMap(({ result }) => result ?? [])
				.concat(noted().flatMap(([key, record]) => (keys.includes(key) ? record : [])))
				.sort((a, b) => b.at - a.at)[0],
		);
}

/** What the journals of all pages hold, unchecked. */
function noted(): (readonly [string, StoredRecord])[] {
	try {
		return Object.entries(localStorage).flatMap(([key, note]) =>
			key.startsWith(JOURNAL) ? (JSON.parse(note as string) as [string, StoredRecord][]) : [],
		);
	} catch {
		return [];
	}
}

/**
 * Works on the records in one transaction, and lets go of the database.
 * @param makes True to make the database where there is none.
 * @returns Once all is kept.
 */
function using(makes: boolean, mode: IDBTransactionMode, work: (store: IDBObjectStore) => void): Promise<void> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open(DATABASE, DATABASE_VERSION);
		opening.onupgradeneeded = () => {
			if (makes) opening.result.createObjectStore(OBJECT_STORE);
			// An empty one would keep the store from making its own.
			else opening.transaction?.abort();
		};
		opening.onerror = () => reject(opening.error as DOMException);
		opening.onsuccess = () => {
			const database = opening.result;
			database.onversionchange = () => database.close();
			const transaction = database.transaction(OBJECT_STORE, mode);
			transaction.oncomplete = () => resolve();
			transaction.onabort = () => reject(transaction.error as DOMException);
			work(transaction.objectStore(OBJECT_STORE));
			// It closes when the transaction has ended.
			database.close();
		};
	});
}
