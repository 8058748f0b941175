import { describe, expect, it } from 'vitest';
import { hoursText, managementReport, reportMarkdown } from '../../../src/study/readiness/management-report.ts';
import type { OwnedPage } from '../../../src/study/readiness/readiness-data.ts';
import { rollup } from '../../../src/study/readiness/rollup.ts';
import { stalePages } from '../../../src/study/readiness/stale-pages.ts';
import { OUTLINE } from '../made-responses.ts';
import { DATA, memberFile, NOW, type Made } from './made-members.ts';

const CHOICE = { outline: OUTLINE, until: 12, now: NOW };
const pagesOf = (owner: string, count: number): OwnedPage[] =>
	Array.from({ length: count }, (_, index) => ({ title: `${owner} ${index}`, address: '/', owner }));

/** The report of four members who all did the same, as Markdown. */
function reportOf(made: Made, pages: readonly OwnedPage[] = []): string {
	const files = [0, 1, 2, 3].map((index) => memberFile(index, made));
	const team = rollup(files, DATA, CHOICE) ?? expect.fail('Four members are enough.');
	const data = { ...DATA, pages };
	const stale = stalePages(data, '2026-11-23');
	return reportMarkdown(managementReport({ rollup: team, stale, data, ...CHOICE, today: '2026-11-23' }));
}

describe('the hours in a sentence', () => {
	it('are bounds where they are floors, and a mean only from a step on', () => {
		expect(hoursText({ hours: 0, mean: undefined, estimatedPercent: 0 })).toBe(
			'In all fewer than 5 hours. Less than 10% of it is estimated.',
		);
		expect(hoursText({ hours: 20, mean: 4, estimatedPercent: 30 })).toBe(
			'In all 20 or more hours, about 4 for each member on average. 30% of it or more is estimated.',
		);
		expect(hoursText({ hours: 5, mean: 2, estimatedPercent: 100 })).toContain('All of it is estimated.');
		expect(hoursText({ hours: 5, mean: 2, estimatedPercent: undefined })).toContain('is not told');
	});

	it('take the mean from the middle of the step', () => {
		const mean = (count: number, minutes: number) =>
			rollup(
				Array.from({ length: count }, (_, index) => memberFile(index, { ticks: { 'sessions/talk': { minutes } } })),
				DATA,
				CHOICE,
			)?.hours?.mean;
		// 4 × 70 minutes are 4 hours 40.
		expect(mean(4, 70)).toBeUndefined();
		// 20 hours and up to 5 more: 22.5 / 4.
		expect(mean(4, 300)).toBe(6);
		// 5 hours of twenty members: less than an hour for each.
		expect(mean(20, 15)).toBeUndefined();
	});
});

describe('the report', () => {
	const one = { objective: 'light/one', isRight: true };

	it('says of few answers that they are fewer, and of the others between which ends they lie', () => {
		expect(reportOf({ answers: { a: one } })).toContain(
			'| Light | 20% | fewer than 10 | fewer than 20 answers | not enough evidence |',
		);
		const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`q${index}`, one]));
		expect(reportOf({ answers: many })).toContain('| Light | 20% | 80 or more | 75% to 100% | fine |');
		expect(reportOf({ answers: many })).toContain('| Heavy | 50% | fewer than 4 members |  |  |');
	});

	it('says how many pages the first of the owners has, which need not be most of them', () => {
		const pages = [...pagesOf('Lead', 2), ...pagesOf('All', 1), ...pagesOf('Pods', 1), ...pagesOf('Mentors', 1)];
		const ticks = { 'pages/light/one': {} };
		expect(reportOf({ ticks }, pages)).toContain('5 pages want a second reading; the most, 2, belong to Lead.');
		expect(reportOf({ ticks }, pagesOf('Lead', 1))).toContain('1 page wants a second reading; it belongs to Lead.');
		expect(reportOf({ ticks }, pagesOf('Lead', 3))).toContain('3 pages want a second reading; all belong to Lead.');
	});
});
