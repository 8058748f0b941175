import { describe, expect, it } from 'vitest';
import {
	activityTick,
	capstoneTick,
	deliverableTick,
	resourceTick,
	sessionTick,
	studyTick,
	tickIds,
	tickKind,
} from '../../../src/model/ticks.ts';
import { checkRecord } from '../../../src/study/store/check-record.ts';
import { realKnowledge } from '../real-knowledge.ts';

const ids = [...tickIds(realKnowledge)];

describe('what can be ticked', () => {
	it('has ids of all kinds that never stand for two things', () => {
		const { pages } = realKnowledge;
		const weeks = realKnowledge.all('weeks').map(({ data }) => data);
		const parts = [
			...pages,
			...realKnowledge.all('resources'),
			...realKnowledge.all('sessions'),
			...weeks.flatMap(({ activities, deliverables }) => [
				...activities.filter(({ study, reading }) => !study && !reading),
				...deliverables,
			]),
			...realKnowledge
				.all('tracks')
				.flatMap(({ data }) => data.plan.flatMap(({ items }) => items.filter(({ page }) => page === undefined))),
			...realKnowledge.only('capstone')!.components.flatMap(({ checklist }) => checklist),
		];
		expect(parts.length).toBeGreaterThan(500);
		expect(ids).toHaveLength(parts.length);
	});

	it('is told apart by its id alone', () => {
		for (const { id } of realKnowledge.pages) expect(tickKind(id)).toBe('page');
		expect(studyTick('a', { page: 'guides/exam-day' })).toBe('guides/exam-day');
		expect(tickKind(studyTick('a', { id: 'x' }))).toBe('study');
		expect(
			[activityTick(4, 'x'), deliverableTick(4, 'x'), sessionTick('x'), capstoneTick('x'), resourceTick('x')].map(
				tickKind,
			),
		).toEqual(['activity', 'deliverable', 'session', 'capstone-line', 'resource']);
	});

	it('can be kept by the store, every one', () => {
		const refused = ids.filter(
			(id) => !('record' in checkRecord(`progress/done/${id}`, { at: 1, value: { done: true } })),
		);
		expect(refused).toEqual([]);
	});
});
