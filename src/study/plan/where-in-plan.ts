import { daysBetween, type Day } from '../../model/days.ts';
import type { PlanWeek } from '../../model/plan.ts';

/** Where a day lies in a plan. */
export type WhereInPlan =
	/** Before week 1: so many days up to its first working day. */
	| { readonly state: 'before'; readonly next: PlanWeek; readonly days: number }
	| { readonly state: 'in'; readonly week: PlanWeek }
	/** Between two weeks: a pause, or a week without working days. Days count as before week 1. */
	| { readonly state: 'between'; readonly next: PlanWeek; readonly days: number }
	/** After week 12. */
	| { readonly state: 'over'; readonly last: PlanWeek };

/**
 * Where a day lies in a plan.
 * @param weeks Weeks in order, at least one.
 */
export function whereInPlan(weeks: readonly PlanWeek[], today: Day): WhereInPlan {
	const week = weeks.find(({ to }) => today <= to);
	if (!week) return { state: 'over', last: weeks.at(-1) as PlanWeek };
	if (week.from <= today) return { state: 'in', week };
	return {
		state: week === weeks[0] ? 'before' : 'between',
		next: week,
		days: daysBetween(today, week.workdays[0]),
	};
}
