import { required } from '../facets/required.ts';
import { findKept } from './kept.ts';

// The page that stands for one that is not kept; it also stands by itself, as the list of what is.

/** Few enough to look through; whoever keeps more opens it by its set. */
const MOST_LISTED = 40;

const base = import.meta.env.BASE_URL;
const root = required(document, '[data-kept]', HTMLElement);
const isInPlace = location.pathname !== `${base}offline/`;
required(root, '[data-asked]', HTMLElement).hidden = !isInPlace;
required(root, '[data-asked] code', HTMLElement).textContent = location.pathname;
required(root, '[data-back]', HTMLButtonElement).addEventListener('click', () => history.back());

const list = required(root, '[data-list]', HTMLElement);
const kept = await findKept(new URL(base, location.origin).href).catch(() => undefined);
const copies = await kept?.copies();
const sets = new Set(copies?.sets);
for (const item of root.querySelectorAll<HTMLElement>('[data-set]')) item.hidden = !sets.has(item.dataset['set'] ?? '');
const pages = (copies?.visited ?? []).filter((path) => path === '' || path.endsWith('/')).reverse();
for (const path of pages.slice(0, MOST_LISTED)) {
	const copy = await kept?.at(path);
	if (!copy) continue;
	const link = document.createElement('a');
	link.href = base + path;
	link.textContent = titleIn(await copy.text()) || path;
	const item = document.createElement('li');
	item.append(link);
	list.append(item);
}
required(root, '[data-state]', HTMLElement).textContent = copies
	? 'This browser keeps:'
	: 'This browser keeps no copies of this site.';
for (const item of root.querySelectorAll<HTMLElement>('[data-tool]')) item.hidden = !copies;

/** The title of a page without that of the site. */
function titleIn(html: string): string {
	const { title } = new DOMParser().parseFromString(html.slice(0, html.indexOf('</title>') + 8), 'text/html');
	return title.replace(/ \| [^|]*$/, '');
}
