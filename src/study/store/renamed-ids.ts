import type { Attempt, Records, StoredRecord } from './records.ts';
import { newer } from './merge.ts';

/** An id that is used no more, and what took its place: one id; several where it was split. Ids with one `to` were merged. */
export interface Rename {
	readonly from: string;
	readonly to: readonly [string, ...string[]];
}

/** All renames, by what the ids name. */
export interface Renames {
	readonly questions: readonly Rename[];
	readonly objectives: readonly Rename[];
	/** Pages, and whatever else is ticked. */
	readonly ticks: readonly Rename[];
}

/** Ids that an id stands for today. */
type Today = (id: string) => readonly [string, ...string[]];

/**
 * Records with the ids of today. Cards, hits, ratings, and ticks with their minutes and notes move to their new ids, and are copied where an id was split; where several
 * become one, the newest record counts. An attempt names the first of the questions that its question was split into.
 *
 * Idempotent. It makes no difference whether stores are renamed before they are merged or after, as long as records of one key and
 * one moment are equal; attempts are, because they never change.
 * @param renames May form chains. An old id is not to be used again: a rename that leads back to its own id does not count.
 */
export function resolve(records: Records, renames: Renames): Map<string, StoredRecord> {
	const questions = todayBy(renames.questions);
	const objectives = todayBy(renames.objectives);
	const ticks = todayBy(renames.ticks);
	const byPrefix: readonly (readonly [string, Today])[] = [
		['practice/cards/', questions],
		['practice/hits/', questions],
		['gap/ratings/', objectives],
		['progress/done/', ticks],
		['progress/minutes/', ticks],
		['progress/notes/', ticks],
	];
	const resolved = new Map<string, StoredRecord>();
	for (const [key, record] of records) {
		const [prefix, today] = byPrefix.find(([each]) => key.startsWith(each)) ?? ['', undefined];
		const keys = today ? today(key.slice(prefix.length)).map((id) => prefix + id) : [key];
		const renamed = key.startsWith('practice/attempts/') ? attemptToday(record, questions, objectives) : record;
		for (const each of keys) {
			const held = resolved.get(each);
			resolved.set(each, held ? newer(held, renamed) : renamed);
		}
	}
	return resolved;
}

/** Former ids of what has an id today, by way of others, too. */
export function formerIds(renames: readonly Rename[], id: string): string[] {
	const today = todayBy(renames);
	return renames.flatMap(({ from }) => (from !== id && today(from).includes(id) ? [from] : []));
}

function attemptToday(record: StoredRecord, questions: Today, objectives: Today): StoredRecord {
	const attempt = record.value as Attempt | null;
	if (!attempt) return record;
	const asked = attempt.questions.map((question) => ({
		...question,
		id: questions(question.id)[0],
		objectives: [...new Set(question.objectives.flatMap(objectives))],
	}));
	return { at: record.at, value: { ...attempt, questions: asked } };
}

function todayBy(renames: readonly Rename[]): Today {
	const all = new Map(renames.map(({ from, to }) => [from, to]));
	const reached = (id: string, seen = new Set<string>()): ReadonlySet<string> => {
		for (const each of all.get(id) ?? []) if (!seen.has(each)) reached(each, seen.add(each));
		return seen;
	};
	const next = new Map([...all].filter(([id]) => !reached(id).has(id)));
	const follow = (id: string): [string, ...string[]] => {
		const [first, ...rest] = new Set(next.get(id)?.flatMap(follow));
		return [first ?? id, ...rest];
	};
	return follow;
}
