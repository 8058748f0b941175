/** An element of a built page, without the parser's own machinery. */
export interface BuiltElement {
	/** Tag name in lower case. */
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly (BuiltElement | string)[];
}

/** Markup of the built site, parsed: a page or a part of one. */
export interface BuiltMarkup {
	/** File relative to the site's folder, with forward slashes: `weeks/1/index.html`. */
	readonly file: string;
	/** Path under which a host serves it, base included: `/handbook/weeks/1/`. */
	readonly address: string;
	readonly root: BuiltElement;
}

/** A page of the built site. */
export interface BuiltPage extends BuiltMarkup {
	readonly kind: 'page';
}

/** A part of a page that a script fetches: it has neither a head nor a title. {@link isFragment} knows it by name. */
export interface BuiltFragment extends BuiltMarkup {
	readonly kind: 'fragment';
}

/** A stylesheet of the built site. */
export interface BuiltStyle {
	readonly kind: 'style';
	readonly file: string;
	readonly address: string;
	readonly text: string;
}

/** Something of the built site that checks look into. */
export type BuiltDocument = BuiltPage | BuiltFragment | BuiltStyle;

/** What holds for a built site as a whole. */
export interface BuiltSite {
	/** Base path with a slash at both ends. */
	readonly base: string;
	/** Origin of the site, or undefined where none is known. */
	readonly site: string | undefined;
	/** Every file, relative to the site's folder. */
	readonly files: ReadonlySet<string>;
}

/**
 * Elements below an element, in the order of the document.
 * @param skip Names of elements to leave out with all that is in them.
 */
export function elementsOf(element: BuiltElement, skip: readonly string[] = []): readonly BuiltElement[] {
	const known = skip.length === 0 ? listed.get(element) : undefined;
	if (known) return known;
	const found: BuiltElement[] = [];
	const collect = (parent: BuiltElement): void => {
		for (const child of parent.children) {
			if (typeof child === 'string' || skip.includes(child.name)) continue;
			found.push(child);
			collect(child);
		}
	};
	collect(element);
	if (skip.length === 0) listed.set(element, found);
	return found;
}

/** Every check walks through the same pages: each is listed once. */
const listed = new WeakMap<BuiltElement, readonly BuiltElement[]>();

/** The text in an element, white space folded. */
export function textOf(element: BuiltElement): string {
	return rawTextOf(element).replace(/\s+/g, ' ').trim();
}

/** The text in an element as it stands. */
export function rawTextOf(element: BuiltElement): string {
	return element.children.map((child) => (typeof child === 'string' ? child : rawTextOf(child))).join('');
}

/** The first element of a name in a page, or undefined. */
export function firstOf(page: BuiltMarkup, name: string): BuiltElement | undefined {
	for (const element of elementsOf(page.root)) if (element.name === name) return element;
	return undefined;
}

/** The content of a page's `<meta name="…">`, or undefined. */
export function metaOf(page: BuiltMarkup, name: string): string | undefined {
	for (const element of elementsOf(page.root)) {
		if (element.name === 'meta' && element.attributes.get('name') === name) return element.attributes.get('content');
	}
	return undefined;
}

/** True for a page that asks search engines to leave it out. */
export const isUnlisted = (page: BuiltMarkup): boolean => /\bnoindex\b/.test(metaOf(page, 'robots') ?? '');

/** True for the file of a part of a page: the panel that the dialog of search fetches. */
export const isFragment = (file: string): boolean => file === 'search/panel/index.html';

/** True for the page that a host sends for a missing address. */
export const isMissingPage = (page: BuiltMarkup): boolean => page.file === '404.html';

/** An element as messages name it: its tag with the attributes that tell it from others. */
export function shown(element: BuiltElement): string {
	const telling = ['id', 'class', 'rel', 'name', 'href', 'src'].flatMap((name) => {
		const value = element.attributes.get(name);
		return value === undefined ? [] : [` ${name}="${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`];
	});
	return `<${element.name}${telling.slice(0, 2).join('')}>`;
}
