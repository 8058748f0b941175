import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFor } from '../../../src/model/audience.ts';
import { activityTick } from '../../../src/model/ticks.ts';
import { rankSections } from '../../../src/study/next-hour.ts';
import { readerOf } from '../../../src/study/plan/reader.ts';
import { droppable, toFree } from '../../../src/study/progress/drop-list.ts';
import { isDone, ownWork, type Ticks, type Work } from '../../../src/study/progress/work.ts';
import { studyOutline } from '../../../src/study/study-outline.ts';
import { planProgramme } from '../../../src/views/plan.ts';
import { outlinesByDate } from '../../../src/views/syllabus.ts';
import { OUTLINE } from '../made-responses.ts';
import { realKnowledge } from '../real-knowledge.ts';
import { workAndTicks, workOf } from './arbitrary-work.ts';

const untouched = OUTLINE.sections.map(({ id, title, weight }) => ({ id, title, weight, right: 0, asked: 0 }));
/** Gains of 2, 1.2 and 0.8 right answers. */
const { sections } = rankSections(untouched, 20);
const SECTIONS = { 'heavy/one': 'heavy', 'heavy/two': 'heavy', 'middling/one': 'middling', 'light/one': 'light' };
const list = (work: readonly Work[], ticks: Ticks = new Map()) => droppable(work, ticks, sections, SECTIONS);

describe('the meetings of the handbook', () => {
	const weeks = realKnowledge.all('weeks').map(({ data }) => data);
	const outline = studyOutline(outlinesByDate(realKnowledge)[0]!);
	const gains = outline.sections.map(({ id, title }) => ({ ...sections[0]!, id, title }));

	it('are marked: mentor hours, stand-ups, and what every pod does where there is a session', () => {
		for (const { number, activities } of weeks) {
			const meetings = activities.filter(({ meeting }) => meeting);
			expect(meetings.map(({ id }) => id)).toContain('mentor-hour');
			if (realKnowledge.all('sessions').some(({ data }) => data.week === number))
				for (const { id } of realKnowledge.all('pods'))
					expect(
						meetings.filter(({ id: own, for: only }) => own !== 'mentor-hour' && isFor(only, { pod: id, roles: [] })),
					).not.toEqual([]);
			expect(
				activities.filter(({ do: what, meeting }) => /^(Attend|Give|Hold|Meet|Hear)\b/.test(what) && !meeting),
			).toEqual([]);
		}
	});

	it('are proposed to nobody, though other work of theirs is', () => {
		const programme = planProgramme(realKnowledge);
		const meetings = weeks.flatMap(({ number, activities }) =>
			activities.flatMap(({ id, meeting }) => (meeting ? [activityTick(number, id)] : [])),
		);
		expect(meetings.length).toBeGreaterThan(20);
		for (const { id } of programme.members) {
			const all = droppable(
				ownWork(programme, readerOf({ member: id }, programme)),
				new Map(),
				gains,
				outline.sectionByObjective,
			);
			expect(all.length).toBeGreaterThan(10);
			expect(all.filter(({ tick }) => meetings.includes(tick))).toEqual([]);
		}
	});
});

describe('what to drop', () => {
	it('starts with the least gain an hour, and shows the terms', () => {
		const [first, second, third] = list([
			workOf('both', { objectives: ['heavy/one', 'light/one'], minutes: 60 }),
			workOf('half', { objectives: ['heavy/two'], minutes: 120 }),
			workOf('none', { objectives: ['gone/one'] }),
		]);
		expect(first).toMatchObject({ tick: 'none', gain: 0, terms: [] });
		expect(second).toMatchObject({ tick: 'half', terms: [{ section: 'heavy', covers: 1, all: 2 }] });
		expect(second!.gain).toBeCloseTo(1, 9);
		expect(second!.perHour).toBeCloseTo(0.5, 9);
		expect(third!.gain).toBeCloseTo(1 + 0.8, 9);
	});

	it('leaves out what nothing measures, and puts last what others count on', () => {
		const work = [
			workOf('pod', { objectives: ['light/one'], minutes: 400, isShared: true }),
			workOf('meeting'),
			workOf('unknown', { objectives: ['heavy/one'], minutes: undefined }),
			workOf('own', { objectives: ['heavy/one'], minutes: 10 }),
		];
		expect(list(work).map(({ tick }) => tick)).toEqual(['own', 'pod']);
	});

	it('frees at least what was asked for, or all that there is; drops nothing done, and nothing that need not go', () => {
		fc.assert(
			fc.property(workAndTicks, fc.integer({ min: 0, max: 3000 }), ({ work, ticks }, asked) => {
				const all = list(work, ticks);
				const { items, minutes } = toFree(all, asked);
				expect(minutes).toBe(items.reduce((sum, each) => sum + each.minutes, 0));
				expect(items).toEqual(all.slice(0, items.length));
				if (items.length < all.length) expect(minutes).toBeGreaterThanOrEqual(asked);
				const last = items.at(-1);
				if (last) expect(minutes - last.minutes).toBeLessThan(asked);
				for (const { tick } of all) expect(isDone(ticks, tick)).toBe(false);
			}),
		);
	});

	it('is in order, whatever there is, and no item gains more than its sections', () => {
		fc.assert(
			fc.property(workAndTicks, ({ work, ticks }) => {
				const all = list(work, ticks);
				for (const [index, next] of all.slice(1).entries()) {
					const before = all[index]!;
					expect(before.isShared && !next.isShared).toBe(false);
					if (before.isShared === next.isShared) expect(before.perHour).toBeLessThanOrEqual(next.perHour);
				}
				for (const { gain, terms } of all)
					expect(gain).toBeLessThanOrEqual(terms.reduce((sum, { sectionGain }) => sum + sectionGain, 0) + 1e-9);
			}),
		);
	});
});
