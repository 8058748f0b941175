import type { Location, Page } from './entry.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { stringsOf } from './strings.ts';

const ADDRESS = /(?:https?:\/\/|(?<![\w:/.])\/\/(?=\w)|(?<![\w/.@-])www\.)[^\s<>"'`)\]}]+/gi;

/** A web address and where it stands. */
export interface WebAddress {
	readonly address: string;
	readonly at: Location;
}

/** Every web address of the content, in data, front matter and Markdown, code included. */
export function* webAddressesOf(knowledge: KnowledgeBase): Generator<WebAddress> {
	for (const entry of knowledge.entries) {
		for (const { path, value } of stringsOf(entry)) {
			for (const [address] of value.matchAll(ADDRESS)) yield { address, at: entry.locate(path) };
		}
	}
	for (const page of knowledge.pages) yield* inBody(page);
}

function* inBody(page: Page): Generator<WebAddress> {
	for (const [index, line] of page.body.split('\n').entries()) {
		for (const match of line.matchAll(ADDRESS)) {
			yield { address: match[0], at: page.place(index + 1, match.index + 1) };
		}
	}
}
