import { addDays, daysBetween, type Day } from '../../model/days.ts';
import type { PlanWeek } from '../../model/plan.ts';
import { totalsOf } from './totals.ts';
import type { Ticks, Work } from './work.ts';

/** How what is done compares with the plan, and what is left with the time that is left. Minutes are those of the plan. */
export interface Pace {
	/** Planned for the working days before today; undefined without dates. */
	readonly due: number | undefined;
	readonly done: number;
	readonly left: number;
	/** Up to when there is time: the day before the exam, else the last day of the plan; undefined where nobody has set either. */
	readonly end: { readonly day: Day; readonly by: 'exam' | 'plan' } | undefined;
	/** Days from today up to the end, today included; 0 once it has passed. */
	readonly daysLeft: number;
	/** Minutes a week that what is left takes; undefined where no day is left, or nobody knows how many. */
	readonly needed: number | undefined;
	/** Minutes a week that were done since week 1 began; undefined in the first seven days, which say little. */
	readonly own: number | undefined;
	/** Minutes of what is left that do not fit at the reader's own pace; undefined without one. */
	readonly short: number | undefined;
}

/** What the pace is measured against. */
export interface PaceFrame {
	/** Weeks with dates, in order; undefined without a plan. */
	readonly weeks: readonly PlanWeek[] | undefined;
	/** The booked day. */
	readonly examDate: Day | undefined;
	readonly today: Day;
}

/** Compares what a reader has done with their plan and with the day of the exam. */
export function paceOf(work: readonly Work[], ticks: Ticks, { weeks, examDate, today }: PaceFrame): Pace {
	const totals = totalsOf(work, ticks);
	const [done, left] = [totals.done.minutes, totals.left.minutes];
	const [first, last] = [weeks?.[0], weeks?.at(-1)];
	const end = examDate
		? ({ day: addDays(examDate, -1), by: 'exam' } as const)
		: last && ({ day: last.to, by: 'plan' } as const);
	const daysLeft = end ? Math.max(0, daysBetween(today, end.day) + 1) : 0;
	const daysGone = first ? daysBetween(first.from, today) : 0;
	const own = daysGone >= 7 ? (done / daysGone) * 7 : undefined;
	return {
		due: weeks && dueBefore(today, work, weeks),
		...{ done, left, end, daysLeft, own },
		needed: daysLeft > 0 ? (left / daysLeft) * 7 : undefined,
		short: own === undefined || !end ? undefined : Math.max(0, left - (own / 7) * daysLeft),
	};
}

/** Minutes that are planned for the working days before a day; those of a week are spread over its working days. */
function dueBefore(today: Day, work: readonly Work[], weeks: readonly PlanWeek[]): number {
	const due = weeks.map(({ number, workdays }) => {
		const planned = work.reduce((sum, { week, minutes = 0 }) => sum + (week === number ? minutes : 0), 0);
		return (planned * workdays.filter((day) => day < today).length) / workdays.length;
	});
	return Math.round(due.reduce((sum, minutes) => sum + minutes, 0));
}
