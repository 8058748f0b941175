/**
 * Lets Down and Up walk from the input through the links of the results and back, and "/" jump to the input from
 * anywhere on the page but a field one types in.
 */
export function walkWithArrows(input: HTMLInputElement, results: HTMLElement): void {
	const step = (event: KeyboardEvent) => {
		if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
		const down = event.key === 'ArrowDown';
		if (!down && event.key !== 'ArrowUp') return;
		const stops: HTMLElement[] = [input, ...results.querySelectorAll('a')];
		const here = stops.indexOf(document.activeElement as HTMLElement);
		const next = stops[here + (down ? 1 : -1)];
		if (here < 0 || !next) return;
		event.preventDefault();
		next.focus();
		if (next !== input) next.scrollIntoView({ block: 'nearest' });
	};
	input.addEventListener('keydown', step);
	results.addEventListener('keydown', step);

	document.addEventListener('keydown', (event) => {
		const { target } = event;
		const typing =
			target instanceof HTMLElement &&
			(target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'));
		if (
			event.key !== '/' ||
			event.ctrlKey ||
			event.metaKey ||
			event.altKey ||
			typing ||
			document.querySelector('dialog[open]')
		)
			return;
		event.preventDefault();
		input.focus();
		input.select();
	});
}
