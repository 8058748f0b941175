import { randomOf } from '../assessment/papers/random.ts';
import { SECTION_RULES } from './section-rules.ts';
import { drawCandidate } from './simulated-candidates.ts';
import type { StudyOutline } from './study-outline.ts';

/** After how many papers rules are asked. */
const PAPERS = [1, 3] as const;

/** What a rule gains on average. */
export interface Gain {
	readonly papers: number;
	/** Right answers more to expect of a candidate, of the exam's scored questions. */
	readonly gain: number;
	/** Share of what perfect knowledge gains. */
	readonly share: number;
	/** Standard error of the share. */
	readonly shareError: number;
}

/** How the rules did on the same simulated candidates. */
export interface Simulation {
	readonly outline: StudyOutline;
	readonly candidates: number;
	readonly seed: number;
	readonly rules: readonly { readonly id: string; readonly does: string; readonly after: readonly Gain[] }[];
}

/**
 * Asks each rule which section a simulated candidate should study after one paper, and after three, and counts what that gains.
 * Where a rule draws lots, the mean of its picks counts.
 * @param options.candidates At least 2.
 * @param options.seed A whole number: the same one gives the same candidates.
 */
export function simulate(
	outline: StudyOutline,
	{ candidates, seed }: { readonly candidates: number; readonly seed: number },
): Simulation {
	const random = randomOf(`simulation ${seed}`);
	const { questions } = outline;
	const gained = SECTION_RULES.map(() => PAPERS.map((): number[] => []));
	for (let number = 0; number < candidates; number += 1) {
		const { gains, evidence: looks } = drawCandidate(outline, PAPERS, random);
		for (const [look, evidence] of looks.entries()) {
			for (const [rule, { picks }] of SECTION_RULES.entries()) {
				const picked = picks({ evidence, questions, gains });
				gained[rule]?.[look]?.push(mean(picked.map((index) => gains[index] ?? 0)));
			}
		}
	}
	const best = gained[0] ?? [];
	return {
		outline,
		candidates,
		seed,
		rules: SECTION_RULES.map(({ id, does }, rule) => ({
			id,
			does,
			after: PAPERS.map((papers, index) => ({
				papers,
				gain: mean(gained[rule]?.[index] ?? []),
				...shareOf(gained[rule]?.[index] ?? [], best[index] ?? []),
			})),
		})),
	};
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A ratio of two means over the same candidates, and its standard error by the delta method. */
function shareOf(gains: readonly number[], best: readonly number[]): { share: number; shareError: number } {
	const [count, most] = [gains.length, mean(best)];
	const share = mean(gains) / most;
	const squares = gains.reduce((sum, gain, index) => sum + (gain - share * (best[index] ?? 0)) ** 2, 0);
	return { share, shareError: Math.sqrt(squares / (count - 1) / count) / most };
}

/** The table of a simulation, for pages and terminals. */
export interface SimulationTable {
	/** "40,000 simulated candidates, seed 1, outline of November 2025" */
	readonly caption: string;
	/** "after 1 paper" */
	readonly columns: readonly string[];
	/** Each rule with a cell for each column: "2.81 (89.3% ± 0.1)". */
	readonly rows: readonly { readonly id: string; readonly does: string; readonly cells: readonly string[] }[];
}

/** Prints a simulation: gains in questions, and in percent of the best possible with one standard error. */
export function simulationTable({ outline, candidates, seed, rules }: Simulation): SimulationTable {
	return {
		caption: `${candidates.toLocaleString('en-US')} simulated candidates, seed ${seed}, ${outline.title}`,
		columns: PAPERS.map((papers) => `after ${papers} ${papers === 1 ? 'paper' : 'papers'}`),
		rows: rules.map(({ id, does, after }) => ({
			id,
			does,
			cells: after.map(
				({ gain, share, shareError }) =>
					`${gain.toFixed(2)} (${(100 * share).toFixed(1)}% ± ${(100 * shareError).toFixed(1)})`,
			),
		})),
	};
}
