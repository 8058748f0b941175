/**
 * A day of the calendar as text, "2027-01-04". Text compares as days do, and no time zone can move it: arithmetic goes by the number
 * of the day, never by local time.
 */
export type Day = string;

const MILLISECONDS = 86_400_000;

/** True for a day that the calendar has, from year 1 to 9999: "2028-02-29", and not "2027-02-29". */
export function isDay(text: string): text is Day {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001') return false;
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && dayOfNumber(time / MILLISECONDS) === text;
}

/** Days since 1 January 1970, which is day 0. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS;

/** The day with a number, as {@link dayNumber} counts them. */
export const dayOfNumber = (number: number): Day => new Date(number * MILLISECONDS).toISOString().slice(0, 10);

/** The day so many days later; earlier if negative. */
export const addDays = (day: Day, days: number): Day => dayOfNumber(dayNumber(day) + days);

/** How many days lie from one day to another; negative if the second is the earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** 0 for Monday to 6 for Sunday. */
export const weekday = (day: Day): number => (((dayNumber(day) + 3) % 7) + 7) % 7;

/** The first Monday after a day; of a Monday the next one. */
export const nextMonday = (day: Day): Day => addDays(day, 7 - weekday(day));

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Jan 4", the same in every browser and build. */
export const shortDay = (day: Day): string => `${MONTHS[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}`;

/** "Mon, Jan 4, 2027" */
export const longDay = (day: Day): string => `${WEEKDAYS[weekday(day)]}, ${shortDay(day)}, ${day.slice(0, 4)}`;
