import { z } from 'zod';
import { dataCollections, typedCollectionNames, type DataCollectionName } from '../schemas/collections.ts';
import { pageSchemasByKind, type PageKind } from '../schemas/page.ts';
import type { ProjectFile } from './project-file.ts';

/** The part of a JSON Schema that the author's tools read. */
export interface Shape {
	readonly type?: string | readonly string[];
	readonly title?: string;
	readonly description?: string;
	readonly properties?: Readonly<Record<string, Shape>>;
	readonly required?: readonly string[];
	readonly items?: Shape;
	readonly additionalProperties?: Shape | boolean;
	readonly propertyNames?: Shape;
	readonly anyOf?: readonly Shape[];
	readonly oneOf?: readonly Shape[];
	readonly enum?: readonly unknown[];
	readonly const?: unknown;
	readonly default?: unknown;
	readonly format?: string;
	readonly pattern?: string;
	/** The collection whose ids the field holds; set by `ref` in src/schemas, and no keyword of JSON Schema. */
	readonly ref?: string;
}

const FOLDER = '.vscode/schemas';
const NOTE = 'Written by "npm run schemas" from src/schemas; do not edit.';

/** What an author writes into one record of a collection. */
export const recordShape = (name: DataCollectionName): Shape => shapeOf(dataCollections[name].schema);

/** What an author writes into the front matter of a page. */
export const pageShape = (kind: PageKind): Shape => shapeOf(pageSchemasByKind[kind]);

/** JSON Schemas for editors: one for the files of each data collection, one for the front matter of each kind of page. */
export function jsonSchemas(): ProjectFile[] {
	return [
		...typedCollectionNames.map((name) => {
			const record = forEditors(recordShape(name));
			const { holds, glob } = dataCollections[name];
			return file(name, `src/content/${glob}`, holds === 'list' ? { type: 'array', items: record } : record);
		}),
		...Object.keys(pageSchemasByKind).map((kind) =>
			file(`page-${kind}`, `Front matter of a ${kind}`, forEditors(pageShape(kind as PageKind))),
		),
	];
}

/** The setting `yaml.schemas` of Red Hat's YAML extension: which schema the files of which pattern follow. */
export function yamlSchemaSetting(): Record<string, string> {
	return Object.fromEntries(
		typedCollectionNames.map((name) => [`./${pathOf(name)}`, `src/content/${dataCollections[name].glob}`]),
	);
}

/** The workspace settings with the schemas wired in; all other settings stay as they are. */
export function withYamlSchemas(settings: string): string {
	const values = JSON.parse(settings) as Record<string, unknown>;
	return `${JSON.stringify({ ...values, 'yaml.schemas': yamlSchemaSetting() }, null, '\t')}\n`;
}

function shapeOf(schema: z.ZodType): Shape {
	// Draft 7 is what YAML language servers understand best; an author writes the input side, where defaults may be left out.
	const { $schema: _, ...shape } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', reused: 'inline' });
	return shape as Shape;
}

/** Says in words what `ref` says in data. */
function forEditors({ ref, ...shape }: Shape): Shape {
	const text = [shape.description, ref && `An id of ${ref}.`].filter(Boolean).join(' ');
	const inner = (part: Shape | boolean | undefined) => (typeof part === 'object' ? forEditors(part) : part);
	return {
		...shape,
		...(text && { description: text }),
		...(shape.properties && {
			properties: Object.fromEntries(Object.entries(shape.properties).map(([key, value]) => [key, forEditors(value)])),
		}),
		...(shape.items && { items: forEditors(shape.items) }),
		...(shape.additionalProperties !== undefined && { additionalProperties: inner(shape.additionalProperties) }),
		...(shape.anyOf && { anyOf: shape.anyOf.map(forEditors) }),
		...(shape.oneOf && { oneOf: shape.oneOf.map(forEditors) }),
	};
}

function file(name: string, title: string, shape: Shape): ProjectFile {
	const schema = { $schema: 'http://json-schema.org/draft-07/schema#', $comment: NOTE, title, ...shape };
	return { path: pathOf(name), text: `${JSON.stringify(schema, null, '\t')}\n` };
}

function pathOf(name: string): string {
	return `${FOLDER}/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.schema.json`;
}
