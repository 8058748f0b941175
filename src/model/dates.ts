/** Adds whole months to a date; a day that the month does not have becomes its last. */
export function addMonths(date: string, months: number): string {
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	const index = year * 12 + (month - 1) + months;
	const last = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
	return [
		String(Math.floor(index / 12)).padStart(4, '0'),
		String((index % 12) + 1).padStart(2, '0'),
		String(Math.min(day, last)).padStart(2, '0'),
	].join('-');
}

/** True if more than a number of months has passed between a date and today. */
export const isOlderThan = (date: string, months: number, today: string): boolean => addMonths(date, months) < today;
