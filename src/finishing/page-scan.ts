import { Parser } from 'htmlparser2';

/** A stretch of a page's text: offsets of its first character and of the one behind its last. */
export interface Place {
	readonly start: number;
	readonly end: number;
}

/** A style sheet that a page links or holds. */
export interface Sheet extends Place {
	/** Address of a linked one. */
	readonly href?: string;
	/** Text of an inline one. */
	readonly text?: string;
}

/** A module script that a page links or holds. */
export interface ModuleScript extends Place {
	/** Address of a linked one. */
	readonly src?: string;
	/** Text of an inline one. */
	readonly text?: string;
}

/** An inline script that is no module, and that a browser runs or obeys. */
export interface InlineScript extends Place {
	readonly text: string;
	/** False for rules that a browser obeys: they are no code. */
	readonly isCode: boolean;
}

/** What style sheets can refer to in a page. */
export interface Names {
	readonly tags: ReadonlySet<string>;
	readonly classes: ReadonlySet<string>;
	readonly ids: ReadonlySet<string>;
	/** Custom properties that style attributes read. */
	readonly properties: ReadonlySet<string>;
}

/** What finishing needs to know of a built page. */
export interface PageScan {
	/** Offset right behind the `<head>` tag, or undefined if there is none. */
	readonly head: number | undefined;
	/** Style sheets for every medium, in the order of the page. */
	readonly sheets: readonly Sheet[];
	/** True for a page that fetches style sheets later, with the scripts that need them. */
	readonly hasLaterStyles: boolean;
	/** Module scripts in the order of the page. */
	readonly modules: readonly ModuleScript[];
	/** The other inline scripts; their places are those of their texts. */
	readonly scripts: readonly InlineScript[];
	/** Addresses of all other elements. */
	readonly addresses: readonly string[];
	readonly names: Names;
}

/** Types of `<script>` that are code. */
const CODE = /^((text|application)\/javascript)?$/;
/** Types of `<script>` that are data: a policy does not ask for their hash. */
const DATA = /^(application\/(ld\+)?json|text\/plain)$/;

/**
 * Reads a built page once, without building a tree of it: a thousand pages cost a second.
 * @param html A whole document.
 */
export function scanPage(html: string): PageScan {
	let head: number | undefined;
	let hasLaterStyles = false;
	const sheets: Sheet[] = [];
	const modules: ModuleScript[] = [];
	const scripts: InlineScript[] = [];
	const addresses: string[] = [];
	const tags = new Set<string>();
	const classes = new Set<string>();
	const ids = new Set<string>();
	const properties = new Set<string>();
	let open: { start: number; textStart: number; text: string; type: string | undefined } | undefined;

	const parser = new Parser({
		onopentag(name, attributes) {
			tags.add(name.toLowerCase());
			if (attributes['class']) for (const one of attributes['class'].split(/\s+/)) classes.add(one);
			if (attributes['id']) ids.add(attributes['id']);
			for (const [used] of attributes['style']?.matchAll(/--[\w-]+/g) ?? []) properties.add(used);

			const place = { start: parser.startIndex, end: parser.endIndex + 1 };
			if (name === 'link' && attributes['as'] === 'style') hasLaterStyles = true;
			if (name === 'head') head ??= place.end;
			else if (name === 'link' && attributes['rel'] === 'stylesheet' && !attributes['media'] && attributes['href'])
				sheets.push({ ...place, href: attributes['href'] });
			else if (name === 'style' || (name === 'script' && !attributes['src']))
				open = { start: place.start, textStart: place.end, text: '', type: attributes['type'] };
			else if (name === 'script' && attributes['type'] === 'module' && attributes['src'])
				modules.push({ start: place.start, end: html.indexOf('>', place.end) + 1, src: attributes['src'] });
			else addresses.push(...[attributes['href'], attributes['src']].filter((address) => address !== undefined));
		},
		ontext(text) {
			if (open) open.text += text;
		},
		onclosetag(name) {
			if (!open || (name !== 'style' && name !== 'script')) return;
			const { start, textStart, text, type = '' } = open;
			const end = parser.endIndex + 1;
			if (name === 'style') sheets.push({ start, end, text });
			else if (type === 'module') modules.push({ start, end, text });
			else if (!DATA.test(type))
				scripts.push({ start: textStart, end: parser.startIndex, text, isCode: CODE.test(type) });
			open = undefined;
		},
	});
	parser.end(html);
	return { head, sheets, hasLaterStyles, modules, scripts, addresses, names: { tags, classes, ids, properties } };
}

/** A change of a page's text: what stands at a place is replaced. */
export interface Edit extends Place {
	readonly text: string;
}

/**
 * Makes all changes at once.
 * @param edits Places that do not overlap, in any order.
 */
export function rewrite(html: string, edits: readonly Edit[]): string {
	let result = '';
	let from = 0;
	for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
		result += html.slice(from, start) + text;
		from = end;
	}
	return result + html.slice(from);
}
