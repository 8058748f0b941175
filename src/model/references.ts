import type { z } from 'zod';
import { dataCollections } from '../schemas/collections.ts';
import type { RefTarget } from '../schemas/identifiers.ts';
import { pageSchemasByKind } from '../schemas/page.ts';
import type { Entry, FieldPath } from './entry.ts';

/** A field of a record that names another record. */
export interface Reference {
	/** Where the id must exist. */
	readonly target: RefTarget;
	readonly id: string;
	/** Where the field stands in the record. */
	readonly path: FieldPath;
}

/** The part of a Zod schema's definition that tells how to go on inside. */
interface Definition {
	readonly type: string;
	readonly shape?: Readonly<Record<string, Schema>>;
	readonly element?: Schema;
	readonly innerType?: Schema;
	readonly valueType?: Schema;
	readonly items?: readonly Schema[];
	readonly options?: readonly Schema[];
	readonly in?: Schema;
}

type Schema = z.ZodType & { readonly def: Definition };

/** The schema that a record was read by; for a page, that of its kind. */
export function schemaOf(entry: Entry): z.ZodType {
	if (entry.collection !== 'docs') return dataCollections[entry.collection].schema;
	return pageSchemasByKind[(entry as Entry<'docs'>).data.kind];
}

const found = new WeakMap<Entry, readonly Reference[]>();

/**
 * Every reference of a record, found by walking its schema beside its data, so that a new field of
 * a schema is followed without a word here. Walked once.
 */
export function referencesOf(entry: Entry): readonly Reference[] {
	const known = found.get(entry);
	if (known) return known;
	const references = [...within(schemaOf(entry) as Schema, entry.data, [])];
	found.set(entry, references);
	return references;
}

function* within(schema: Schema, value: unknown, path: FieldPath): Generator<Reference> {
	if (value === undefined || value === null) return;
	const { def } = schema;
	if (typeof value === 'string') {
		const target = targetOf(schema);
		if (target) yield { target, id: value, path };
		return;
	}
	if (def.innerType) return yield* within(def.innerType, value, path);
	if (def.in) return yield* within(def.in, value, path);
	if (def.options) return yield* within(optionFor(def.options, value), value, path);
	if (Array.isArray(value)) {
		for (const [index, item] of value.entries()) {
			const element = def.element ?? def.items?.[index];
			if (element) yield* within(element, item, [...path, index]);
		}
		return;
	}
	if (typeof value !== 'object') return;
	for (const [key, inner] of Object.entries(value)) {
		const field = def.shape?.[key] ?? def.valueType;
		if (field) yield* within(field, inner, [...path, key]);
	}
}

/** The target of a field built with `ref`, however it is wrapped. */
function targetOf(schema: Schema): RefTarget | undefined {
	const target = schema.meta()?.['ref'];
	if (typeof target === 'string') return target as RefTarget;
	const inner = schema.def.innerType ?? schema.def.in;
	if (inner) return targetOf(inner);
	return schema.def.options?.map(targetOf).find(Boolean);
}

/** The member of a union that the data was read by. */
function optionFor(options: readonly Schema[], value: unknown): Schema {
	return options.find((option) => option.safeParse(value).success) ?? (options[0] as Schema);
}
