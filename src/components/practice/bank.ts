import type { Release } from '../../schemas/release.ts';
import type { QuestionFile } from '../../study/question-file.ts';

/** What could not be fetched, in a sentence for the reader. */
export class NotFetched extends Error {}

const questions = new Map<string, Promise<QuestionFile>>();

/**
 * The questions of a paper, each fetched once.
 * @param base Base path of the site.
 * @returns By id.
 * @throws {NotFetched} If one cannot be had now.
 */
export async function fetchQuestions(base: string, ids: readonly string[]): Promise<ReadonlyMap<string, QuestionFile>> {
	const found = await Promise.all(
		ids.map(async (id) => {
			let file = questions.get(id);
			if (!file) questions.set(id, (file = fetchJson<QuestionFile>(`${base}practice/bank/${id}.json`)));
			try {
				return [id, await file] as const;
			} catch (error) {
				questions.delete(id);
				throw error;
			}
		}),
	);
	return new Map(found);
}

/**
 * A release of the bank.
 * @throws {NotFetched} If it cannot be had, or there is none with this id.
 */
export const fetchRelease = (base: string, id: string): Promise<Release> =>
	fetchJson<Release>(`${base}practice/releases/${id}.json`);

async function fetchJson<T>(address: string): Promise<T> {
	const response = await fetch(address).catch(() => undefined);
	if (!response) throw new NotFetched('This page cannot reach its site. Check the connection, and try again.');
	if (response.status === 404) throw new NotFetched(`This site has no ${address.split('/').slice(-2).join('/')}.`);
	if (!response.ok) throw new NotFetched(`The site answered with ${response.status}. Try again in a minute.`);
	return (await response.json()) as T;
}
