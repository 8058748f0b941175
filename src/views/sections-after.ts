import type { Page } from '../model/entry.ts';

/** A section that the footer prints after the Markdown of a page. */
export interface SectionAfter {
	readonly id: string;
	readonly title: string;
}

const BY_KIND: Readonly<Record<string, readonly SectionAfter[]>> = {
	domain: [
		{ id: 'objectives', title: 'Objectives and coverage' },
		{ id: 'assets', title: 'Write-ups, notebooks, decks, quiz' },
		{ id: 'resources', title: 'Resources' },
		{ id: 'taught', title: 'When it is taught' },
		{ id: 'changed', title: 'What changed' },
	],
	notebook: [{ id: 'run-it-yourself', title: 'Run it yourself' }],
	phase: [{ id: 'weeks', title: 'Weeks of this phase' }],
};

/**
 * The sections a page of a kind gets after its Markdown. One table, so that the table of contents
 * and the printed sections cannot disagree.
 */
export function sectionsAfter(page: Page): readonly SectionAfter[] {
	return BY_KIND[page.data.kind] ?? [];
}
