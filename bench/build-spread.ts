import type { BuildRun, Step } from './build-cost.ts';
import type { BuiltOutput } from './built-output.ts';
import { spreadOf, type Spread } from './statistics.ts';

/** What builds of one corpus cost over several runs. */
export interface BuildCost {
	readonly cold: StepsCost;
	readonly afterEdit: StepsCost;
	/** Sizes; the same in every run. */
	readonly output: BuiltOutput;
}

/** Cost of all steps of a build together, and of each. */
export interface StepsCost {
	readonly cpuSeconds: Spread;
	readonly seconds: Spread;
	/** Of the step that needs most, in bytes; undefined where the system does not tell. */
	readonly peakMemory: Spread | undefined;
	readonly steps: readonly { readonly command: string; readonly cpuSeconds: Spread }[];
}

/**
 * Sums up the runs of one corpus.
 * @throws {Error} If there are none.
 */
export function buildCostOf(runs: readonly BuildRun[]): BuildCost {
	const [first] = runs;
	if (!first) throw new Error('There was no build to sum up.');
	return {
		cold: stepsCost(runs.map(({ cold }) => cold)),
		afterEdit: stepsCost(runs.map(({ afterEdit }) => afterEdit)),
		output: first.output,
	};
}

function stepsCost(runs: readonly (readonly Step[])[]): StepsCost {
	const total = (of: (step: Step) => number) =>
		spreadOf(runs.map((steps) => steps.reduce((sum, step) => sum + of(step), 0)));
	const peaks = runs.flatMap(
		(steps) => steps.flatMap(({ peakMemory }) => peakMemory ?? []).toSorted((a, b) => b - a)[0] ?? [],
	);
	return {
		cpuSeconds: total(({ cpuSeconds }) => cpuSeconds),
		seconds: total(({ seconds }) => seconds),
		peakMemory: peaks.length > 0 ? spreadOf(peaks) : undefined,
		steps: (runs[0] ?? []).map(({ command }, index) => ({
			command,
			cpuSeconds: spreadOf(runs.map((steps) => steps[index]?.cpuSeconds ?? 0)),
		})),
	};
}
