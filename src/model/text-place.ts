import type { Location } from './entry.ts';

/** Line and column of a character of a text, both from 1. */
export function placeIn(text: string, offset: number): Pick<Location, 'line' | 'column'> {
	const lines = text.slice(0, offset).split('\n');
	return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
