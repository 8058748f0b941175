import type { Response } from './responses.ts';

/** Newest first; of equal age by attempt and place. */
const newestFirst = (a: Response, b: Response): number =>
	b.at - a.at || (a.attempt < b.attempt ? -1 : a.attempt > b.attempt ? 1 : a.place - b.place);

/** What was last answered to each question, newest first: a later answer takes the place of an earlier one. */
export function latestResponses(responses: readonly Response[]): Response[] {
	const latest = new Map<string, Response>();
	for (const response of [...responses].sort(newestFirst))
		if (!latest.has(response.question)) latest.set(response.question, response);
	return [...latest.values()];
}
