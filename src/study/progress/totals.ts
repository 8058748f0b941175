import { isDone, type Ticks, type Work } from './work.ts';

/** Minutes, and how many of them are an estimate because no source states them. */
export interface Hours {
	readonly minutes: number;
	readonly estimated: number;
}

/** What some work takes, by the plan: planned = done + left. */
export interface Totals {
	readonly planned: Hours;
	/** What is ticked. */
	readonly done: Hours;
	readonly left: Hours;
	/** How many have no minutes, so that nothing of them is counted. */
	readonly uncounted: number;
	/** Of what is ticked and has minutes of the reader's own: theirs, and those of the plan. */
	readonly noted: { readonly own: number; readonly planned: number };
}

/** Adds work up. */
export function totalsOf(work: readonly Work[], ticks: Ticks): Totals {
	const done = work.filter(({ tick }) => isDone(ticks, tick));
	const noted = done.filter(({ tick }) => ticks.get(tick)?.minutes !== undefined);
	return {
		planned: hoursOf(work),
		done: hoursOf(done),
		left: hoursOf(work.filter(({ tick }) => !isDone(ticks, tick))),
		uncounted: work.filter(({ minutes }) => minutes === undefined).length,
		noted: {
			own: noted.reduce((sum, { tick }) => sum + (ticks.get(tick)?.minutes ?? 0), 0),
			planned: hoursOf(noted).minutes,
		},
	};
}

const hoursOf = (work: readonly Work[]): Hours =>
	work.reduce(
		(sum, { minutes = 0, estimated }) => ({ minutes: sum.minutes + minutes, estimated: sum.estimated + estimated }),
		{ minutes: 0, estimated: 0 },
	);
