import { expect, inject, test } from 'vitest';
import { elementsOf } from '../../src/output/built-site.ts';
import { planWeeks } from '../../src/model/plan.ts';
import { planEvents } from '../../src/study/plan/plan-events.ts';
import { readerOf } from '../../src/study/plan/reader.ts';
import { planProgramme } from '../../src/views/plan.ts';
import { realKnowledge } from '../unit/real-knowledge.ts';
import { pagesOf } from './pages.ts';

const pages = await pagesOf(inject('site'));
const programme = planProgramme(realKnowledge);

test('every event of a calendar leads to a page, and to a place on it', () => {
	const weeks = planWeeks({ start: '2027-01-04', holidays: [] });
	const events = planEvents(programme, weeks, readerOf({ member: programme.members[0]?.id }, programme));
	const dead = events.filter(({ address }) => {
		const [path, anchor] = address.split('#');
		const page = pages.find((each) => each.address === path);
		return (
			!page || (anchor && !Array.from(elementsOf(page.root)).some(({ attributes }) => attributes.get('id') === anchor))
		);
	});
	expect(events.length).toBeGreaterThan(30);
	expect(dead.map(({ address }) => address)).toEqual([]);
});
