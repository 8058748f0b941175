import { fileAt, resolveAddress } from './addresses.ts';
import {
	elementsOf,
	isMissingPage,
	shown,
	textOf,
	type BuiltElement,
	type BuiltMarkup,
	type BuiltSite,
} from './built-site.ts';
import type { Flaw, OutputCheck } from './check.ts';
import { referencesOf, styleAddresses } from './references.ts';

/** Fragments that name no place: a text to be found, the top, and what is told to the script of a page (`#paper=…`). */
const NO_PLACE = /^:~:|^top$|^[a-z]+=/;

/** A link to a place in a page, kept until every page was seen. */
interface Awaited {
	readonly from: string;
	readonly to: string;
	readonly fragment: string;
	readonly text: string;
}

/** Links, assets and anchors of the site exist, under the site's base. */
export const linksResolve: OutputCheck = {
	id: 'links-resolve',
	title: 'Every internal link, asset and anchor exists under the base path.',
	begin(site) {
		const anchors = new Map<string, ReadonlySet<string>>();
		const awaited = new Map<string, Awaited>();
		return {
			*markup(page) {
				anchors.set(page.file, anchorsOf(page));
				const seen = new Set<string>();
				for (const { address, element, loads } of referencesOf(page)) {
					if (seen.has(address) || (isMissingPage(page) && !loads && isAboutThePage(element))) continue;
					seen.add(address);
					const { file, fragment, flaw } = follow(site, page.address, address, loads);
					if (flaw) yield { file: page.file, message: `${named(element)}: ${flaw.message}`, hint: flaw.hint };
					else if (file && fragment)
						awaited.set(`${page.file} ${address}`, { from: page.file, to: file, fragment, text: named(element) });
				}
			},
			*style(style) {
				for (const address of styleAddresses(style.text)) {
					const { flaw } = follow(site, style.address, address, true);
					if (flaw) yield { file: style.file, message: `url(${address}): ${flaw.message}`, hint: flaw.hint };
				}
			},
			*end() {
				for (const { from, to, fragment, text } of awaited.values()) {
					const known = anchors.get(to);
					if (!known || known.has(fragment) || NO_PLACE.test(fragment)) continue;
					yield {
						file: from,
						message: `${text}: ${to} has no place "#${fragment}".`,
						hint: 'Link to an id of that page, or give the place that id.',
					};
				}
			},
		};
	},
};

function named(element: BuiltElement): string {
	const words = textOf(element);
	return words ? `${shown(element)} "${words.slice(0, 60)}"` : shown(element);
}

interface Followed {
	readonly file?: string;
	readonly fragment?: string;
	readonly flaw?: Pick<Flaw, 'message' | 'hint'>;
}

/** Schemes beside http and https that a reader can follow. */
const SCHEMES = new Set(['mailto', 'tel']);

function follow(site: BuiltSite, from: string, address: string, loads: boolean): Followed {
	const target = resolveAddress(site, from, address);
	if (target.kind === 'malformed') {
		return { flaw: { message: `"${address}" is no address.`, hint: 'Mend the address.' } };
	}
	if (target.kind === 'outside') {
		return {
			flaw: {
				message: `"${address}" leaves the base path ${site.base}`,
				hint: 'Build the link with href() of src/components/href.ts.',
			},
		};
	}
	if (target.kind === 'other' && !loads && !SCHEMES.has(target.scheme)) {
		return {
			flaw: { message: `"${address}" leads to no page.`, hint: 'Link to https:, mailto: or a page of this site.' },
		};
	}
	if (target.kind !== 'here') return {};
	const file = fileAt(site, target.path);
	if (file === undefined) {
		return {
			flaw: { message: `"${address}" leads to no file of the site.`, hint: 'Mend the link, or add what it leads to.' },
		};
	}
	if (file === 'moved') {
		return {
			flaw: {
				message: `"${address}" lacks the slash at its end.`,
				hint: 'Add the slash: without it hosts redirect or fail.',
			},
		};
	}
	return { file, fragment: target.fragment };
}

/** What the head says about a page itself; the page for missing addresses has no address to state there. */
const isAboutThePage = ({ name }: BuiltElement): boolean => name === 'link' || name === 'meta';

function anchorsOf(page: BuiltMarkup): Set<string> {
	const anchors = new Set<string>();
	for (const { name, attributes } of elementsOf(page.root, ['template'])) {
		const id = attributes.get('id');
		if (id) anchors.add(id);
		const named = name === 'a' ? attributes.get('name') : undefined;
		if (named) anchors.add(named);
	}
	return anchors;
}
