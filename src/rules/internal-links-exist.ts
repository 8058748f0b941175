import type { Entry, Location, Page } from '../model/entry.ts';
import { pageAddress } from '../model/addresses.ts';
import { locateNode, treeOf, walk } from '../model/markdown.ts';
import { siteMap, type Anchors } from '../model/site-map.ts';
import { stringsOf } from '../model/strings.ts';
import { didYouMean } from '../model/wording.ts';
import type { Rule, Violation } from './rule.ts';

type SiteMap = ReadonlyMap<string, Anchors>;

/** Finds links of this site that lead nowhere. */
export const internalLinksExist: Rule = {
	id: 'internal-links-exist',
	title: 'Every link inside the handbook leads to a page and an anchor that exist.',
	severity: 'error',
	area: 'writing',
	why: 'A dead link ends a path, and the reader does not come back to look for another.',
	remedy:
		'Link from the root with a closing slash, like /weeks/4/, and take the anchor from the heading as the site shows it.',
	*check(knowledge) {
		const map = siteMap(knowledge);
		for (const page of knowledge.pages) {
			for (const { node } of walk(treeOf(page))) {
				if ((node.type === 'link' || node.type === 'definition') && node.url !== undefined) {
					yield* checked(map, node.url, locateNode(page, node), page);
				}
			}
		}
		for (const entry of knowledge.entries) {
			for (const { link, at } of linksOf(entry)) yield* checked(map, link, at);
		}
	},
};

const LINK_FIELDS = new Set(['to', 'page', 'pages']);

/** Links in the fields of a record, and Markdown links in its texts. */
function* linksOf(entry: Entry): Generator<{ link: string; at: Location }> {
	for (const { path, value } of stringsOf(entry)) {
		const at = entry.locate(path);
		const field = path.findLast((part) => typeof part === 'string');
		if (LINK_FIELDS.has(String(field)) && value.startsWith('/')) yield { link: value, at };
		for (const match of value.matchAll(/\]\((\/[^\s)]*)/g)) yield { link: match[1] ?? '', at };
	}
}

function* checked(map: SiteMap, link: string, at: Location, page?: Page): Generator<Violation> {
	if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) return;
	const [before = '', anchor] = split(link);
	const address = before.replace(/\?.*$/, '');
	if (address === '' && page) {
		yield* checkedAnchor(map, pageAddress(page.id), anchor, at);
		return;
	}
	if (!address.startsWith('/')) {
		yield {
			message: `The link "${link}" is relative, and would lead elsewhere if the page moved.`,
			hint: 'Link from the root, like /weeks/4/.',
			at,
		};
		return;
	}
	// Files of public/ and pages of rules are no content; both are checked in the built site.
	if (/\.[a-z0-9]+$/i.test(address) || /^\/rules\/[a-z0-9-]+\/$/.test(address)) return;
	if (map.has(address)) {
		yield* checkedAnchor(map, address, anchor, at);
		return;
	}
	yield map.has(`${address}/`)
		? { message: `The link "${link}" lacks its closing slash.`, hint: `Write "${address}/".`, at }
		: {
				message: `The link "${link}" leads to no page of the handbook${didYouMean(address, [...map.keys()])}`,
				hint: 'Mend the address, or write the page.',
				at,
			};
}

function* checkedAnchor(map: SiteMap, address: string, anchor: string | undefined, at: Location): Generator<Violation> {
	const anchors = map.get(address);
	if (!anchor || anchors === undefined || anchors === 'unknown-anchors' || anchors.has(anchor)) return;
	yield {
		message: `The page ${address} has no anchor "${anchor}"${didYouMean(anchor, [...anchors])}`,
		hint: 'Take the anchor from a heading of the page.',
		at,
	};
}

function split(link: string): [string, string | undefined] {
	const index = link.indexOf('#');
	if (index < 0) return [link, undefined];
	const anchor = link.slice(index + 1);
	try {
		return [link.slice(0, index), decodeURIComponent(anchor)];
	} catch {
		return [link.slice(0, index), anchor];
	}
}
