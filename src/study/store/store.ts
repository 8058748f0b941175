import type { Backend } from './backend.ts';
import { checkRecord, isObject } from './check-record.ts';
import { indexedDbBackend } from './indexed-db.ts';
import { localJournal, type Journal } from './journal.ts';
import { merge, newer } from './merge.ts';
import type { RecordKind, Records, StoredRecord, ValueOf } from './records.ts';
import { resolve, type Renames } from './renamed-ids.ts';
import { openTabs, type Tabs } from './tabs.ts';
import { tickParts } from './tick-parts.ts';

/**
 * The one store of the browser. What is in memory is the truth for this page: it changes at once and never fails. What the browser
 * keeps follows; where it cannot, {@link Store.problem} says so, and every later change tries again with all that is not kept yet.
 */
export interface Store {
	/** "memory" while something is in this page only. */
	readonly state: 'kept' | 'memory';
	/** Why something is in this page only, or undefined. */
	readonly problem: StoreProblem | undefined;
	/** All records, deleted ones included (their value is null). The map does not change: after a change there is another one. */
	records(): Records;
	/** The value under `<kind>/<rest>`; undefined where there is none, and where it was deleted. */
	get<K extends RecordKind>(kind: K, rest: string): ValueOf<K> | undefined;
	/**
	 * Sets a value. It is in memory when this returns, and has been offered to the browser when the promise resolves.
	 * @throws {TypeError} As a rejection, if key or value have not the shape of their kind. Nothing changes then.
	 */
	put<K extends RecordKind>(kind: K, rest: string, value: ValueOf<K>): Promise<void>;
	/** Deletes a value; that it was deleted is kept, so that no older copy brings it back. */
	remove(kind: RecordKind, rest: string): Promise<void>;
	/** Merges records, such as those of an export that was read without a problem. */
	import(records: Records): Promise<void>;
	/** Forgets everything, here, in the browser, and in other tabs. */
	clear(): Promise<void>;
	/**
	 * Tells of every change, by whichever tab.
	 * @param listener Is given the keys that changed; none where only {@link Store.problem} did.
	 * @returns Ends it.
	 */
	subscribe(listener: (keys: readonly string[]) => void): () => void;
}

/** What keeps records from outliving the page, with a sentence for the reader. */
export interface StoreProblem {
	readonly kind: 'forbidden' | 'full' | 'broken';
	readonly sentence: string;
}

/** What a store works with; the browser's own unless given. */
export interface StoreEnvironment {
	readonly backend: Backend;
	readonly journal: Journal;
	readonly openTabs: (receive: (message: unknown) => void) => Tabs;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** Ids that changed since records were written. */
	readonly renames: Renames;
}

const NO_RENAMES: Renames = { questions: [], objectives: [], ticks: [] };

/** Opens the store of this browser. It always opens; where nothing is kept, it says so. */
export async function openStore(environment: Partial<StoreEnvironment> = {}): Promise<Store> {
	const store = new RecordStore({
		backend: environment.backend ?? indexedDbBackend(),
		journal: environment.journal ?? localJournal(String(Math.random()).slice(2)),
		openTabs: environment.openTabs ?? openTabs,
		now: environment.now ?? Date.now,
		renames: environment.renames ?? NO_RENAMES,
	});
	store.recover();
	await store.save();
	return store;
}

class RecordStore implements Store {
	readonly #backend: Backend;
	readonly #journal: Journal;
	readonly #tabs: Tabs;
	readonly #now: () => number;
	readonly #renames: Renames;
	readonly #listeners = new Set<(keys: readonly string[]) => void>();
	#memory: Records = new Map();
	/** Keys of records that the backend may not have. */
	readonly #unsaved = new Set<string>();
	/** True once memory holds all that the backend had. */
	#isLoaded = false;
	/** True from the wish to forget everything until the backend did. */
	#isToClear = false;
	#problem: StoreProblem | undefined;
	#saving: Promise<void> = Promise.resolve();

	constructor({ backend, journal, openTabs: connect, now, renames }: StoreEnvironment) {
		this.#backend = backend;
		this.#journal = journal;
		this.#now = now;
		this.#renames = renames;
		// Before anything is loaded: what another tab writes from now on is heard, what it wrote before is found.
		this.#tabs = connect((message) => this.#hear(message));
	}

	get state(): 'kept' | 'memory' {
		return this.#problem ? 'memory' : 'kept';
	}

	get problem(): StoreProblem | undefined {
		return this.#problem;
	}

	records(): Records {
		return this.#memory;
	}

	get<K extends RecordKind>(kind: K, rest: string): ValueOf<K> | undefined {
		return (this.#memory.get(`${kind}/${rest}`)?.value ?? undefined) as ValueOf<K> | undefined;
	}

	async put<K extends RecordKind>(kind: K, rest: string, value: ValueOf<K>): Promise<void> {
		await this.#write(`${kind}/${rest}`, value);
	}

	async remove(kind: RecordKind, rest: string): Promise<void> {
		await this.#write(`${kind}/${rest}`, null);
	}

	async import(records: Records): Promise<void> {
		await this.#change(resolve(records, this.#renames));
	}

	async clear(): Promise<void> {
		this.#isToClear = true;
		const saved = this.save();
		this.#forget();
		await saved;
		this.#tabs.post('clear');
	}

	subscribe(listener: (keys: readonly string[]) => void): () => void {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	}

	/** Brings the backend up to date, after whatever it is busy with. It rejects for no reason of the backend's. */
	save(): Promise<void> {
		const attempt = async (): Promise<void> => {
			// A connection may be lost, and the database deleted with it: the second time it is made anew, and gets everything.
			const error = (await this.#failure()) && (await this.#failure());
			const problem = error && this.#problemOf(error);
			if (problem?.sentence === this.#problem?.sentence) return;
			this.#problem = problem;
			this.#tell([]);
		};
		// A listener that throws does not keep what comes later from being saved.
		return (this.#saving = this.#saving.then(attempt, attempt));
	}

	async #write(key: string, value: unknown): Promise<void> {
		// One's own later write counts, also where the clock was set back.
		const at = Math.max(this.#now(), (this.#memory.get(key)?.at ?? -1) + 1);
		const checked = checkRecord(key, { at, value });
		if ('problem' in checked) throw new TypeError(`${checked.problem}.`);
		await this.#change(new Map([[key, checked.record]]));
	}

	async #change(records: Records): Promise<void> {
		const keys = this.#take(records);
		if (keys.length === 0) return;
		for (const key of keys) this.#unsaved.add(key);
		const entries = this.#entries(keys);
		this.#journal.note(this.#entries([...this.#unsaved]));
		const saved = this.save();
		this.#tell(keys);
		await saved;
		this.#tabs.post(entries);
	}

	/** Merges records into memory; the keys that changed. */
	#take(records: Records): string[] {
		const before = this.#memory;
		this.#memory = merge(before, records);
		return [...records.keys()].filter((key) => this.#memory.get(key) !== before.get(key));
	}

	/** Empties memory; what was there before is not to be loaded any more. */
	#forget(): void {
		const keys = [...this.#memory.keys()];
		this.#memory = new Map();
		this.#unsaved.clear();
		this.#journal.clear();
		this.#isLoaded = true;
		this.#tell(keys);
	}

	/** Takes what another tab says, as far as it has the right shape. */
	#hear(message: unknown): void {
		if (message === 'clear') this.#forget();
		else if (Array.isArray(message)) this.#tell(this.#take(this.#checked(message)));
	}

	/** Tries to bring the backend up to date. If that fails, what it has is unknown: all counts as unsaved. */
	async #failure(): Promise<Error | undefined> {
		try {
			await this.#update();
			return undefined;
		} catch (error) {
			for (const key of this.#memory.keys()) this.#unsaved.add(key);
			return error instanceof Error ? error : new Error(String(error));
		}
	}

	async #update(): Promise<void> {
		if (this.#isToClear) {
			await this.#backend.clear();
			this.#isToClear = false;
		}
		if (!this.#isLoaded) {
			const loaded = await this.#backend.load();
			const isWanted = !this.#isLoaded; // Not if all was deleted meanwhile.
			this.#isLoaded = true;
			if (isWanted) this.#takeLoaded(loaded);
		}
		const entries = this.#entries([...this.#unsaved]);
		if (entries.length === 0) return;
		await this.#backend.write(entries);
		for (const [key, record] of entries) if (this.#memory.get(key) === record) this.#unsaved.delete(key);
		this.#journal.note(this.#entries([...this.#unsaved]));
		if (this.#unsaved.size === 0) this.#journal.forget();
	}

	/** Takes what the backend had. What has another id or shape today is to be kept so: pages without the store look for that. */
	#takeLoaded(loaded: readonly (readonly [string, unknown])[]): void {
		const found = this.#checked(loaded);
		const held = new Map(loaded);
		this.#tell(this.#take(found));
		for (const [key, record] of found) {
			const there = held.get(key);
			if (!isObject(there) || newer(there as unknown as StoredRecord, record) === record) this.#unsaved.add(key);
		}
	}

	/** Takes what pages noted that were killed before it was kept. */
	recover(): void {
		for (const key of this.#take(this.#checked(this.#journal.left()))) this.#unsaved.add(key);
		// One note is enough, this page's own: else each page that cannot save would leave another.
		if (this.#unsaved.size > 0 && this.#journal.note(this.#entries([...this.#unsaved]))) this.#journal.forget();
	}

	/** Records by keys that memory holds. */
	#entries(keys: readonly string[]): (readonly [string, StoredRecord])[] {
		return keys.map((key) => [key, this.#memory.get(key) as StoredRecord]);
	}

	/** What has the shape of a record, with the ids and kinds of today. The rest, of a newer version perhaps, is left where it lies. */
	#checked(entries: readonly unknown[]): Records {
		const records = new Map<string, StoredRecord>();
		for (const entry of entries) {
			if (!Array.isArray(entry) || typeof entry[0] !== 'string') continue;
			for (const [key, record] of tickParts(entry[0], entry[1])) {
				const checked = checkRecord(key, record);
				const held = records.get(key);
				if ('record' in checked) records.set(key, held ? newer(held, checked.record) : checked.record);
			}
		}
		return resolve(records, this.#renames);
	}

	#problemOf(error: Error): StoreProblem {
		if (error.name === 'QuotaExceededError')
			return {
				kind: 'full',
				sentence: 'The storage of this browser is full, so the last things that you did are in this tab only.',
			};
		if (!this.#isLoaded || this.#problem?.kind === 'forbidden')
			return {
				kind: 'forbidden',
				sentence: 'This browser keeps nothing for this site, so what you do here may be gone when you close this tab.',
			};
		if (this.#isToClear)
			return {
				kind: 'broken',
				sentence: 'This browser did not delete what it keeps: delete the data of this site in its settings.',
			};
		return {
			kind: 'broken',
			sentence: 'The storage of this browser does not answer, so the last things that you did are in this tab only.',
		};
	}

	#tell(keys: readonly string[]): void {
		for (const listener of this.#listeners) listener(keys);
	}
}
