/**
 * Lets Down and Up walk from the input through the links of the results and back, and "/" jump to the input from
 * anywhere in the scope but a field one types in.
 */
export function walkWithArrows(input: HTMLInputElement, results: HTMLElement, scope: Document | HTMLElement): void {
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

	scope.addEventListener('keydown', (event) => {
		const { key, ctrlKey, metaKey, altKey, target } = event as KeyboardEvent;
		const typing =
			target instanceof HTMLElement &&
			(target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'));
		if (key !== '/' || ctrlKey || metaKey || altKey || typing) return;
		event.preventDefault();
		input.focus();
		input.select();
	});
}
