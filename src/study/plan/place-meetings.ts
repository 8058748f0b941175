import type { Day } from '../../model/days.ts';
import { minuteOf, timeOfMinute, type LocalTime } from './local-time.ts';

/** When a meeting would be held. */
export interface Wish {
	/** Working days of its week, the best one first. */
	readonly days: readonly [Day, ...Day[]];
	readonly at: string;
	readonly minutes: number;
}

/** A time that is taken, in minutes as `minuteOf` counts them. */
interface Taken {
	readonly from: number;
	readonly to: number;
}

/** No meeting is pushed to end later on its day, as long as another day of its week has room. */
const EVENING = '18:00';

/**
 * When meetings are held so that none overlap. An earlier one of the list keeps its time. A later one begins when that ends, or where this
 * is past the evening at its hour of the next day with room; where none has, the day of its wish goes on past the evening.
 */
export function placeMeetings(wishes: readonly Wish[]): LocalTime[] {
	const taken: Taken[] = [];
	return wishes.map(({ days, at, minutes }) => {
		const found = days.map((day) => {
			const wanted = minuteOf({ day, at });
			const from = freeFrom(wanted, minutes, taken);
			return { from, hasRoom: from === wanted || from + minutes <= minuteOf({ day, at: EVENING }) };
		});
		const { from } = found.find(({ hasRoom }) => hasRoom) ?? (found[0] as (typeof found)[number]);
		taken.push({ from, to: from + minutes });
		return timeOfMinute(from);
	});
}

/** The first minute at or after one from which so many are free. */
function freeFrom(minute: number, minutes: number, taken: readonly Taken[]): number {
	const inTheWay = taken.find(({ from, to }) => from < minute + minutes && minute < to);
	return inTheWay ? freeFrom(inTheWay.to, minutes, taken) : minute;
}
