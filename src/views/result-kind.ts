import type { Page } from '../model/entry.ts';
import type { PageKind } from '../schemas/page.ts';

/** Kinds of results as readers name them when they narrow a search, in the order of the filter. */
export const RESULT_KINDS = [
	'Domain',
	'Write-up',
	'Notebook',
	'Deck',
	'Quiz',
	'Guide',
	'Prompt',
	'Week',
	'Programme',
	'Exam',
	'Term',
	'Reference',
] as const;
/** A kind of result as readers name it: a page, a term of the glossary, or a prompt. */
export type ResultKind = (typeof RESULT_KINDS)[number];

const OF_AUTHORED: Readonly<Record<PageKind, ResultKind>> = {
	domain: 'Domain',
	phase: 'Programme',
	guide: 'Guide',
	'write-up': 'Write-up',
	notebook: 'Notebook',
	deck: 'Deck',
};

/** Generated pages by the first part of their address; lists go with what they list. */
const OF_SECTION: Readonly<Record<string, ResultKind>> = {
	'': 'Programme',
	roadmap: 'Programme',
	weeks: 'Week',
	sessions: 'Programme',
	tracks: 'Programme',
	pods: 'Programme',
	team: 'Programme',
	capstone: 'Programme',
	onboarding: 'Programme',
	me: 'Programme',
	exam: 'Exam',
	practice: 'Quiz',
	domains: 'Domain',
	guides: 'Guide',
	library: 'Reference',
	resources: 'Reference',
	coverage: 'Reference',
	glossary: 'Reference',
	about: 'Reference',
};

/**
 * The kind of a page.
 * @param address Address without the base path.
 * @param page The page itself where somebody has written it.
 * @returns Undefined for pages that are no part of the handbook's content: search, rules, presenters, offline, not found.
 */
export function resultKind(address: string, page: Page | undefined): ResultKind | undefined {
	if (page) return OF_AUTHORED[page.data.kind];
	return address.endsWith('/present/') ? undefined : OF_SECTION[address.split('/')[1] ?? ''];
}
