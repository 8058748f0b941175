import { longDay, shortDay } from '../../model/days.ts';
import type { PlanWeek } from '../../model/plan.ts';

/** How much of a week's dates is printed: its first day, its days of work from first to last, or the last. */
export type WeekDatesForm = 'first' | 'span' | 'last';

/** "Jan 4", "Jan 4 to Jan 8", "by Fri, Jan 8, 2027" */
export function weekDatesText({ workdays }: PlanWeek, form: WeekDatesForm): string {
	const last = workdays.at(-1) ?? workdays[0];
	if (form === 'first') return shortDay(workdays[0]);
	return form === 'last' ? `by ${longDay(last)}` : `${shortDay(workdays[0])} to ${shortDay(last)}`;
}
