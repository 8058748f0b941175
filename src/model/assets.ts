import type { PageKind, PageFrontMatter } from '../schemas/page.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { Page } from './entry.ts';

/** A page of one kind, its front matter typed. */
export type PageOfKind<K extends PageKind> = Page & { readonly data: Extract<PageFrontMatter, { kind: K }> };
/** What a pod makes: a write-up, a notebook or a deck. */
export type AssetPage = PageOfKind<'write-up' | 'notebook' | 'deck'>;

/** True for a write-up. */
export const isWriteUp = (page: Page): page is PageOfKind<'write-up'> => page.data.kind === 'write-up';
/** True for a deck. */
export const isDeck = (page: Page): page is PageOfKind<'deck'> => page.data.kind === 'deck';
/** True for a notebook. */
export const isNotebook = (page: Page): page is PageOfKind<'notebook'> & Required<Pick<Page, 'notebook'>> =>
	page.data.kind === 'notebook';
/** Id of the list of claims that a page rests on; undefined for pages without one. */
export const claimsOf = ({ data }: Page): string | undefined => ('claims' in data ? data.claims : undefined);
/** True for a write-up, a notebook or a deck. */
export const isAsset = (page: Page): page is AssetPage => isWriteUp(page) || isNotebook(page) || isDeck(page);

/** Write-ups, notebooks and decks, in the order of their files. */
export const assetsOf = (knowledge: KnowledgeBase): AssetPage[] => knowledge.pages.filter(isAsset);

/** Domain and slug in a page's id, or undefined for a page that lies in no asset folder. */
export function assetPlace(id: string): { domain: string; folder: string; slug: string } | undefined {
	const match = /^domains\/([^/]+)\/(write-ups|notebooks|decks)\/([^/]+)$/.exec(id);
	if (!match) return undefined;
	const [, domain = '', folder = '', slug = ''] = match;
	return { domain, folder, slug };
}

/** The study domain in an objective's id. */
export const domainOf = (objective: string): string => objective.split('/')[0] ?? '';
