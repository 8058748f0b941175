import type { Session } from '../schemas/session.ts';
import type { Page } from './entry.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/** The pages that a session asks everyone to read beforehand; pages that do not exist are left out. */
export const readingOf = (knowledge: KnowledgeBase, session: Session): Page[] =>
	pagesOf(knowledge, session.before?.read ?? []);

/** Minutes of a page as its front matter estimates them; none for pages that are looked up and not read through. */
export const minutesOf = (page: Page): number => ('minutes' in page.data ? page.data.minutes : 0);

/** Minutes that a session asks everyone to read beforehand. */
export const readingMinutes = (knowledge: KnowledgeBase, session: Session): number =>
	readingOf(knowledge, session).reduce((sum, page) => sum + minutesOf(page), 0);

/** Length of a session: the sum of its agenda. */
export const sessionMinutes = ({ agenda }: Session): number => agenda.reduce((sum, { minutes }) => sum + minutes, 0);

/** A page that the sessions of a week ask everyone to read, and the tracks whose own plan has asked for it by then. */
export interface WeekPage {
	readonly page: Page;
	/** Ids of tracks. */
	readonly planned: readonly string[];
}

/** What the sessions of a week ask everyone to read, each page in the first week that asks for it. */
export function weekReading(knowledge: KnowledgeBase, week: number): WeekPage[] {
	const asked = (isAsked: (week: number) => boolean): Page[] =>
		knowledge.all('sessions').flatMap(({ data }) => (isAsked(data.week) ? readingOf(knowledge, data) : []));
	const earlier = new Set(asked((other) => other < week));
	return [...new Set(asked((other) => other === week))]
		.filter((page) => !earlier.has(page))
		.map((page) => ({ page, planned: plannedBy(knowledge, page.id, week) }));
}

const plannedBy = (knowledge: KnowledgeBase, id: string, week: number): string[] =>
	knowledge
		.all('tracks')
		.filter(({ data: { plan } }) =>
			plan.some((planned) => planned.week <= week && planned.items.some(({ page }) => page === id)),
		)
		.map((track) => track.id);

/** The pages of some ids, in their order; pages that do not exist are left out. */
export function pagesOf(knowledge: KnowledgeBase, ids: readonly string[]): Page[] {
	return ids.flatMap((id) => knowledge.pages.find((page) => page.id === id) ?? []);
}
