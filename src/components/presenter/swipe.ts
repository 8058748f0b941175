const FAR = 48;

/** Calls back when one finger swipes sideways: 1 for onward (to the left), -1 for back. */
export function onSwipe(element: HTMLElement, swiped: (direction: 1 | -1) => void): void {
	let start: Touch | undefined;
	element.addEventListener('touchstart', ({ touches }) => (start = touches.length === 1 ? touches[0] : undefined), {
		passive: true,
	});
	element.addEventListener('touchend', ({ changedTouches, touches }) => {
		const end = changedTouches[0];
		// A zoomed page is panned with one finger too.
		if (!start || !end || touches.length > 0 || (window.visualViewport?.scale ?? 1) > 1.05) return;
		const across = end.clientX - start.clientX;
		const down = end.clientY - start.clientY;
		start = undefined;
		if (Math.abs(across) > FAR && Math.abs(across) > 2 * Math.abs(down)) swiped(across < 0 ? 1 : -1);
	});
}
