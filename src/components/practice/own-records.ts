import { signal } from '@preact/signals';
import type { Renames } from '../../study/store/renamed-ids.ts';
import type { Records } from '../../study/store/records.ts';
import { openStore, type Store } from '../../study/store/store.ts';
import { pageData } from './page-data.ts';

/** All records of this browser, as they are now. */
export const records = signal<Records>(new Map());
/** Why records may be lost, or undefined. */
export const trouble = signal<Store['problem']>(undefined);

let opened: Promise<Store> | undefined;

/** The one store of the browser; what it holds is in {@link records}. The page tells it of renamed ids. */
export function ownStore(): Promise<Store> {
	return (opened ??= openStore({ renames: pageData<Renames>('renamed-ids') }).then((store) => {
		const show = (): void => {
			records.value = store.records();
			trouble.value = store.problem;
		};
		store.subscribe(show);
		show();
		return store;
	}));
}
