import { defineMdastPlugin } from 'satteri';

/**
 * HTML that authors may write into Markdown: what Markdown has no words for, and what no attribute can make
 * do or load anything. The rule `html-is-on-the-list` refuses the rest, and pages print the rest as text.
 */
export const HTML_LIST: Readonly<Record<string, readonly string[]>> = {
	abbr: ['title'],
	br: [],
	details: ['open'],
	kbd: [],
	sub: [],
	summary: [],
	sup: [],
};

/** Elements that have no end. */
const VOID = new Set(['br']);

/**
 * A whole comment, a whole tag, or the start of anything else. A comment must be one to a browser too, which
 * ends it at `--!>` and takes `<!-->` for an empty one.
 */
const PIECE =
	/<!--(?!-?>)(?:(?!--!?>)[\s\S])*-->|<(\/?)([a-z][^\s/>]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>|<(?=[a-z/!?])/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;

/** A comment or tag in HTML that an author wrote. */
export interface HtmlPiece {
	/** Place of its first character in the HTML. */
	readonly offset: number;
	/** Undefined for comments, and for what is no whole tag. */
	readonly tag?: {
		readonly name: string;
		/** True for the end of an element that has one. */
		readonly ends: boolean;
		/** True for the start of an element that has an end. */
		readonly starts: boolean;
	};
	/** Why it is refused, one sentence; left out for what is on the list. */
	readonly refused?: string;
}

/** Comments and tags of HTML in the order of the text. A comment is always on the list. */
export function htmlPieces(html: string): HtmlPiece[] {
	return Array.from(html.matchAll(PIECE), ({ 0: source, 1: slash, 2: written, 3: attributes = '', index: offset }) => {
		if (source.startsWith('<!--')) return { offset };
		if (written === undefined) return { offset, refused: 'A "<" starts neither a whole tag nor a whole comment.' };
		const name = written.toLowerCase();
		const tag = { name, ends: slash === '/', starts: slash === '' && !VOID.has(name) };
		const names = Array.from(attributes.matchAll(ATTRIBUTE), ([, attribute = '']) => attribute);
		const refused = tag.ends && VOID.has(name) ? `The HTML element "${name}" has no end.` : refusedElement(name, names);
		return refused === undefined ? { offset, tag } : { offset, tag, refused };
	});
}

/** True if all of some HTML is on the list. */
export const isOnTheList = (html: string): boolean => htmlPieces(html).every(({ refused }) => refused === undefined);

/**
 * Why an element is refused, one sentence, or undefined if it is on the list.
 * @param attributes Names of its attributes.
 */
export function refusedElement(name: string, attributes: readonly string[]): string | undefined {
	const allowed = Object.hasOwn(HTML_LIST, name) ? HTML_LIST[name] : undefined;
	if (!allowed) return `The HTML element "${name}" is not on the list.`;
	const other = attributes.find((attribute) => !allowed.includes(attribute.toLowerCase()));
	return other === undefined ? undefined : `The attribute "${other}" of the HTML element "${name}" is not on the list.`;
}

/** Prints HTML that is not on the list as text, for whoever renders without the rule `html-is-on-the-list`. */
export function listedHtml() {
	return defineMdastPlugin({
		name: 'podium-listed-html',
		html(node) {
			if (isOnTheList(node.value)) return undefined;
			return { type: 'text', value: node.value };
		},
	});
}
