import { recordsOf } from './store/records-of.ts';
import type { Records, StoredRecord } from './store/records.ts';

/** What an import changed. */
export interface ImportChange {
	/** Attempts that were not there before. */
	readonly attempts: number;
	/** Questions that had no answer before. */
	readonly answers: number;
	/** Pages and work that were not ticked before. */
	readonly ticks: number;
	/** All other records that are not what they were; what belongs to a new attempt or tick is not counted again. */
	readonly others: number;
}

/**
 * What became of some records.
 * @param before As they were.
 * @param after The same, merged with others.
 */
export function importChange(before: Records, after: Records): ImportChange {
	const attempts = less(attemptsIn(after), attemptsIn(before));
	const answers = less(answersIn(after), answersIn(before));
	const ticks = less(ticksIn(after), ticksIn(before));
	const isOther = (key: string): boolean => {
		const [, ofAttempt] = /^practice\/(?:attempts|answers|ends|pauses)\/([^/]+)/.exec(key) ?? [];
		const tick = key.replace(/^progress\/(?:minutes|notes)/, 'progress/done');
		return (
			after.get(key) !== before.get(key) && !answers.has(key) && !ticks.has(tick) && !attempts.has(ofAttempt ?? '')
		);
	};
	return {
		attempts: attempts.size,
		answers: answers.size,
		ticks: ticks.size,
		others: [...after.keys()].filter(isOther).length,
	};
}

/** What an import changed, in a sentence for the reader: "1 attempt and 3 answers are new, and 2 other records changed." */
export function importText({ attempts, answers, ticks, others }: ImportChange): string {
	if (attempts + answers + ticks + others === 0) return 'Merged: all of it was here already, so nothing changed.';
	const news = [
		...(attempts > 0 ? [counted(attempts, 'attempt')] : []),
		...(answers > 0 ? [counted(answers, 'answer')] : []),
		...(ticks > 0 ? [counted(ticks, 'tick')] : []),
	];
	const all = [news.slice(0, -1).join(', '), ...news.slice(-1)].filter(Boolean).join(' and ');
	const found =
		news.length === 0
			? 'Merged: no attempt, answer or tick is new'
			: `Merged: ${all} ${attempts + answers + ticks === 1 ? 'is' : 'are'} new`;
	return others === 0 ? `${found}.` : `${found}, and ${counted(others, 'other record')} changed.`;
}

/**
 * True if both sides hold something and share nothing, deleted records included: the file may be somebody else's. An attempt is shared by
 * its id, which is drawn by chance, any other record by the millisecond in which it was written.
 */
export function isOfAnother(own: Records, imported: Records): boolean {
	const isShared = ([key, { at }]: readonly [string, StoredRecord]): boolean => {
		const held = own.get(key);
		return held !== undefined && (held.at === at || key.startsWith('practice/attempts/'));
	};
	return holds(own) && holds(imported) && ![...imported].some(isShared);
}

const holds = (records: Records): boolean => [...records.values()].some(({ value }) => value !== null);

const less = (all: ReadonlySet<string>, held: ReadonlySet<string>): Set<string> =>
	new Set([...all].filter((each) => !held.has(each)));

/** Ids. */
const attemptsIn = (records: Records): Set<string> => new Set(recordsOf(records, 'practice/attempts').keys());

/** Keys of records. */
const answersIn = (records: Records): Set<string> =>
	new Set(
		Array.from(recordsOf(records, 'practice/answers')).flatMap(([key, { option }]) =>
			option === undefined ? [] : [`practice/answers/${key}`],
		),
	);

/** Keys of records. */
const ticksIn = (records: Records): Set<string> =>
	new Set(
		Array.from(recordsOf(records, 'progress/done')).flatMap(([id, { done }]) => (done ? [`progress/done/${id}`] : [])),
	);

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
