import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliverableTick } from '../../../src/model/ticks.ts';
import { agendaMarkdown, mentorAgenda, type Agenda, type AgendaSource } from '../../../src/study/mentor-hour/agenda.ts';
import { hourNotes, pointsOf, withDone, withoutPoint, withPoint } from '../../../src/study/mentor-hour/points.ts';
import { readerOf } from '../../../src/study/plan/reader.ts';
import type { Records } from '../../../src/study/store/records.ts';
import { mentorHourData } from '../../../src/views/mentor-hour.ts';
import { NOW, records as anyRecords, stored } from '../arbitrary-records.ts';
import { realKnowledge } from '../real-knowledge.ts';

const DATA = mentorHourData(realKnowledge, '/');
const HOUR = 60;
const READER = readerOf({ track: 'a' }, DATA.programme);
const recordsOf = (values: Readonly<Record<string, unknown>>): Records =>
	new Map(Object.entries(values).map(([key, value]) => [key, stored(key, { at: 5, value })]));
const source = (records: Records): AgendaSource => ({
	records,
	data: DATA,
	reader: READER,
	outline: DATA.outlines[0]!,
	now: NOW,
	questionTitle: (id) => id,
});
const agenda = (week: number, records: Records): Agenda => mentorAgenda(week, source(records))!;
const questionsOf = ({ parts }: Agenda) => parts.find(({ part }) => part === 'questions')!.items;
const openingOf = ({ parts }: Agenda) => parts.find(({ part }) => part === 'opening')!.items;

const MISSED = {
	'practice/attempts/aaaaaaaa': {
		form: { kind: 'drill', outline: '2025-11', section: 'data-sharing' },
		mode: 'study',
		startedAt: 1,
		minutes: null,
		questions: ['first', 'second'].map((id) => ({
			id: `data-sharing/${id}`,
			digest: '0123456789ab',
			key: 'a',
			objectives: ['data-sharing/clean-rooms'],
			options: ['a', 'b', 'c', 'd'],
		})),
	},
	'practice/answers/aaaaaaaa/0': { option: 'b', confidence: 'sure' },
	'practice/answers/aaaaaaaa/1': { option: 'c' },
	'practice/ends/aaaaaaaa': { at: 3, by: 'reader' },
	'practice/hits/data-sharing/second': { note: 'Why not a share?' },
};

describe('the agenda of a mentor hour', () => {
	it('is the guide where the mentee has nothing, with the open work of the week in the opening', () => {
		const { parts, later, goal } = agenda(1, new Map());
		expect(goal).toBe(DATA.guides[0]!.goal);
		expect(later).toEqual([]);
		expect(parts.map(({ part }) => part)).toEqual(['opening', 'questions', 'show', 'swap', 'close']);
		expect(questionsOf(agenda(1, new Map())).every(({ why }) => why === 'from the guide')).toBe(true);
		expect(openingOf(agenda(1, new Map())).length).toBeGreaterThan(0);
		expect(mentorAgenda(13, source(new Map()))).toBeUndefined();
	});

	it('leaves out what was ticked, and has the newest week first', () => {
		const [first] = openingOf(agenda(2, new Map()));
		expect(first).toMatchObject({ id: deliverableTick(2, 'half-way'), why: 'this week, not ticked' });
		const ticked = recordsOf({ [`progress/done/${first!.id}`]: { done: true } });
		expect(openingOf(agenda(2, ticked)).map(({ id }) => id)).not.toContain(first!.id);
		const before = agenda(2, new Map());
		const after = agenda(2, ticked);
		expect(openingOf(after).length + after.moreOpen).toBe(openingOf(before).length + before.moreOpen - 1);
		expect(openingOf(before).some(({ text }) => text.startsWith('Hold the'))).toBe(false);
	});

	it('asks for what the mentee’s own pod owes and not for that of others, and for all of it where the pod is unknown', () => {
		const owed = (pod: string | undefined): string[] => {
			const opening = mentorAgenda(5, { ...source(new Map()), reader: { ...READER, pod } })!;
			return openingOf(opening).map(({ id }) => id);
		};
		const [ofPods, ofPod3] = [deliverableTick(5, 'assets-complete'), deliverableTick(5, 'pod-3-notebook-runs')];
		expect(owed('pod-3')[0]).toBe(ofPod3);
		expect(owed('pod-3')).not.toContain(ofPods);
		expect(owed('pod-1')[0]).toBe(ofPods);
		expect(owed('pod-1')).not.toContain(ofPod3);
		expect(owed(undefined)).toEqual(expect.arrayContaining([ofPods, ofPod3]));
	});

	it('begins with what was carried over, then what the mentee noted, missed and rated low', () => {
		const records = recordsOf({
			...MISSED,
			'notes/mentor/week-1': { notes: '', points: [{ text: 'Who runs the nightly job?' }] },
			'notes/mentor/week-2': { notes: '', points: [{ text: 'Show a watermark.' }] },
			'gap/ratings/data-sharing/clean-rooms': { experience: 0, knowledge: 0 },
			'gap/self/own': { marks: { sharing: 0, loading: 3 } },
		});
		const made = agenda(2, records);
		const all = [...questionsOf(made), ...made.later].map(({ id, why }) => [id, why]);
		expect(all).toEqual([
			['point/1/0', 'carried over from week 1'],
			['point/2/0', 'your point'],
			['question/data-sharing/second', 'your note, wrong in practice'],
			['question/data-sharing/first', 'sure and wrong in practice'],
			['objective/data-sharing/clean-rooms', 'among your lowest marks'],
			['statement/sharing', 'you gave this a 0'],
		]);
		expect(questionsOf(made)).toHaveLength(Math.floor(DATA.guides[1]!.minutes.questions / 6));
	});

	it('fills an hour whatever the records are, part by part, and says nothing twice', () => {
		fc.assert(
			fc.property(anyRecords, fc.integer({ min: 1, max: 12 }), (records, week) => {
				const made = agenda(week, records);
				expect(made.parts.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(HOUR);
				const questions = questionsOf(made);
				expect(questions.length).toBeGreaterThan(0);
				expect(questions.reduce((sum, { minutes = 0 }) => sum + minutes, 0)).toBe(
					DATA.guides.find((guide) => guide.week === week)!.minutes.questions,
				);
				const ids = [...made.parts.flatMap(({ items }) => items), ...made.later].map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
			}),
		);
	});

	it('does not depend on the order of the records', () => {
		fc.assert(
			fc.property(anyRecords, fc.integer({ min: 1, max: 12 }), (records, week) => {
				expect(agenda(week, new Map([...records].reverse()))).toEqual(agenda(week, records));
			}),
		);
	});

	it('is Markdown in which nobody’s text is more than text', () => {
		const records = recordsOf({
			'notes/mentor/week-1': {
				notes: 'We drew it.\n# not a heading',
				points: [{ text: '<img src=x> [a](b)', doneIn: 1 }, { text: 'Open' }],
			},
		});
		const text = agendaMarkdown(agenda(1, records), records, (address) => `https://example.org${address}`);
		expect(text).toContain('- [x] \\<img src\\=x\\> \\[a\\]\\(b\\) (');
		expect(text).toContain('- [ ] Open (');
		expect(text).toContain('\\# not a heading');
		expect(text.match(/^## .*, \d+ min$/gm)).toHaveLength(5);
	});
});

describe('a point', () => {
	it('is on every agenda from its week on until an hour settles it, and on none after', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 12 }),
				fc.option(fc.integer({ min: 0, max: 11 }), { nil: undefined }),
				(from, later) => {
					const doneIn = later === undefined ? undefined : Math.min(12, from + later);
					const noted = withPoint({ notes: '', points: [] }, 'Ask why');
					const records = recordsOf({ [`notes/mentor/week-${from}`]: withDone(noted, 0, doneIn) });
					const weeks = DATA.guides
						.map(({ week }) => week)
						.filter((week) => questionsOf(agenda(week, records)).some(({ text }) => text === 'Ask why'));
					const expected = DATA.guides.map(({ week }) => week).filter((week) => week >= from && week <= (doneIn ?? 12));
					expect(weeks).toEqual(expected);
				},
			),
		);
	});

	it('can be opened again and removed, and leaves the notes alone', () => {
		const noted = withPoint(withPoint({ notes: 'Keep me.', points: [] }, 'one'), 'two');
		const done = withDone(noted, 1, 3);
		expect(withDone(done, 1, undefined)).toEqual(noted);
		expect(withoutPoint(done, 0)).toEqual({ notes: 'Keep me.', points: [{ text: 'two', doneIn: 3 }] });
		const records = recordsOf({ 'notes/mentor/week-2': done });
		expect(pointsOf(records, 4).map(({ text }) => text)).toEqual(['one']);
		expect(hourNotes(records, 1)).toEqual({ notes: '', points: [] });
	});
});
