// A file of its own, as that of search: what few readers use, and only when it comes into view.
import address from './panel.ts?worker&url';

const root = document.querySelector('[data-offline]');
const inView = new IntersectionObserver((entries) => {
	if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
	inView.disconnect();
	void import(/* @vite-ignore */ address);
});
if (root) inView.observe(root);
