import { dataCollections, typedCollectionNames } from '../schemas/collections.ts';
import { pageSchemasByKind, type PageKind } from '../schemas/page.ts';
import { pageShape, recordShape, type Shape } from './json-schemas.ts';

const START = '<!-- fields:start, written by "npm run schemas" from src/schemas; do not edit by hand -->';
const END = '<!-- fields:end -->';

/** The author's reference: a table of fields for each kind of page and each data collection, as Markdown. */
export function fieldReference(): string {
	return [
		...(Object.keys(pageSchemasByKind) as PageKind[]).map((kind) =>
			section(`Front matter of a ${kind}`, pageShape(kind)),
		),
		...typedCollectionNames.map((name) => {
			const { glob, holds } = dataCollections[name];
			return section(
				`\`src/content/${glob}\`${holds === 'list' ? ', each record of the list' : ''}`,
				recordShape(name),
			);
		}),
	].join('\n\n');
}

/**
 * A document with the reference between its markers brought up to date.
 * @throws {Error} If the document lacks one of the two markers.
 */
export function withFieldReference(document: string): string {
	const start = document.indexOf(START);
	const end = document.indexOf(END);
	if (start < 0 || end < start) throw new Error(`The document needs the lines ${START} and ${END}.`);
	return `${document.slice(0, start)}${START}\n\n${fieldReference()}\n\n${document.slice(end)}`;
}

function section(title: string, shape: Shape): string {
	return [
		`### ${title}`,
		'',
		'| Field | Needed | Holds | Meaning |',
		'| --- | --- | --- | --- |',
		...rows(shape, ''),
	].join('\n');
}

function rows(shape: Shape, prefix: string): string[] {
	return Object.entries(shape.properties ?? {}).flatMap(([key, field]) => {
		const path = `${prefix}${key}`;
		const needed = shape.required?.includes(key) ? 'yes' : 'no';
		const row = `| ${[`\`${path}\``, needed, cell(holding(field)), cell(field.description ?? '')].join(' | ')} |`;
		if (field.properties) return [row, ...rows(field, `${path}.`)];
		if (field.items?.properties) return [row, ...rows(field.items, `${path}[].`)];
		if (typeof field.additionalProperties === 'object') return [row, ...rows(field.additionalProperties, `${path}.*.`)];
		return [row];
	});
}

/** What a field holds, in a few words. */
function holding(field: Shape): string {
	const fallback = field.default === undefined ? '' : `; \`${JSON.stringify(field.default)}\` if left out`;
	return `${kindOf(field)}${fallback}`;
}

function kindOf(field: Shape): string {
	if (field.ref) return `id of \`${field.ref}\``;
	if (field.const !== undefined) return `\`${String(field.const)}\``;
	if (field.enum) return field.enum.map((value) => `\`${String(value)}\``).join(', ');
	if (field.items?.ref) return `ids of \`${field.items.ref}\``;
	if (field.items) return field.items.properties ? 'list of records' : `list of ${kindOf(field.items)}`;
	if (field.properties) return 'record';
	if (field.additionalProperties) return 'record by name';
	if (field.format === 'uri') return 'web address';
	if (field.pattern?.startsWith('^\\d{4}-\\d{2}-\\d{2}')) return 'date in quotes';
	if (field.type === 'integer') return 'whole number';
	if (field.type === 'boolean') return '`true` or `false`';
	return field.type === 'number' ? 'number' : 'text';
}

/** Keeps a text inside its cell. */
function cell(text: string): string {
	return text.replaceAll('|', '\\|').replaceAll('<', '\\<').replace(/\s+/g, ' ');
}
