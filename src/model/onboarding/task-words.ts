import type { Task } from './task.ts';

/** What to do, starting with a verb: "Run: A quarantine that loses no row". */
export function taskTitle({ asset: { kind, title }, isSkimmed }: Pick<Task, 'asset' | 'isSkimmed'>): string {
	if (kind === 'set-up' || kind === 'start') return title;
	if (kind === 'quiz') return `Answer the quiz: ${title}`;
	if (isSkimmed) return `Skim: ${title}`;
	return kind === 'notebook' ? `Run: ${title}` : `Read: ${title}`;
}

/** When the owner of what a task rests on last confirmed it. */
export const confirmation = ({ asset: { confirmedOn } }: Pick<Task, 'asset'>): string =>
	confirmedOn === undefined ? 'not yet confirmed' : `confirmed on ${confirmedOn}`;

/** Share of the minutes of some tasks that is an estimate, in whole percent. */
export function estimatedPercent(tasks: readonly Task[]): number {
	const sum = (list: readonly Task[]): number => list.reduce((total, { minutes }) => total + minutes, 0);
	return Math.round((100 * sum(tasks.filter(({ asset }) => asset.isEstimate))) / Math.max(1, sum(tasks)));
}
