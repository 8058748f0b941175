import { attemptsIn } from './responses.ts';
import type { Answer, Records, StoredRecord } from './store/records.ts';

/**
 * What the strategy list of a team needs of one member's records, and nothing else: attempts that ended, which option was chosen and
 * how sure the member was, and the ends. No notes, cards, settings, marks or times spent.
 * @param now Milliseconds since 1970: an exam whose time has run out has ended.
 */
export function teamExport(records: Records, now: number): Map<string, StoredRecord> {
	const kept = new Map<string, StoredRecord>();
	for (const { id, attempt, end } of attemptsIn(records, now)) {
		if (!end) continue;
		const places = attempt.questions.map((_, place) => `practice/answers/${id}/${place}`);
		for (const key of [`practice/attempts/${id}`, ...places, `practice/ends/${id}`]) {
			const record = records.get(key);
			if (record) kept.set(key, places.includes(key) ? bare(record) : record);
		}
	}
	return kept;
}

function bare({ at, value }: StoredRecord): StoredRecord {
	const { option, confidence } = (value ?? {}) as Answer;
	return { at, value: value && { ...(option && { option }), ...(confidence && { confidence }) } };
}
