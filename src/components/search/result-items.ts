import type { FoundPage, Passage } from './engine.ts';

const PASSAGES = 3;

/** A result as a list item: title, what kind of page it is, where the words stand, and up to three passages. */
export function resultItem(page: FoundPage): HTMLLIElement {
	const item = element('li', 'search-result');
	const title = element('h2', 'search-title');
	title.append(link(page.url, page.meta['title'] ?? page.url));
	item.append(title);

	const signs = ['kind', 'pod', 'domain'].flatMap((facet) => page.filters[facet] ?? []);
	if (signs.length > 0) item.append(withText(element('p', 'search-signs'), signs.join(' · ')));

	const passages = passagesOf(page);
	if (passages.every((passage) => passage.excerpt !== page.excerpt)) item.append(excerpt(page.excerpt));
	if (passages.length > 0) item.append(passageList(passages));
	return item;
}

function passageList(passages: readonly Passage[]): HTMLUListElement {
	const list = element('ul', 'search-passages');
	for (const passage of passages) {
		const part = element('li', 'search-passage');
		part.append(link(passage.url, passage.title), excerpt(passage.excerpt));
		list.append(part);
	}
	return list;
}

/** The passages below a heading of the page that hold most of what was found, in the order of the page. */
function passagesOf({ url, meta, sub_results: all }: FoundPage): Passage[] {
	const weight = ({ locations }: Passage) => locations?.length ?? 0;
	const below = all.filter((passage) => passage.url !== url && passage.title !== meta['title']);
	const best = new Set([...below].sort((a, b) => weight(b) - weight(a)).slice(0, PASSAGES));
	return below.filter((passage) => best.has(passage));
}

/**
 * An excerpt with its marks and nothing else of its HTML. It is parsed as a document of its own, where no script
 * runs and nothing loads, and only texts and marks are taken over.
 */
function excerpt(html: string): HTMLElement {
	const paragraph = element('p', 'search-excerpt');
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	for (const node of body.childNodes) {
		const text = node.textContent ?? '';
		paragraph.append(node.nodeName === 'MARK' ? withText(document.createElement('mark'), text) : text);
	}
	return paragraph;
}

function link(address: string, text: string): HTMLAnchorElement {
	const anchor = withText(document.createElement('a'), text);
	anchor.href = address;
	return anchor;
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string): HTMLElementTagNameMap[K] {
	const created = document.createElement(name);
	created.className = className;
	return created;
}

function withText<E extends HTMLElement>(created: E, text: string): E {
	created.textContent = text;
	return created;
}
