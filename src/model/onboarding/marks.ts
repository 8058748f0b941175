import { quantity } from '../wording.ts';
import type { OnboardingGraph } from './graph.ts';
import type { PlannedTask, Task } from './task.ts';

/** What is true after some days of a path. */
export interface Mark {
	/** Days since the start. */
	readonly day: number;
	/** The last whole week before it. */
	readonly week: number;
	/** What was done by then, a sentence. */
	readonly done: string;
	/** Questions at work that one can answer: of the domains that are through. */
	readonly answers: readonly string[];
}

/**
 * What one has done and can do on a day of a path.
 * @param tasks Tasks with a place in the path.
 * @param all Those, and what comes later.
 */
export function markOf(graph: OnboardingGraph, day: number, tasks: readonly PlannedTask[], all: readonly Task[]): Mark {
	const week = Math.floor(day / 7);
	const before = tasks.filter((task) => task.week <= week);
	const done = new Set(before.map(({ asset }) => asset.id));
	const through = graph.domains.filter(({ id }) => {
		const own = all.filter(({ asset }) => asset.domain === id);
		return own.length > 0 && own.every(({ asset }) => done.has(asset.id));
	});
	return {
		day,
		week,
		done: doneSentence(before, objectives(all)),
		answers: through.map(({ question }) => question),
	};
}

const objectives = (list: readonly Task[]): number => new Set(list.flatMap(({ asset }) => asset.objectives)).size;

/** What somebody has done who has done all of some tasks. */
function doneSentence(before: readonly Task[], ofObjectives: number): string {
	if (before.length === 0) return 'Nothing is planned by then.';
	const count = (...kinds: string[]): number => before.filter(({ asset }) => kinds.includes(asset.kind)).length;
	const quizzes = count('quiz');
	const work = [
		quantity(count('notebook'), 'notebook'),
		quantity(count('write-up', 'guide'), 'page'),
		quizzes === 1 ? '1 quiz' : `${quizzes} quizzes`,
	].filter((part) => !part.startsWith('0 '));
	const met = `have met ${objectives(before)} of the ${ofObjectives} study objectives of your path`;
	return work.length === 0
		? 'You have a workspace.'
		: `You have a workspace, have worked through ${new Intl.ListFormat('en').format(work)}, and ${met}.`;
}
