import type { PlanProgramme } from './plan/plan-programme.ts';
import { attemptsIn } from './responses.ts';
import { ticksIn } from './progress/ticks-in.ts';
import { recordsOf } from './store/records-of.ts';
import type { Answer, Records, StoredRecord, ValueOf } from './store/records.ts';

/** What of a value goes to the team. */
type Bare<V> = (value: V) => unknown;

/**
 * What the page of readiness needs of one member's records, and nothing else: attempts that ended, which option was chosen and how sure
 * the member was, and the ends; what was ticked, with the minutes that it took; track, pod and role in the pod; the two marks of the gap
 * analysis. No text that somebody wrote, no id of a member, no cards, settings, chosen dates, marks on questions or seconds. Each record keeps
 * its moment, by which files of one member are known, but for answers: these have the moment at which their attempt ended, for the time
 * between two answers is what a question took. It is later than theirs, so they still win over an older file.
 * @param now Milliseconds since 1970: an exam whose time has run out has ended.
 * @param members Of the team: where the reader said to be one of them, track and pod follow, and the id stays here.
 */
export function teamExport(
	records: Records,
	now: number,
	members: PlanProgramme['members'],
): Map<string, StoredRecord> {
	const kept = new Map<string, StoredRecord>();
	const keep = <V>(key: string, bare: Bare<V>, moment?: number): void => {
		const record = records.get(key) as StoredRecord<V> | undefined;
		if (record) kept.set(key, { at: moment ?? record.at, value: record.value && bare(record.value) });
	};
	for (const { id, attempt, end } of attemptsIn(records, now)) {
		if (!end) continue;
		keep(`practice/attempts/${id}`, whole);
		for (const place of attempt.questions.keys()) keep(`practice/answers/${id}/${place}`, answered, end.at);
		keep(`practice/ends/${id}`, whole);
	}
	for (const key of records.keys()) {
		if (/^progress\/(?:done|minutes)\//.test(key)) keep(key, whole);
		if (key.startsWith('gap/ratings/')) keep(key, rated);
	}
	keep('progress/reader/own', (reader: ReaderRecord) => placed(reader, members));
	return kept;
}

/** What such a file holds, for the member who is about to hand it over: "3 ended attempts with 177 answers", "12 ticks, 4 with minutes". */
export function teamExportParts(exported: Records): string[] {
	const answers = [...recordsOf(exported, 'practice/answers').values()].filter(({ option }) => option !== undefined);
	const ticks = [...ticksIn(exported).values()].filter(({ done }) => done);
	const timed = ticks.filter(({ minutes }) => minutes !== undefined);
	const marks = [...recordsOf(exported, 'gap/ratings').values()].filter((rating) => Object.keys(rating).length > 0);
	const place = recordsOf(exported, 'progress/reader').get('own');
	return [
		`${counted(recordsOf(exported, 'practice/attempts').size, 'ended attempt')} with ${counted(answers.length, 'answer')} and how sure you were`,
		`${counted(ticks.length, 'tick')}, ${timed.length} with minutes of your own`,
		`marks of ${counted(marks.length, 'objective')} in the gap analysis`,
		place && Object.keys(place).length > 0 ? 'your track, your pod and your role in it' : 'no track and no pod',
		'the moment of each tick and mark, and of the begin and end of each attempt: by these your files are told from others’',
	];
}

type Rating = ValueOf<'gap/ratings'>;
type ReaderRecord = ValueOf<'progress/reader'>;

const whole: Bare<object> = (value) => value;
const answered: Bare<Answer> = ({ option, confidence }) => ({
	...(option && { option }),
	...(confidence && { confidence }),
});
const rated: Bare<Rating> = ({ experience, knowledge }) => ({
	...(experience !== undefined && { experience }),
	...(knowledge !== undefined && { knowledge }),
});

function placed({ member, ...said }: ReaderRecord, members: PlanProgramme['members']): ReaderRecord {
	if (member === undefined) return said;
	const known = members.find(({ id }) => id === member);
	return known ? { track: known.track, pod: known.pod, podRole: known.podRole } : {};
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
