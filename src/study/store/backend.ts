import type { StoredRecord } from './records.ts';

/** Where records outlive the page. All of it may reject, at any time and for any reason; a later call tries anew. */
export interface Backend {
	/** Everything that is kept. */
	load(): Promise<readonly (readonly [string, unknown])[]>;
	/** Keeps records, all or none; of each key the newer one stays (see `merge.ts`), because other tabs write, too. */
	write(entries: readonly (readonly [string, StoredRecord])[]): Promise<void>;
	/** Deletes everything. */
	clear(): Promise<void>;
}
