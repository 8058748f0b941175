import { describe, expect, it } from 'vitest';
import { sectionOf } from '../../src/assessment/papers/sections.ts';
import { outlineInForce, sectionFor, studyOutline } from '../../src/study/study-outline.ts';
import { realKnowledge } from './real-knowledge.ts';
import { OUTLINE } from './made-responses.ts';

const outlines = realKnowledge.all('outlines').map(({ data }) => data);

describe('what practice needs of an outline', () => {
	it.each([
		['2025-11', [13, 4, 6, 3, 6, 8, 6, 4, 6, 3]],
		['2026-10', [14, 7, 7, 6, 9, 5, 3, 6, 3]],
	])('%s has the quotas %j in the order of the guide', (id, quotas) => {
		const outline = outlines.find((each) => each.id === id)!;
		const { sections } = studyOutline(outline);
		expect(sections.map(({ quota }) => quota)).toEqual(quotas);
		expect(sections.map((section) => section.id)).toEqual(outline.sections.map((section) => section.id));
	});

	it('is plain JSON', () => {
		for (const outline of outlines.map(studyOutline)) expect(JSON.parse(JSON.stringify(outline))).toEqual(outline);
	});

	it('sends every question of the bank to the section that a release gives it', () => {
		const questions = realKnowledge.all('questions');
		expect(questions.length).toBeGreaterThan(0);
		for (const outline of outlines)
			for (const { data } of questions)
				expect(sectionFor(studyOutline(outline), data.objectives)).toBe(sectionOf(outline, data.objectives));
	});

	it('knows no section of strange objectives', () => {
		expect(sectionFor(OUTLINE, ['elsewhere/one', 'heavy/one', 'light/one'])).toBe('heavy');
		expect(sectionFor(OUTLINE, ['elsewhere/one'])).toBeUndefined();
		expect(sectionFor(OUTLINE, ['constructor'])).toBeUndefined();
	});
});

describe('the outline in force', () => {
	const before = { ...OUTLINE, id: '2025-11', sittings: { until: '2026-10-08' } };
	const after = { ...OUTLINE, id: '2026-10', sittings: { from: '2026-10-09' } };

	it.each([
		['2026-10-08', '2025-11'],
		['2026-10-09', '2026-10'],
		['2028-01-01', '2028-01'],
	])('on %s is %s', (day, id) => {
		const later = { ...OUTLINE, id: '2028-01', sittings: { from: '2028-01-01' } };
		const ended = { ...after, sittings: { ...after.sittings, until: '2027-12-31' } };
		expect(outlineInForce([before, ended, later], day).id).toBe(id);
	});

	it('is the newest where sittings leave a gap or overlap', () => {
		expect(outlineInForce([before, { ...after, sittings: { from: '2027-01-01' } }], '2026-12-01').id).toBe('2026-10');
		expect(outlineInForce([before, { ...after, sittings: {} }], '2026-01-01').id).toBe('2026-10');
		expect(() => outlineInForce([], '2026-01-01')).toThrow('There is no outline to choose from.');
	});
});
