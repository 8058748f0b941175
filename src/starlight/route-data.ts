import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { knowledge } from '../adapters/from-astro.ts';
import { markdownAddress } from '../model/addresses.ts';
import { domainOf, podOf } from '../views/syllabus.ts';
import { placeOf, sectionWindow, type Step } from '../views/reading-order.ts';
import { resultKind } from '../views/result-kind.ts';
import { sectionsAfter } from '../views/sections-after.ts';

type SidebarEntry = StarlightRouteData['sidebar'][number];
type SidebarLink = Extract<SidebarEntry, { type: 'link' }>;

/**
 * Adds to each page what Starlight cannot know: the window of its section in the sidebar, previous
 * and next by the reading order, the headings that the footer prints, its Markdown form, and the filters of
 * search.
 */
export const onRequest = defineRouteMiddleware(async ({ locals, url }) => {
	const route = locals.starlightRoute;
	const base = import.meta.env.BASE_URL;
	const address = `/${url.pathname.slice(base.length)}`;
	const known = await knowledge();
	const page = known.pageAt(address);
	for (const element of route.head) if (element.tag === 'title') element.content = escapedText(element.content ?? '');
	const place = placeOf(known, address);

	if (place) {
		route.pagination = {
			prev: place.previous && link(place.previous, base, address),
			next: place.next && link(place.next, base, address),
		};
		const shown = route.sidebar.some(
			(group) =>
				group.type === 'group' &&
				group.entries.some((entry) => entry.type === 'link' && entry.href === base + address.slice(1)),
		);
		if (!shown && place.sequence.steps.length > 1) {
			route.sidebar.unshift({
				type: 'group',
				label: place.sequence.name,
				collapsed: false,
				badge: undefined,
				entries: [place.sequence.home, ...sectionWindow(place.sequence, address)]
					.filter((step, index, all) => all.findIndex((other) => other.address === step.address) === index)
					.map((step) => link(step, base, address)),
			});
		}
	} else {
		route.pagination = { prev: undefined, next: undefined };
	}

	if (page && route.toc) {
		for (const { id, title } of sectionsAfter(page)) {
			route.toc.items.push({ depth: 2, slug: id, text: title, children: [] });
		}
	}

	if (page) {
		const markdown = base + markdownAddress(address).slice(1);
		route.head.push({ tag: 'link', attrs: { rel: 'alternate', type: 'text/markdown', href: markdown } });
	}
	const description = route.head.find(({ tag, attrs }) => tag === 'meta' && attrs?.['name'] === 'description');
	if (description?.attrs) description.attrs['data-pagefind-meta'] = 'description[content]';

	const session = known.find('sessions', /^\/sessions\/([^/]+)\/$/.exec(address)?.[1] ?? '')?.data;
	const domain = page ? domainOf(page) : (session?.domain ?? /^\/(?:domains|practice)\/([^/]+)\//.exec(address)?.[1]);
	const pod = (domain ? podOf(known, domain)?.data.number : undefined) ?? /^\/pods\/pod-(\d+)\//.exec(address)?.[1];
	const filters: Record<string, string | undefined> = {
		kind: resultKind(address, page),
		domain: domain ? known.find('domains', domain)?.data.short : undefined,
		pod: pod === undefined ? undefined : `Pod ${pod}`,
	};
	for (const [name, content] of Object.entries(filters)) {
		if (content) route.head.push({ tag: 'meta', attrs: { 'data-pagefind-filter': `${name}[content]`, content } });
	}
});

/** Starlight prints the title of a document as HTML, whatever an author has called the page. */
const escapedText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function link({ label, address }: Step, base: string, current: string): SidebarLink {
	return {
		type: 'link',
		label,
		href: base + address.slice(1),
		isCurrent: address === current,
		badge: undefined,
		attrs: {},
	};
}
