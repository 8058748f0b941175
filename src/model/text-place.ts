import type { Location } from './entry.ts';

/** Line and column of a character of a text, both from 1. */
export function placeIn(text: string, offset: number): Pick<Location, 'line' | 'column'> {
	const lines = text.slice(0, offset).split('\n');
	return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/**
 * The place in some JSON of a character of a text that is kept there as strings, one behind the other.
 * @param starts Where each string begins: the offset of its quotation mark.
 * @param line Line of the text, from 0.
 * @param column Column of the text, from 0.
 * @returns The offset of the character, or of the end of the line where that is shorter.
 */
export function offsetInStrings(json: string, starts: readonly number[], line: number, column: number): number {
	let [reached, passed] = [0, 0];
	let last = starts[0] ?? 0;
	for (const start of starts) {
		for (let at = start + 1; at < json.length && json[at] !== '"';) {
			const width = json[at] !== '\\' ? 1 : json[at + 1] === 'u' ? 6 : 2;
			if (reached === line && passed === column) return at;
			if (json.startsWith('\\n', at)) {
				if (reached === line) return at;
				reached += 1;
				passed = 0;
			} else passed += 1;
			at += width;
			last = at;
		}
	}
	return last;
}
