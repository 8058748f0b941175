import { DATABASE, DATABASE_VERSION, OBJECT_STORE } from './database.ts';
import type { StoredRecord } from './records.ts';

/**
 * One record, read past the store: a reading page has no room for all of it. It makes no database where there is none.
 * @returns The record as it lies there, unchecked; undefined where there is none.
 * @throws {DOMException} As a rejection, where the browser keeps nothing for this site.
 */
export async function keptRecord(key: string): Promise<StoredRecord | undefined> {
	try {
		return await using(false, 'readonly', (store) => store.get(key));
	} catch (error) {
		if (isAbsence(error)) return undefined;
		throw error;
	}
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
			return asked;
		});
	} catch (error) {
		if (!isAbsence(error)) throw error;
	}
	return found;
}

/**
 * Writes one record past the store. What is held is read in the same transaction, and the new record is later than that, whatever the
 * clock and other tabs do.
 * @param change Gives the new value for the one that is held, unchecked; undefined where there is none or it was deleted.
 * @returns The record as it was written.
 * @throws {DOMException} As a rejection, where the browser keeps nothing for this site, or is full.
 */
export async function keepRecord<V>(
	key: string,
	change: (held: V | undefined) => V,
	now: number,
): Promise<StoredRecord<V>> {
	let written: StoredRecord<V> | undefined;
	await using(true, 'readwrite', (store) => {
		const asked = store.get(key) as IDBRequest<StoredRecord<V> | undefined>;
		asked.onsuccess = () => {
			const held = asked.result;
			written = { at: Math.max(now, (held?.at ?? -1) + 1), value: change(held?.value ?? undefined) };
			store.put(written, key);
		};
		return asked;
	});
	return written as StoredRecord<V>;
}

/**
 * Works on the records in one transaction, and lets go of the database.
 * @param makes True to make the database where there is none.
 * @returns What the first request gave, once all is kept.
 */
function using<T>(
	makes: boolean,
	mode: IDBTransactionMode,
	work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
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
			const request = work(transaction.objectStore(OBJECT_STORE));
			transaction.oncomplete = () => resolve(request.result);
			transaction.onabort = () => reject(transaction.error as DOMException);
			// It closes when the transaction has ended.
			database.close();
		};
	});
}
