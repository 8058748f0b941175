import { claimsOf } from '../model/assets.ts';
import type { Page } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';

/** A page that claims of a write-up or guide rest on. */
export interface ClaimSource {
	readonly url: string;
	readonly title: string;
	/** The claims that it settles, each with how it was checked: "confirmed, read on the live page, 2026-11-22". */
	readonly claims: readonly { readonly claim: string; readonly how: string }[];
}

/**
 * What `::sources` prints: the pages that the claims of a page rest on, in the order of the claims.
 * @throws {Error} If the page has no list of claims.
 */
export function claimSources(knowledge: KnowledgeBase, page: Page | undefined): ClaimSource[] {
	const id = page && claimsOf(page);
	const entry = id === undefined ? undefined : knowledge.find('claims', id);
	if (!entry)
		throw new Error(`"::sources" stands on a page without a list of claims: ${page?.file ?? 'unknown file'}.`);
	const byUrl = Map.groupBy(entry.data.claims, ({ url }) => url);
	return Array.from(byUrl, ([url, claims]) => ({
		url,
		title: claims[0]?.title ?? url,
		claims: claims.map(({ claim, verdict, evidence, on }) => ({
			claim,
			how: verdict === 'unconfirmed' ? 'not confirmed' : `${verdict}, ${HOW_READ[evidence]}, ${on}`,
		})),
	}));
}

/** How a source was read, as pages say it. */
export const HOW_READ = {
	live: 'read on the live page',
	'stored-copy': 'read in a stored copy',
	ran: 'shown by running it',
	recalled: 'from memory',
} as const;
