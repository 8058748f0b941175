import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { fieldReference, withFieldReference } from '../../src/authoring/field-reference.ts';
import { jsonSchemas, pageShape, recordShape, withYamlSchemas, type Shape } from '../../src/authoring/json-schemas.ts';
import { dataCollections, typedCollectionNames } from '../../src/schemas/collections.ts';
import { pageSchemasByKind, type PageKind } from '../../src/schemas/page.ts';
import { smallHandbook } from '../rules/handbook.ts';

const kinds = Object.keys(pageSchemasByKind) as PageKind[];
const schemas = jsonSchemas();

/** The schema of a file as an editor reads it, turned back into a check. */
function editorSchema(name: string): z.ZodType {
	const text = schemas.find(({ path }) => path === `.vscode/schemas/${name}.schema.json`)?.text ?? '';
	return z.fromJSONSchema(JSON.parse(text) as Parameters<typeof z.fromJSONSchema>[0]);
}

/** Every field of a shape with its path. */
function* fieldsOf(shape: Shape, path: string): Generator<[string, Shape]> {
	for (const [key, field] of Object.entries(shape.properties ?? {})) {
		yield [`${path}.${key}`, field];
		yield* fieldsOf(field, `${path}.${key}`);
	}
	if (shape.items) yield* fieldsOf(shape.items, `${path}[]`);
	if (typeof shape.additionalProperties === 'object') yield* fieldsOf(shape.additionalProperties, `${path}.*`);
}

describe('what "npm run schemas" writes is what is in the repository', () => {
	test.each(schemas)('$path', ({ path, text }) => {
		expect(readFileSync(path, 'utf8')).toBe(text);
	});

	test('.vscode/schemas holds nothing else', () => {
		const names = schemas.map(({ path }) => path.split('/').at(-1));
		expect(readdirSync('.vscode/schemas').sort()).toEqual(names.sort());
	});

	test('.vscode/settings.json wires each collection', () => {
		const settings = readFileSync('.vscode/settings.json', 'utf8');
		expect(settings).toBe(withYamlSchemas(settings));
		expect(Object.keys((JSON.parse(settings) as Record<string, object>)['yaml.schemas'] ?? {})).toHaveLength(
			typedCollectionNames.length,
		);
	});

	test('CONTRIBUTING.md has the reference of fields', () => {
		const document = readFileSync('CONTRIBUTING.md', 'utf8');
		expect(document).toBe(withFieldReference(document));
	});
});

describe('schemas for editors', () => {
	it('cover every data collection and every kind of page', () => {
		expect(schemas).toHaveLength(typedCollectionNames.length + kinds.length);
	});

	it('carry a sentence for every field', () => {
		const fields = [
			...typedCollectionNames.flatMap((name) => [...fieldsOf(recordShape(name), name)]),
			...kinds.flatMap((kind) => [...fieldsOf(pageShape(kind), kind)]),
		];
		expect(fields.length).toBeGreaterThan(200);
		expect(fields.filter(([, { description }]) => !description).map(([path]) => path)).toEqual([]);
	});

	const { records, pages } = smallHandbook();

	it.each(typedCollectionNames)('accept the records of "%s" and refuse an unknown field', (name) => {
		const held = records[name].map(({ data }) => data as Record<string, unknown>);
		const schema = editorSchema(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
		const files = dataCollections[name].holds === 'list' ? [held] : held;
		expect(files.length).toBeGreaterThan(0);
		for (const file of files) expect(schema.safeParse(file).error?.issues).toBeUndefined();
		const strange = { ...held[0], nonsense: true };
		expect(schema.safeParse(dataCollections[name].holds === 'list' ? [strange] : strange).success).toBe(false);
	});

	it.each(kinds)('accept the front matter of a %s and refuse an unknown field', (kind) => {
		const front = Object.values(pages).find((page) => page.front.kind === kind)?.front;
		const schema = editorSchema(`page-${kind}`);
		expect(schema.safeParse(front).error?.issues).toBeUndefined();
		expect(schema.safeParse({ ...front, nonsense: true }).success).toBe(false);
	});
});

describe('the reference of fields', () => {
	const reference = fieldReference();

	it('says what a field holds and whether it is needed', () => {
		expect(reference).toContain('| `owner` | yes | id of `roles` | The role that keeps it true. |');
		expect(reference).toContain(
			'| `claims[].evidence` | yes | `live`, `stored-copy`, `ran`, `recalled` | How it was checked. |',
		);
		expect(reference).toContain('| `review.on` | yes | date in quotes | When. |');
		expect(reference).toContain('| `promises.*.decks` | yes | whole number | Decks. |');
	});

	it('has four cells in every row', () => {
		const rows = reference.split('\n').filter((line) => line.startsWith('|'));
		expect(rows.filter((row) => row.replaceAll('\\|', '').split('|').length !== 6)).toEqual([]);
	});

	it('needs its two markers', () => {
		expect(() => withFieldReference('No markers here.')).toThrow(/needs the lines/);
	});
});
