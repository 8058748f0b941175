import { addDays, isDay, nextMonday, weekday, type Day } from '../../model/days.ts';
import type { PlannedTask } from '../../model/onboarding/task.ts';

/** Days from Monday to Friday. */
const WORKDAYS = 5;
const FIRST = '2000-01-01';
const LAST = '2098-12-31';

/** What keeps a day from being the start of a path, in a sentence, or undefined. */
export const startProblem = (start: string): string | undefined =>
	isDay(start) && FIRST <= start && start <= LAST ? undefined : `Choose a first day between ${FIRST} and ${LAST}.`;

/** The first working day of a path: its start, or the Monday after a weekend. */
export const firstDay = (start: Day): Day => (weekday(start) < WORKDAYS ? start : nextMonday(start));

/**
 * The day on which a task is due. Five working days from the start make a week of the path, on whatever day it begins; weekends are
 * stepped over, and holidays are not known.
 */
export function dueDay(start: Day, { week, day }: Pick<PlannedTask, 'week' | 'day'>): Day {
	const first = firstDay(start);
	const index = (week - 1) * WORKDAYS + day;
	return addDays(first, index + 2 * Math.floor((weekday(first) + index) / WORKDAYS));
}

/** First and last working day of a week of the path. */
export const weekDays = (start: Day, week: number): { readonly from: Day; readonly to: Day } => ({
	from: dueDay(start, { week, day: 0 }),
	to: dueDay(start, { week, day: WORKDAYS - 1 }),
});

/** The working day on which so many days have passed, the first included, or the last one before. */
export function markDay(start: Day, days: number): Day {
	const day = addDays(firstDay(start), days - 1);
	return addDays(day, -Math.max(0, weekday(day) - WORKDAYS + 1));
}
