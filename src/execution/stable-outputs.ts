import type { CellOutput, Execution, RunRecord } from '../schemas/notebook.ts';

/** What of an output is kept: its other forms say the same again. */
const KEPT_TYPES = ['text/plain', 'text/html', 'image/png'];
/** Begins a line whose figures differ from run to run: it goes into the record of the run. */
const MEASURED = /^measured: (\S.*)\n?/gm;

/** Outputs that are the same on every run, and the figures that are not. */
export interface StableOutputs {
	readonly outputs: ReadonlyMap<string, readonly CellOutput[]>;
	readonly figures: RunRecord['figures'];
}

/**
 * Takes out of outputs what differs from run to run: ids of expressions, plans and objects are numbered in the order
 * in which they come, the run's folder is called `/run`, and measured figures are set apart.
 * @param execution What a run gave, its cells in order.
 */
export function stableOutputs({ outputs, folder }: Pick<Execution, 'outputs' | 'folder'>): StableOutputs {
	const stable = stableText(folder);
	const figures: RunRecord['figures'] = [];
	const kept = new Map<string, readonly CellOutput[]>();
	for (const [cell, all] of Object.entries(outputs)) {
		const ofCell = merged(all).flatMap((output): CellOutput[] => {
			if (output.output_type === 'error') return [{ ...output, evalue: stable(output.evalue), traceback: [] }];
			if (output.output_type !== 'stream') return [{ ...output, data: stableData(output.data, stable) }];
			for (const [, text = ''] of output.text.matchAll(MEASURED)) figures.push({ cell, text });
			const text = stable(output.text.replace(MEASURED, ''));
			return text === '' ? [] : [{ ...output, text }];
		});
		kept.set(cell, ofCell);
	}
	return { outputs: kept, figures };
}

/** Outputs without stderr; a kernel sends what a cell prints in as many pieces as it likes. */
function merged(outputs: readonly CellOutput[]): CellOutput[] {
	const found: CellOutput[] = [];
	for (const output of outputs) {
		const last = found.at(-1);
		if (output.output_type !== 'stream') found.push(output);
		else if (output.name !== 'stdout') continue;
		else if (last?.output_type === 'stream') found[found.length - 1] = { ...last, text: last.text + output.text };
		else found.push(output);
	}
	return found;
}

function stableData(data: Record<string, unknown>, stable: (text: string) => string): Record<string, unknown> {
	return Object.fromEntries(
		KEPT_TYPES.filter((type) => type in data).map((type) => {
			const text = [data[type]].flat().join('');
			return [type, type.startsWith('text/') ? stable(text) : text];
		}),
	);
}

/** A function that remembers what it has numbered, so that one id is one number in a whole notebook. */
function stableText(folder: string): (text: string) => string {
	const numbers = new Map<string, number>();
	const counts = new Map<string, number>();
	const number = (kind: string, id: string): number => {
		const key = `${kind} ${id}`;
		const next = numbers.get(key) ?? (counts.get(kind) ?? 0) + 1;
		if (!numbers.has(key)) counts.set(kind, next);
		numbers.set(key, next);
		return next;
	};
	return (text) =>
		text
			.replaceAll(folder, '/run')
			.replace(
				/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi,
				(id) => `00000000-0000-0000-0000-${String(number('uuid', id)).padStart(12, '0')}`,
			)
			// The column of a plan: a name, a sign and the id of its expression.
			.replace(/(?<=[\w)\]])#(\d+)/g, (_, id: string) => `#${number('expression', id)}`)
			.replace(/\bplan_id=(\d+)/g, (_, id: string) => `plan_id=${number('plan', id)}`)
			.replace(/\b0x[0-9a-f]{6,}\b/g, '0x0')
			.replace(/@[0-9a-f]{5,8}\b/g, '@0');
}
