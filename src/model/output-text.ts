import type { CellOutput } from '../schemas/notebook.ts';

/** What colors a text in a terminal. */
export const COLORS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** The texts of an output in all its forms; pictures have none. */
export function outputTexts(output: CellOutput): string[] {
	if (output.output_type === 'stream') return [output.text];
	if (output.output_type === 'error') return [output.ename, output.evalue];
	return Object.entries(output.data).flatMap(([type, value]) =>
		type.startsWith('text/')
			? [
					[value]
						.flat()
						.filter((part) => typeof part === 'string')
						.join(''),
				]
			: [],
	);
}
