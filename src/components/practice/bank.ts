import type { Release } from '../../schemas/release.ts';
import type { QuestionFile } from '../../study/question-file.ts';

/** What could not be fetched, in a sentence for the reader. */
export class NotFetched extends Error {}

const questions = new Map<string, Promise<QuestionFile>>();

/** Questions by id. */
type Questions = ReadonlyMap<string, QuestionFile>;

/**
 * The questions of a paper, each fetched once.
 * @param base Base path of the site.
 * @throws {NotFetched} If one cannot be had now.
 */
export async function fetchQuestions(base: string, ids: readonly string[]): Promise<Questions> {
	return new Map(await Promise.all(ids.map((id) => fetchQuestion(base, id))));
}

/**
 * Those of some questions that can be had: an attempt goes on without one that is gone.
 * @throws {NotFetched} If none can be had now.
 */
export async function fetchWhatIsThere(base: string, ids: readonly string[]): Promise<Questions> {
	const found = await Promise.allSettled(ids.map((id) => fetchQuestion(base, id)));
	const files = new Map(found.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])));
	const [first] = found;
	if (files.size === 0 && first?.status === 'rejected') throw first.reason;
	return files;
}

/**
 * A release of the bank.
 * @throws {NotFetched} If it cannot be had, or there is none with this id.
 */
export const fetchRelease = (base: string, id: string): Promise<Release> =>
	fetchJson<Release>(
		`${base}practice/releases/${id}.json`,
		`This site has no release ${id} of the bank: the code is of another site, or newer than this page.`,
	);

async function fetchQuestion(base: string, id: string): Promise<readonly [string, QuestionFile]> {
	let file = questions.get(id);
	if (!file) {
		file = fetchJson<QuestionFile>(
			`${base}practice/bank/${id}.json`,
			`The question "${id}" is not in the bank any more.`,
		);
		questions.set(id, file);
		// The next one who asks tries again.
		file.catch(() => questions.delete(id));
	}
	return [id, await file];
}

async function fetchJson<T>(address: string, missing: string): Promise<T> {
	const response = await fetch(address).catch(() => undefined);
	if (!response) throw new NotFetched('This page cannot reach its site. Check the connection, and try again.');
	if (response.status === 404) throw new NotFetched(missing);
	if (!response.ok) throw new NotFetched(`The site answered with ${response.status}. Try again in a minute.`);
	return (await response.json().catch(() => {
		throw new NotFetched('The site answered with another page. You may have to sign in again: reload this one.');
	})) as T;
}

/** What went wrong, for the reader. */
export const sentenceOf = (error: unknown): string =>
	error instanceof Error ? error.message : 'Something went wrong. Reload the page, and try again.';
