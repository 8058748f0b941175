import { elementsOf, rawTextOf, type BuiltElement, type BuiltMarkup } from './built-site.ts';

/** An address in a page, and whether a browser asks for it by itself. */
export interface PageReference {
	readonly address: string;
	readonly element: BuiltElement;
	/** False for what a reader has to follow. */
	readonly loads: boolean;
}

/** Attributes whose address a browser asks for while it shows a page. */
const LOADED: Readonly<Record<string, readonly string[]>> = {
	script: ['src', 'href', 'xlink:href'],
	img: ['src'],
	source: ['src'],
	iframe: ['src'],
	frame: ['src'],
	embed: ['src'],
	audio: ['src'],
	video: ['src', 'poster'],
	track: ['src'],
	object: ['data'],
	input: ['src'],
	image: ['href', 'xlink:href'],
	use: ['href', 'xlink:href'],
	feimage: ['href', 'xlink:href'],
	a: ['ping'],
};
/** Attributes whose address a reader follows. */
const FOLLOWED: Readonly<Record<string, readonly string[]>> = {
	a: ['href', 'xlink:href'],
	area: ['href'],
	form: ['action'],
	button: ['formaction'],
	input: ['formaction'],
};
/** Relations of a `<link>` that make a browser ask for something, were it a connection only. */
const LOADING_LINK =
	/\b(stylesheet|preload|modulepreload|prefetch|prerender|icon|apple-touch-icon|mask-icon|manifest|preconnect|dns-prefetch)\b/i;

/** What a style that asks for something holds; most hold neither. */
const ASKS = /url\(|@import/i;

/** Every address in a page, those of its styles included. */
export function referencesOf({ root }: BuiltMarkup): readonly PageReference[] {
	let references = found.get(root);
	if (!references) found.set(root, (references = [...referencesBelow(root)]));
	return references;
}

/** Several checks ask for the addresses of a page: each is looked through once. */
const found = new WeakMap<BuiltElement, readonly PageReference[]>();

function* referencesBelow(root: BuiltElement): Generator<PageReference> {
	for (const element of elementsOf(root)) {
		const { name, attributes } = element;
		for (const attribute of LOADED[name] ?? []) yield* written(element, attribute, true);
		for (const attribute of FOLLOWED[name] ?? []) yield* written(element, attribute, false);
		if (name === 'link') {
			const loads = LOADING_LINK.test(attributes.get('rel') ?? '');
			yield* written(element, 'href', loads);
			for (const address of sourceSet(attributes.get('imagesrcset'))) yield { address, element, loads };
		}
		if (name === 'meta') yield* metaReferences(element);
		if (attributes.has('srcset'))
			for (const address of sourceSet(attributes.get('srcset'))) yield { address, element, loads: true };
		const styles = name === 'style' ? rawTextOf(element) : attributes.get('style');
		if (styles && ASKS.test(styles))
			for (const address of styleAddresses(styles)) yield { address, element, loads: true };
	}
}

/** Every address that a style asks for: `url(…)` and `@import`. */
export function* styleAddresses(style: string): Generator<string> {
	const text = style.replace(/\/\*[\s\S]*?\*\//g, '');
	for (const match of text.matchAll(
		/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi,
	)) {
		const address = match.slice(1).find((part) => part !== undefined);
		if (address) yield address;
	}
}

function* written(element: BuiltElement, attribute: string, loads: boolean): Generator<PageReference> {
	const address = element.attributes.get(attribute)?.trim();
	if (address !== undefined) yield { address, element, loads };
}

function* metaReferences(element: BuiltElement): Generator<PageReference> {
	const { attributes } = element;
	const content = attributes.get('content') ?? '';
	if (attributes.get('http-equiv')?.toLowerCase() === 'refresh') {
		const address = /url\s*=\s*['"]?([^'"]+)/i.exec(content)?.[1];
		if (address) yield { address: address.trim(), element, loads: true };
	} else if (/^(og|twitter):(url|image)$/.test(attributes.get('property') ?? attributes.get('name') ?? '')) {
		yield { address: content, element, loads: false };
	}
}

function* sourceSet(value: string | undefined): Generator<string> {
	for (const match of (value ?? '').matchAll(/([^\s,]\S*[^\s,]|[^\s,])(?:\s+[\d.]+[wx])?\s*(?:,|$)/g)) {
		if (match[1]) yield match[1];
	}
}
