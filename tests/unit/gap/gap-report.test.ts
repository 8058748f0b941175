import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapReport, gapReportMarkdown, REPORT_ROWS } from '../../../src/study/gap/gap-report.ts';
import type { Rating } from '../../../src/study/gap/marks.ts';
import { DATA, entries, outline } from './arbitrary-ratings.ts';

const [NOVEMBER, OCTOBER] = DATA.outlines as [(typeof DATA.outlines)[number], (typeof DATA.outlines)[number]];
const report = (ratings: Readonly<Record<string, Rating>>, of = NOVEMBER) =>
	gapReport(new Map(Object.entries(ratings)), DATA, of);

describe('the gap report', () => {
	it('has four sentences that count what was rated, what is low, the widest domains, and what to change at once', () => {
		const { sentences } = report({
			'debugging-deploying/bundles': { experience: 3, knowledge: 0, evidence: 'deploy.sh' },
			'data-governance/permission-inheritance': { experience: 0, knowledge: 1 },
			'cost-performance/caching': { experience: 3, knowledge: 3, evidence: 'a job' },
			'cost-performance/data-skipping': { experience: 0 },
		});
		expect(sentences).toHaveLength(4);
		expect(sentences[0]).toBe(
			`We rated 3 of ${DATA.objectives.length} objectives; not yet rated: ${DATA.objectives.length - 3}.`,
		);
		expect(sentences[1]).toMatch(/^1 objective we have never run in production, and of 2 we know/);
		expect(sentences[2]).toMatch(/outline of November 2025 the gap is widest in .*Debugging & Deploying \(/);
		expect(sentences[3]).toContain(DATA.objectives.find(({ id }) => id === 'debugging-deploying/bundles')!.title);
	});

	it('says that there is nothing to say where nothing was rated', () => {
		const { sentences, rows } = report({});
		expect(rows).toEqual([]);
		expect(sentences.join(' ')).toContain('No gap was found');
		expect(sentences.join(' ')).toContain('still to be named');
	});

	it('proposes to change at once what has a row, or is a false friend', () => {
		const noted = (rating: Rating) => ({ ...rating, risk: 'slow' });
		const top = report({ 'debugging-deploying/bundles': noted({ experience: 3, knowledge: 3 }) });
		expect(top.rows).toEqual([]);
		expect(top.sentences[3]).toContain('still to be named');
		fc.assert(
			fc.property(entries, outline, (some, of) => {
				const { sentences, rows } = gapReport(new Map(some), DATA, of);
				if (!sentences[3]!.includes('its risk is noted below')) return;
				const noted = rows.find(({ risk }) => risk !== '');
				expect(sentences[3]).toContain(noted!.objective.title);
			}),
		);
	});

	it('puts that first of equal gaps of which a risk was noted, and adds unasked objectives only with a risk', () => {
		const [first, second] = DATA.objectives.filter(({ domain }) => domain === 'data-modelling') as [
			(typeof DATA.objectives)[number],
			(typeof DATA.objectives)[number],
		];
		const rows = report({
			[first.id]: { experience: 0, knowledge: 0 },
			[second.id]: { experience: 0, knowledge: 0, risk: 'slow' },
		}).rows;
		expect(rows.map(({ id }) => id)).toEqual([second.id, first.id]);
		const unasked = DATA.objectives.find(({ id }) => !(id in OCTOBER.sectionByObjective))!.id;
		expect(report({ [unasked]: { experience: 0, knowledge: 0 } }, OCTOBER).rows).toEqual([]);
		expect(report({ [unasked]: { experience: 0, knowledge: 0, risk: 'x' } }, OCTOBER).rows).toHaveLength(1);
	});

	it('is one table of at most ten rows whose cells stay cells, without a mark', () => {
		fc.assert(
			fc.property(entries, outline, (some, of) => {
				const made = gapReport(new Map(some), DATA, of);
				expect(made.rows.length).toBeLessThanOrEqual(REPORT_ROWS);
				const text = gapReportMarkdown(made, (address) => `https://example.org${address}`);
				const table = text.split('\n').filter((line) => line.startsWith('|'));
				expect(table).toHaveLength(made.rows.length + 2);
				for (const line of table) expect(line.split(/(?<!\\)\|/)).toHaveLength(9);
				expect(text).not.toMatch(/(?<!\\)<script/);
			}),
		);
	});
});
