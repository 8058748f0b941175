// Astro's own prefetching takes three times the bytes, and knows no links that are worth it by being seen.

/** How long a pointer or the focus must stay on a link, in milliseconds: a reader who passes by asks for nothing. */
const STAY = 80;

const { connection } = navigator as { connection?: { saveData: boolean; effectiveType: string } };
const asked = new Set([location.pathname]);

/** Fetches the page that a link leads to, once, unless the reader saves data or the line is too thin for guesses. */
function fetchAhead(link: HTMLAnchorElement): void {
	const { origin, pathname, search } = link;
	if (origin !== location.origin || !pathname.endsWith('/') || asked.has(pathname)) return;
	if (connection?.saveData || /2g/.test(connection?.effectiveType ?? '')) return;
	asked.add(pathname);
	const hint = document.createElement('link');
	hint.rel = 'prefetch';
	hint.href = pathname + search;
	document.head.append(hint);
}

let staying: ReturnType<typeof setTimeout>;
const arrive = ({ target }: Event): void => {
	clearTimeout(staying);
	const link = (target as Element).closest<HTMLAnchorElement>('a:not([role=button])');
	if (link) staying = setTimeout(() => fetchAhead(link), STAY);
};
for (const event of ['pointerover', 'focusin']) addEventListener(event, arrive, { passive: true });

// Who has read as far as the link to the next page is likely to follow it.
const inView = new IntersectionObserver((entries) => {
	for (const { isIntersecting, target } of entries) if (isIntersecting) fetchAhead(target as HTMLAnchorElement);
});
for (const link of document.querySelectorAll('a[rel=next]')) inView.observe(link);
