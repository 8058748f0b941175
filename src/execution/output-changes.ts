import { createTwoFilesPatch } from 'diff';
import { codeCellsOf } from '../model/notebook.ts';
import type { Cell, CellOutput } from '../schemas/notebook.ts';

/** A cell that gave something else than the file holds. */
export interface OutputChange {
	readonly cell: string;
	/** What differs, line by line: `-` the file, `+` the run. */
	readonly patch: string;
}

/**
 * Compares what a run gave with what a notebook holds.
 * @param cells The cells of the file.
 * @param fresh Outputs of a run, made stable.
 */
export function outputChanges(
	cells: readonly Cell[],
	fresh: ReadonlyMap<string, readonly CellOutput[]>,
): OutputChange[] {
	return codeCellsOf({ cells }).flatMap(({ id, outputs }) => {
		const [held, given] = [asText(outputs), asText(fresh.get(id) ?? [])];
		if (held === given) return [];
		const patch = createTwoFilesPatch('the file', 'this run', held, given, undefined, undefined, { context: 2 });
		return [{ cell: id, patch: patch.split('\n').slice(1).join('\n').trimEnd() }];
	});
}

/** Outputs as lines that can be compared by eye. */
function asText(outputs: readonly CellOutput[]): string {
	return outputs
		.map((output) => {
			if (output.output_type === 'stream') return output.text;
			if (output.output_type === 'error') return `${output.ename}: ${output.evalue}\n`;
			return Object.entries(output.data)
				.map(([type, value]) => `[${type}]\n${[value].flat().join('').trim()}\n`)
				.join('');
		})
		.join('');
}
