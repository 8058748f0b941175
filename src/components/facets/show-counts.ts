/**
 * Writes beside each checkbox how many rows its value would show, and marks values without any.
 * @param countOf Rows of a value of a facet.
 */
export function showCounts(boxes: Iterable<HTMLInputElement>, countOf: (facet: string, value: string) => number): void {
	for (const box of boxes) {
		const count = countOf(box.name, box.value);
		const label = box.closest('label');
		const place = label?.querySelector('[data-count]');
		if (place) place.textContent = String(count);
		label?.classList.toggle('without-rows', count === 0);
	}
}
