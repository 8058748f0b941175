import { describe, expect, it } from 'vitest';
import { managementReport, reportMarkdown } from '../../../src/study/readiness/management-report.ts';
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

describe('the report', () => {
	it('says how many pages the first of the owners has, which need not be most of them', () => {
		const pages = [...pagesOf('Lead', 2), ...pagesOf('All', 1), ...pagesOf('Pods', 1), ...pagesOf('Mentors', 1)];
		const ticks = { 'pages/light/one': {} };
		expect(reportOf({ ticks }, pages)).toContain('5 pages want a second reading; the most, 2, belong to Lead.');
		expect(reportOf({ ticks }, pagesOf('Lead', 1))).toContain('1 page wants a second reading; it belongs to Lead.');
		expect(reportOf({ ticks }, pagesOf('Lead', 3))).toContain('3 pages want a second reading; all belong to Lead.');
	});
});
