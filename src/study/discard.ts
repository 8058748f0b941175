import type { RecordKind, Records } from './store/records.ts';
import { recordsOf } from './store/records-of.ts';

/** What belongs to an attempt: kinds, and how the keys of their records begin. */
const PARTS: readonly (readonly [RecordKind, (id: string) => string])[] = [
	['practice/attempts', (id) => id],
	['practice/ends', (id) => id],
	['practice/answers', (id) => `${id}/`],
	['practice/pauses', (id) => `${id}/`],
];

/** The records to remove for an attempt to be forgotten, as kind and rest of their keys. */
export const recordsOfAttempt = (records: Records, id: string): (readonly [RecordKind, string])[] =>
	PARTS.flatMap(([kind, start]) =>
		Array.from(recordsOf(records, kind, start(id)).keys(), (rest) => [kind, start(id) + rest] as const),
	);
