import { stringify } from 'yaml';

/** A value to write, or one to leave for the author with a word on what belongs there. */
export type Field = string | number | boolean | readonly string[] | ToFillIn;

interface ToFillIn {
	readonly fillIn: string;
	/** What stands there until then; nothing if left out, which the validator reports. */
	readonly value?: string | number | readonly string[];
}

/** Marks every place that an author has to fill in, in content and code alike. */
export const MARK = 'FILL IN:';

/** Leaves a field to the author. Without a value it stays empty, so that the validator asks for it. */
export const fillIn = (what: string, value?: ToFillIn['value']): ToFillIn => ({ fillIn: what, value });

/** Fields as YAML lines, each place to fill in with a comment; every line ends with a line break. */
export function yamlFields(fields: Readonly<Record<string, Field>>): string {
	return Object.entries(fields)
		.map(([key, field]) => {
			const open = isOpen(field) ? field : undefined;
			const lines = stringify({ [key]: open ? (open.value ?? '') : field }, { lineWidth: 0 }).split('\n');
			if (open) lines[0] += ` # ${MARK} ${open.fillIn}`;
			return lines.join('\n');
		})
		.join('');
}

/** A page: its front matter and its Markdown. */
export function pageText(fields: Readonly<Record<string, Field>>, body: string): string {
	return `---\n${yamlFields(fields)}---\n\n${body}`;
}

/** A place to fill in, in Markdown: a comment, which no reader sees. */
export const prompt = (what: string): string => `<!-- ${MARK} ${what} -->`;

const isOpen = (field: Field): field is ToFillIn => typeof field === 'object' && 'fillIn' in field;
