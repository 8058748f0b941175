import { isFor, type Audience } from '../../model/audience.ts';
import type { Reader, ReaderFrame } from '../plan/reader.ts';

/** What can be ticked in each week, and what tells whose it is: data for JSON, made by `views/progress.ts`. */
export interface WeekTicks extends ReaderFrame {
	readonly weeks: readonly {
		readonly number: number;
		readonly ticks: readonly {
			readonly id: string;
			readonly for?: Audience | undefined;
		}[];
	}[];
}

/** How much of some weeks is ticked. */
export interface TickCount {
	readonly ticked: number;
	readonly all: number;
}

/**
 * Counts what a reader has ticked of some weeks: work of their own, sessions, deliverables.
 * @param from First week.
 * @param to Last week.
 * @param isTicked True for the id of something that is ticked.
 */
export function countTicks(
	{ weeks }: WeekTicks,
	reader: Reader,
	{ from, to }: { readonly from: number; readonly to: number },
	isTicked: (id: string) => boolean,
): TickCount {
	const own = weeks.flatMap(({ number, ticks }) =>
		from <= number && number <= to ? ticks.filter((tick) => isFor(tick.for, reader)) : [],
	);
	return { ticked: own.filter(({ id }) => isTicked(id)).length, all: own.length };
}
