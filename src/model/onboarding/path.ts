import type { OnboardingGraph, PathAnswers } from './graph.ts';
import { markOf, type Mark } from './marks.ts';
import { stepsInOrder, type LeftOut, type Step } from './order.ts';
import { reasons } from './reasons.ts';
import type { PlannedTask, Task } from './task.ts';

/** A way through the library, without dates. */
export interface OnboardingPath {
	/** In order. */
	readonly tasks: readonly PlannedTask[];
	/** What has no room in the days of the path, in order. */
	readonly later: readonly Task[];
	readonly leftOut: readonly LeftOut[];
	/** Weeks with work, from 1, with the minutes planned in each. */
	readonly weeks: readonly { readonly number: number; readonly minutes: number }[];
	readonly marks: readonly Mark[];
}

/** Working days of a week. */
const WORKDAYS = 5;

/** Whole weeks of a path. */
export const weeksOf = ({ marks }: Pick<OnboardingGraph, 'marks'>): number => Math.floor((marks.at(-1) ?? 0) / 7);

/** What keeps so many hours a week from being a path, in a sentence, or undefined. */
export function hoursProblem({ hours, marks }: OnboardingGraph, asked: number): string | undefined {
	const { least, most } = hours;
	if (!Number.isInteger(asked)) return 'Give whole hours a week.';
	if (asked < least)
		return `With less than ${least} hours a week the first steps do not fit into ${marks.at(-1)} days: agree on ${least} hours with your lead.`;
	if (asked > most) return `A week has at most ${most} hours for this path.`;
	return undefined;
}

/**
 * The path for some answers: the library in order, laid into weeks. The same graph and answers give the same path.
 * @throws {RangeError} If the hours have a problem (see {@link hoursProblem}).
 */
export function onboardingPath(graph: OnboardingGraph, answers: PathAnswers): OnboardingPath {
	const problem = hoursProblem(graph, answers.hours);
	if (problem !== undefined) throw new RangeError(problem);
	const { steps, leftOut } = stepsInOrder(graph, answers);
	const why = reasons(graph, steps);
	const all = steps.map((step): Task => ({ ...step, why: why(step), minutes: minutesOf(step, graph.skimShare) }));
	const { tasks, loads } = inWeeks(all, 60 * answers.hours, weeksOf(graph));
	return {
		tasks,
		later: all.slice(tasks.length),
		leftOut,
		weeks: loads.flatMap((minutes, index) => (minutes > 0 ? [{ number: index + 1, minutes }] : [])),
		marks: graph.marks.map((day) => markOf(graph, day, tasks, all)),
	};
}

/** Minutes of a step for its reader. */
const minutesOf = ({ asset, isSkimmed }: Step, share: number): number =>
	isSkimmed ? Math.ceil(asset.minutes * share) : asset.minutes;

/**
 * Lays tasks into weeks, in their order and without gaps: what does not fit into the rest of a week waits for the next, and what is
 * longer than half a week is spread, lest a course leave the week before it empty. The first task that has no room ends it, so that nothing overtakes what it may need.
 */
function inWeeks(all: readonly Task[], budget: number, weeks: number) {
	const loads = Array.from({ length: weeks }, () => 0);
	const tasks: PlannedTask[] = [];
	let week = 0;
	for (const task of all) {
		const filled = loads[week] ?? 0;
		const isWhole = task.minutes <= budget / 2;
		if (filled === budget || (isWhole && filled + task.minutes > budget)) week += 1;
		const room = (weeks - week) * budget - (loads[week] ?? 0);
		if (week >= weeks || task.minutes > room) break;
		const from = week + 1;
		for (let rest = task.minutes; ; week += 1) {
			const part = Math.min(rest, budget - (loads[week] ?? 0));
			loads[week] = (loads[week] ?? 0) + part;
			rest -= part;
			if (rest === 0) break;
		}
		const day = Math.max(0, Math.ceil(((loads[week] ?? 0) * WORKDAYS) / budget) - 1);
		tasks.push({ ...task, from, week: week + 1, day });
	}
	return { tasks, loads };
}
