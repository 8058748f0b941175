import { isNotebook } from './assets.ts';
import { authoredMarkdown } from './authored-markdown.ts';
import type { Location } from './entry.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { walk } from './markdown.ts';
import { codeCellsOf } from './notebook.ts';
import { publicBankAddress } from './public-bank-address.ts';
import { stringsOf } from './strings.ts';
import type { CollectionName } from '../schemas/collections.ts';

/** A page of another site that the content names, once, with every place that names it. */
export interface ExternalLink {
	/** Address without fragment, as browsers write it. */
	readonly url: string;
	readonly places: readonly Location[];
	/** Elements of the page that the content names by a fragment. */
	readonly anchors: readonly { readonly anchor: string; readonly at: Location }[];
}

/** Settings and results: what they name is nothing that a reader is sent to. */
const NOT_FOR_READERS: readonly CollectionName[] = ['linkChecks', 'policy', 'team'];
const ADDRESS = /https?:\/\/[^\s<>"'`)\]}]+/gi;
/** Names that stand for any host in examples (RFC 2606, RFC 6761). */
const EXAMPLE = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/;

/** Address of a page without fragment, sign-in and other spellings; undefined for what is no address of the web. */
export function pageUrlOf(address: string): string | undefined {
	if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
	const url = new URL(address);
	if (EXAMPLE.test(url.hostname)) return undefined;
	url.hash = url.username = url.password = '';
	return url.href;
}

/**
 * Every external page of the content by address: links of Markdown, notes of decks included, addresses in data, and those
 * that pages compose of data. Code is left out: an address there is an example.
 */
export function externalLinksOf(knowledge: KnowledgeBase): ExternalLink[] {
	const links = new Map<string, { url: string; places: Location[]; anchors: { anchor: string; at: Location }[] }>();
	for (const { address, at } of namedIn(knowledge)) {
		const url = pageUrlOf(address);
		if (url === undefined) continue;
		const link = links.get(url) ?? { url, places: [], anchors: [] };
		links.set(url, link);
		link.places.push(at);
		const anchor = anchorOf(address);
		if (anchor !== undefined) link.anchors.push({ anchor, at });
	}
	return [...links.values()].sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** The id in a fragment; none in what only browsers understand, such as `#:~:text=`. */
function anchorOf(address: string): string | undefined {
	const anchor = new URL(address).hash.slice(1).replace(/:~:.*$/, '');
	if (anchor === '') return undefined;
	try {
		return decodeURIComponent(anchor);
	} catch {
		return anchor;
	}
}

function* namedIn(knowledge: KnowledgeBase): Generator<{ address: string; at: Location }> {
	for (const entry of knowledge.entries) {
		if (NOT_FOR_READERS.includes(entry.collection)) continue;
		for (const { path, value } of stringsOf(entry)) {
			if (/^https?:\/\/\S+$/i.test(value)) yield { address: value, at: entry.locate(path) };
			else if (entry.collection !== 'questions') {
				for (const [address] of value.matchAll(ADDRESS)) {
					yield { address: address.replace(/[.,;:!?]+$/, ''), at: entry.locate(path) };
				}
			}
		}
	}
	for (const bank of knowledge.all('publicBanks')) {
		yield { address: publicBankAddress(bank.data), at: bank.locate(['commit']) };
	}
	for (const { root, at } of authoredMarkdown(knowledge)) {
		for (const { node } of walk(root)) {
			if (node.type === 'link' || node.type === 'definition') yield { address: node.url ?? '', at: at(node) };
		}
	}
	for (const page of knowledge.pages.filter(isNotebook)) {
		for (const { id, metadata } of codeCellsOf(page.notebook)) {
			const { source } = metadata.podium;
			if (source) yield { address: source, at: page.place(page.notebook.starts.get(id) ?? 1, 1) };
		}
	}
}
