/** Waits until an element is less than half a screen away. */
export const whenNear = (element: Element): Promise<void> =>
	new Promise((resolve) => {
		const near = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				near.disconnect();
				resolve();
			},
			{ rootMargin: '50%' },
		);
		near.observe(element);
	});
