import type { KnowledgeBase } from '../model/knowledge-base.ts';

/** Date of the newest record, `YYYY-MM-DD`: reviews, fact checks, listings and claims. From data, never from the clock. */
export function contentDate(knowledge: KnowledgeBase): string {
	const dates = [
		...knowledge.pages.map(({ data }) => data.review?.on),
		...knowledge.all('facts').map(({ data }) => data.checkedOn),
		...knowledge.all('resources').map(({ data }) => data.listedOn),
		...knowledge.all('claims').flatMap(({ data }) => data.claims.map(({ on }) => on)),
	].filter((date) => date !== undefined);
	return dates.sort().at(-1) ?? 'not yet dated';
}
