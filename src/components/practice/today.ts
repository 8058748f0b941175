/**
 * The day of a moment where the reader is: "2026-11-23".
 * @param moment Milliseconds since 1970.
 */
export function dayOf(moment: number): string {
	const date = new Date(moment);
	return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
		.map((part) => String(part).padStart(2, '0'))
		.join('-');
}

/** Today where the reader is. */
export const today = (): string => dayOf(Date.now());
