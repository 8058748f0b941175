/** First pause before another try, in milliseconds; each further one is twice as long. */
const FIRST_PAUSE = 2000;

/**
 * Pause before another try: doubled each time, and somewhere between half and all of it, so that many who failed
 * together do not come back together.
 * @param tries Tries so far, from 1.
 * @param random Number from 0 to 1.
 * @returns Milliseconds.
 */
export const pauseBefore = (tries: number, random: number): number =>
	FIRST_PAUSE * 2 ** (tries - 1) * (0.5 + random / 2);

/**
 * How long a server asks to be left alone (RFC 9110, 10.2.3): seconds, or a date.
 * @param now Milliseconds since 1970.
 * @returns Milliseconds, 0 for a time that is over; undefined if it does not say.
 */
export function retryAfter(header: string | undefined, now: number): number | undefined {
	const value = header?.trim() ?? '';
	if (/^\d+$/.test(value)) return Number(value) * 1000;
	const date = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
	return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
