import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Backend } from './backend.ts';
import { DATABASE, DATABASE_VERSION, OBJECT_STORE } from './database.ts';
import { newer } from './merge.ts';
import type { StoredRecord } from './records.ts';

interface Schema extends DBSchema {
	readonly records: { readonly key: string; readonly value: StoredRecord };
}
type Database = IDBPDatabase<Schema>;

/** The backend in IndexedDB. It connects when it is first needed, and anew after each failure. */
export function indexedDbBackend(): Backend {
	let connection: Promise<Database> | undefined;

	const connect = (): Promise<Database> =>
		openDB<Schema>(DATABASE, DATABASE_VERSION, {
			upgrade: (database) => void database.createObjectStore(OBJECT_STORE),
			// Another tab deletes or upgrades the database, and waits until we let go of it. The next use then fails, as after any
			// other loss of the connection, and whoever uses it learns that the database may have lost what it held.
			blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
		});

	async function using<T>(work: (database: Database) => Promise<T>): Promise<T> {
		const own = (connection ??= connect());
		try {
			return await work(await own);
		} catch (error) {
			if (connection === own) connection = undefined;
			own.then((database) => database.close()).catch(() => undefined);
			throw error;
		}
	}

	return {
		load: () =>
			using(async (database) => {
				const { store, done } = database.transaction(OBJECT_STORE);
				const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll(), done]);
				return keys.map((key, index) => [key, values[index]] as const);
			}),
		write: (entries) =>
			using(async (database) => {
				// What was answered has to survive a crash of the machine, too.
				const { store, done } = database.transaction(OBJECT_STORE, 'readwrite', { durability: 'strict' });
				const put = async ([key, record]: readonly [string, StoredRecord]): Promise<void> => {
					const held = await store.get(key);
					if (!held || newer(held, record) === record) await store.put(record, key);
				};
				// The transaction's own reason comes first: after it, requests only say that they were aborted.
				await Promise.all([done, ...entries.map(put)]);
			}),
		clear: () => using((database) => database.clear(OBJECT_STORE)),
	};
}
