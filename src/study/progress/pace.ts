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
	/** Minutes a week that were done since week 1 began, pauses left out; undefined in the first seven days, which say little. */
	readonly own: number | undefined;
	/**
	 * Minutes of what is left that do not fit at the reader's own pace; undefined without one. Measured by the plan, whose weeks are not alike:
	 * left − coming × done / due − own × weeks past the plan, where coming is what the plan has from today up to the end.
	 */
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
	const last = weeks?.at(-1);
	const end = examDate
		? ({ day: addDays(examDate, -1), by: 'exam' } as const)
		: last && ({ day: last.to, by: 'plan' } as const);
	const daysLeft = end ? Math.max(0, daysBetween(today, end.day) + 1) : 0;
	const pace = { done, left, end, daysLeft, needed: daysLeft > 0 ? (left / daysLeft) * 7 : undefined };
	if (!weeks || !end) return { ...pace, due: undefined, own: undefined, short: undefined };
	const due = dueBefore(today, work, weeks);
	const daysGone = daysWithin(today, weeks) + daysPast(today, weeks);
	if (daysGone < 7) return { ...pace, due, own: undefined, short: undefined };
	const after = addDays(end.day, 1);
	const coming = Math.max(0, dueBefore(after, work, weeks) - due);
	const past = Math.max(0, daysPast(after, weeks) - daysPast(today, weeks));
	const perDay = done / daysGone;
	const room = coming * (due ? done / due : 1) + perDay * past;
	return { ...pace, due, own: perDay * 7, short: Math.max(0, left - room) };
}

/** Days before a day that lie in weeks of the plan: what lies between them is no time of work. */
const daysWithin = (day: Day, weeks: readonly PlanWeek[]): number =>
	weeks.reduce((sum, { from }) => sum + Math.min(7, Math.max(0, daysBetween(from, day))), 0);

/** Days before a day that lie after the plan. */
const daysPast = (day: Day, weeks: readonly PlanWeek[]): number =>
	Math.max(0, daysBetween(weeks.at(-1)?.to ?? day, day) - 1);

/** Minutes that are planned for the working days before a day; those of a week are spread over its working days. */
function dueBefore(today: Day, work: readonly Work[], weeks: readonly PlanWeek[]): number {
	const due = weeks.map(({ number, workdays }) => {
		const planned = work.reduce((sum, { week, minutes = 0 }) => sum + (week === number ? minutes : 0), 0);
		return (planned * workdays.filter((day) => day < today).length) / workdays.length;
	});
	return Math.round(due.reduce((sum, minutes) => sum + minutes, 0));
}
