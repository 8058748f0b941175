import { canonicalJson } from '../../model/canonical-json.ts';
import type { Records, StoredRecord } from './records.ts';

/**
 * Two stores as one: of each key the newer record. It is associative, commutative and idempotent, so exports and tabs may come in
 * any order and as often as they like.
 */
export function merge(a: Records, b: Records): Map<string, StoredRecord> {
	const merged = new Map(a);
	for (const [key, record] of b) {
		const held = merged.get(key);
		merged.set(key, held ? newer(held, record) : record);
	}
	return merged;
}

/**
 * The record that counts, of two under one key: the one written later; of the same moment the one with the greater canonical JSON,
 * so that all choose alike. Of equal ones it is the first.
 */
export function newer(a: StoredRecord, b: StoredRecord): StoredRecord {
	if (a.at !== b.at) return a.at > b.at ? a : b;
	return canonicalJson(a.value) >= canonicalJson(b.value) ? a : b;
}
