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

/** What keeps dates from being a plan: a sentence, and the field to mend. */
export interface PlanProblem {
	readonly field: 'start' | 'holidays' | 'pause';
	readonly message: string;
}

/** Days from Monday to Friday. */
const WORKDAYS = 5;
const FIRST = '2000-01-01';
const LAST = '2099-12-31';
/** More would be no holidays. */
const MOST_HOLIDAYS = 100;
const LONGEST_PAUSE = 366;

/** What keeps dates from being a plan, or undefined; dates without a problem give twelve weeks. */
export function planProblem({ start, holidays, pause }: PlanDates): PlanProblem | undefined {
	const strange = (field: PlanProblem['field'], days: readonly Day[]): PlanProblem | undefined => {
		const day = days.find((each) => !isDay(each) || each < FIRST || each > LAST);
		return day === undefined
			? undefined
			: { field, message: `"${day.slice(0, 20)}" is not a day between ${FIRST} and ${LAST}.` };
	};
	const found =
		strange('start', [start]) ?? strange('holidays', holidays) ?? (pause && strange('pause', [pause.from, pause.to]));
	if (found) return found;
	if (holidays.length > MOST_HOLIDAYS)
		return {
			field: 'holidays',
			message: `There are ${holidays.length} holidays; at most ${MOST_HOLIDAYS} can be given.`,
		};
	if (pause && pause.from > pause.to)
		return { field: 'pause', message: `The pause ends on ${pause.to}, before it begins on ${pause.from}.` };
	if (pause && pause.to > addDays(pause.from, LONGEST_PAUSE))
		return { field: 'pause', message: `The pause from ${pause.from} to ${pause.to} is longer than a year.` };
	return undefined;
}

/**
 * The twelve weeks with their dates. A week in the pause, or without a working day, is skipped, and its number goes to the next.
 * @throws {RangeError} If the dates have a problem (see {@link planProblem}).
 */
export function planWeeks(dates: PlanDates): PlanWeek[] {
	const problem = planProblem(dates);
	if (problem) throw new RangeError(problem.message);
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
