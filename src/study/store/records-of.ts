import type { RecordKind, Records, Settings, ValueOf } from './records.ts';

/**
 * The values of one kind, deleted ones left out, by what follows in their keys.
 * @param under Only those whose key goes on like this; it is left out of the result's keys.
 */
export function recordsOf<K extends RecordKind>(records: Records, kind: K, under = ''): Map<string, ValueOf<K>> {
	const prefix = `${kind}/${under}`;
	const found = new Map<string, ValueOf<K>>();
	for (const [key, { value }] of records)
		if (value !== null && key.startsWith(prefix)) found.set(key.slice(prefix.length), value as ValueOf<K>);
	return found;
}

/** What the reader chose; nothing where nothing was chosen. */
export const settingsOf = (records: Records): Settings =>
	(records.get('practice/settings/own')?.value ?? {}) as Settings;
