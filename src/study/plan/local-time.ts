import { dayNumber, dayOfNumber, type Day } from '../../model/days.ts';

/** A time of day that no zone moves: half past one is half past one wherever the calendar is. */
export interface LocalTime {
	readonly day: Day;
	/** "13:30" */
	readonly at: string;
}

/** Minutes of a day. */
const DAY = 1440;

/** Minutes from the beginning of 1970 on the same clock. */
export function minuteOf({ day, at }: LocalTime): number {
	const [hours = 0, minutes = 0] = at.split(':').map(Number);
	return dayNumber(day) * DAY + hours * 60 + minutes;
}

/** The time with a number, as {@link minuteOf} counts minutes. */
export function timeOfMinute(minute: number): LocalTime {
	const day = Math.floor(minute / DAY);
	const rest = minute - day * DAY;
	const at = [Math.floor(rest / 60), rest % 60].map((part) => String(part).padStart(2, '0')).join(':');
	return { day: dayOfNumber(day), at };
}

/** So many minutes later; after midnight it is the next day. */
export const later = (time: LocalTime, minutes: number): LocalTime => timeOfMinute(minuteOf(time) + minutes);
