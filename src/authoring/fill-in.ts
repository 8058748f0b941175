import { stringify } from 'yaml';
import { MARK } from '../model/mark.ts';
import type { ProjectFile } from './project-file.ts';

/** Some YAML parsers take a bare date for a point in time. */
const BARE_DATE = /: (\d{4}-\d{2}-\d{2})$/m;

/** A value to write, or one to leave to the author with a word on what belongs there. */
export type Field = string | number | boolean | readonly string[] | ToFillIn;

interface ToFillIn {
	readonly what: string;
	readonly value: string | number | readonly string[];
}

/**
 * Leaves a field to the author.
 * @param value What stands there until then; without one the field is empty, and the validator asks for it.
 */
export const fillIn = (what: string, value: ToFillIn['value'] = ''): ToFillIn => ({ what, value });

/** A place to fill in, in Markdown: a comment, which no reader sees. */
export const prompt = (what: string): string => `<!-- ${MARK} ${what} -->`;

/** Fields as YAML lines, each place to fill in with a comment. */
export function yamlFields(fields: Readonly<Record<string, Field>>): string {
	return Object.entries(fields)
		.map(([key, field]) => {
			const left = typeof field === 'object' && 'what' in field ? field : undefined;
			const yaml = stringify({ [key]: left ? left.value : field }, { lineWidth: 0 });
			const [first = '', ...others] = yaml.replace(BARE_DATE, ': "$1"').split('\n');
			return [left ? `${first} # ${MARK} ${left.what}` : first, ...others].join('\n');
		})
		.join('');
}

/** Fields as an entry of a YAML list, indented by some spaces. */
export function yamlItem(fields: Readonly<Record<string, Field>>, indent = 0): string {
	const margin = ' '.repeat(indent);
	return yamlFields(fields)
		.replace(/^(?=.)/gm, `${margin}  `)
		.replace(`${margin}  `, `${margin}- `);
}

/** A page: its front matter and its Markdown. */
export const pageText = (fields: Readonly<Record<string, Field>>, body: string): string =>
	`---\n${yamlFields(fields)}---\n\n${body}`;

/** A place that an author has to fill in. */
export interface OpenPlace {
	readonly file: string;
	/** From 1. */
	readonly line: number;
	readonly what: string;
}

/** What stands behind a mark on its line, by the ending of the file. */
const END_OF_MARK: Readonly<Record<string, RegExp>> = {
	'.ts': /'.*$|\*\/$/,
	'.ipynb': /(?:-->|\\n)?",?$/,
};

/** What is to be filled in where, in lines that are new. */
export function openPlaces(files: readonly ProjectFile[]): OpenPlace[] {
	return files.flatMap(({ path, text, replaces }) => {
		const before = new Set(replaces?.split('\n'));
		return text.split('\n').flatMap((line, index) => {
			const at = line.indexOf(MARK);
			if (at < 0 || before.has(line)) return [];
			const what = line.slice(at + MARK.length).replace(END_OF_MARK[path.slice(path.lastIndexOf('.'))] ?? /-->$/, '');
			return [{ file: path, line: index + 1, what: what.trim() }];
		});
	});
}
