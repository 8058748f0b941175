import type { Entry, FieldPath } from './entry.ts';

/** A text of a record with its place in it. */
export interface StringValue {
	readonly path: FieldPath;
	readonly value: string;
}

/** Every text in a record's data, keys left out, in the order of the data. */
export function* stringsOf(entry: Entry): Generator<StringValue> {
	yield* within(entry.data, []);
}

function* within(value: unknown, path: FieldPath): Generator<StringValue> {
	if (typeof value === 'string') yield { path, value };
	else if (Array.isArray(value)) {
		for (const [index, item] of value.entries()) yield* within(item, [...path, index]);
	} else if (typeof value === 'object' && value !== null) {
		for (const [key, inner] of Object.entries(value)) yield* within(inner, [...path, key]);
	}
}
