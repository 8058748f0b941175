/** The marks of a fence around a text: more of them in a row than any that the text has. */
export const fenceMarks = (text: string): string =>
	'`'.repeat(Math.max(3, ...Array.from(text.matchAll(/`{3,}/g), ([run]) => run.length + 1)));
