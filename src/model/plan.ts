import { addDays, isDay, nextMonday, weekday, type Day } from './days.ts';
import { WEEKS } from './weeks.ts';

/** What turns the weeks of the programme into dates. */
export interface PlanDates {
	/** The first day: of its week where it is a working day, else of the week that follows. Weeks begin on Mondays. */
	readonly start: Day;
	/** Days on which nobody works, in any order. */
	readonly holidays: readonly Day[];
	/**
	 * Days, first and last included, in which the programme rests. It is rounded out to whole weeks: a week with one working day in it is
	 * skipped. For single days there are holidays.
	 */
	readonly pause?: { readonly from: Day; readonly to: Day } | undefined;
}

/** A week of the programme with its dates. */
export interface PlanWeek {
	/** 1 to 12. */
	readonly number: number;
	/** Its Monday. */
	readonly from: Day;
	/** Its Sunday. */
	readonly to: Day;
	/** Monday to Friday without holidays, in order; at least one. */
	readonly workdays: readonly [Day, ...Day[]];
}

/** What keeps dates from being a plan; `plan-problem.ts` says it in words, for which reading pages have no room. */
export type PlanFault =
	| { readonly field: 'start' | 'holidays' | 'pause'; readonly kind: 'no-day'; readonly day: Day }
	| { readonly field: 'holidays'; readonly kind: 'too-many' }
	| { readonly field: 'pause'; readonly kind: 'ends-first' | 'too-long' };

/** Days from Monday to Friday. */
const WORKDAYS = 5;
/** The first day that a plan may name. */
export const FIRST_DAY = '2000-01-01';
/** The last day that a plan may name. */
export const LAST_DAY = '2099-12-31';
/** Most holidays of a plan: more would be no holidays. */
export const MOST_HOLIDAYS = 100;
/** Days from the first to the last of a pause, at most. */
const LONGEST_PAUSE = 366;

/** What keeps dates from being a plan, or undefined; dates without a fault give twelve weeks. */
export function planFault({ start, holidays, pause }: PlanDates): PlanFault | undefined {
	const strange = (field: PlanFault['field'], days: readonly Day[]): PlanFault | undefined => {
		const day = days.find((each) => !isDay(each) || each < FIRST_DAY || each > LAST_DAY);
		return day === undefined ? undefined : { field, kind: 'no-day', day };
	};
	const found =
		strange('start', [start]) ?? strange('holidays', holidays) ?? (pause && strange('pause', [pause.from, pause.to]));
	if (found) return found;
	if (holidays.length > MOST_HOLIDAYS) return { field: 'holidays', kind: 'too-many' };
	if (pause && pause.from > pause.to) return { field: 'pause', kind: 'ends-first' };
	if (pause && pause.to > addDays(pause.from, LONGEST_PAUSE)) return { field: 'pause', kind: 'too-long' };
	return undefined;
}

/**
 * The twelve weeks with their dates. A week in the pause, or without a working day, is skipped, and its number goes to the next.
 * @throws {RangeError} If the dates have a fault (see {@link planFault}); it names the field.
 */
export function planWeeks(dates: PlanDates): PlanWeek[] {
	const fault = planFault(dates);
	if (fault) throw new RangeError(fault.field);
	const holidays = new Set(dates.holidays);
	const weeks: PlanWeek[] = [];
	for (let from = firstMonday(dates.start); weeks.length < WEEKS; from = addDays(from, 7)) {
		const [first, ...rest] = Array.from({ length: WORKDAYS }, (_, index) => addDays(from, index)).filter(
			(day) => !holidays.has(day),
		);
		if (first === undefined || isPaused(from, dates.pause)) continue;
		weeks.push({ number: weeks.length + 1, from, to: addDays(from, 6), workdays: [first, ...rest] });
	}
	return weeks;
}

const firstMonday = (start: Day): Day =>
	weekday(start) < WORKDAYS ? addDays(start, -weekday(start)) : nextMonday(start);

const isPaused = (monday: Day, pause: PlanDates['pause']): boolean =>
	pause !== undefined && pause.from <= addDays(monday, WORKDAYS - 1) && monday <= pause.to;

/**
 * The days for a meeting, the best one first: its day of the week, later working days of its week, then those before, the latest first.
 * @param day 0 for Monday to 4 for Friday.
 */
export function meetingDays({ from, workdays }: PlanWeek, day: number): PlanWeek['workdays'] {
	const wanted = addDays(from, day);
	const before = workdays.filter((each) => each < wanted).reverse();
	return [...workdays.filter((each) => each >= wanted), ...before] as [Day, ...Day[]];
}
