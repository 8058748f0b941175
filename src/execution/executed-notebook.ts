import { codeCellsOf, codeDigest, storedLines, tagOf } from '../model/notebook.ts';
import type { Cell, CellOutput, Execution, RunRecord } from '../schemas/notebook.ts';
import { stableOutputs } from './stable-outputs.ts';

/** A cell as it stands in a file: whatever else tools have written there stays. */
interface StoredCell {
	readonly id: string;
	readonly cell_type: string;
}

/**
 * The record of a run.
 * @param on Day of the run, `YYYY-MM-DD`.
 */
export function runRecord(cells: readonly Cell[], execution: Execution, on: string): RunRecord {
	const { seconds, versions } = execution;
	return { on, seconds, versions, digest: codeDigest({ cells }), figures: stableOutputs(execution).figures };
}

/**
 * The text of a notebook with what a run gave, and its record.
 * @param source The text of the file.
 */
export function executedNotebook(source: string, cells: readonly Cell[], execution: Execution, on: string): string {
	const { outputs } = stableOutputs(execution);
	const ran = new Map(
		codeCellsOf({ cells })
			.filter((cell) => tagOf(cell) === undefined)
			.map(({ id }, index) => [id, index + 1]),
	);
	const notebook = JSON.parse(source) as {
		cells: StoredCell[];
		metadata: { podium: Record<string, unknown> };
	};
	notebook.cells = notebook.cells.map((cell) => {
		if (cell.cell_type !== 'code') return cell;
		const given = outputs.get(cell.id) ?? [];
		return {
			...cell,
			execution_count: ran.get(cell.id) ?? null,
			outputs: given.map((output) => stored(output, ran.get(cell.id))),
		};
	});
	notebook.metadata.podium = { ...notebook.metadata.podium, run: runRecord(cells, execution, on) };
	// One space, as Jupyter writes it.
	return `${JSON.stringify(notebook, null, 1)}\n`;
}

/** An output as nbformat keeps it. */
function stored(output: CellOutput, count: number | undefined): Record<string, unknown> {
	if (output.output_type === 'stream') return { ...output, text: storedLines(output.text) };
	if (output.output_type === 'error') return { ...output };
	const data = Object.entries(output.data).map(([type, value]) => [
		type,
		type.startsWith('text/') ? storedLines(String(value)) : value,
	]);
	return {
		output_type: output.output_type,
		...(output.output_type === 'execute_result' ? { execution_count: count ?? null } : {}),
		data: Object.fromEntries(data),
		metadata: {},
	};
}
