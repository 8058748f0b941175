import { describe, expect, it } from 'vitest';
import { RUBRIC_LEVELS } from '../../src/schemas/capstone.ts';
import { capstoneSchema } from '../../src/schemas/capstone.ts';
import { cyclesIn } from '../../src/model/cycles.ts';
import { csv } from '../../src/model/csv.ts';
import { capstoneView, reviewView, rubricView } from '../../src/views/capstone.ts';
import { backlogCsv, backlogItems, backlogMarkdown, backlogView } from '../../src/views/capstone-backlog.ts';
import fc from 'fast-check';
import { knowledgeOf, smallHandbook } from '../rules/handbook.ts';
import { realKnowledge } from './real-knowledge.ts';

const capstone = () => structuredClone(smallHandbook().records.capstone[0]!.data);
const linkTo = (address: string) => `https://site.invalid${address}`;

describe('the rubric', () => {
	it('has six components by four levels, and no record without them', () => {
		expect(capstoneSchema.safeParse(capstone()).success).toBe(true);
		const five = capstone();
		five.components.pop();
		expect(capstoneSchema.safeParse(five).success).toBe(false);
		for (const level of RUBRIC_LEVELS) {
			const record = capstone();
			delete (record.components[2]!.rubric as Partial<Record<string, string>>)[level];
			expect(capstoneSchema.safeParse(record).success, level).toBe(false);
		}
	});

	it('gives each cell the name of its level', () => {
		const { levels, rows } = rubricView(realKnowledge);
		expect(rows).toHaveLength(6);
		for (const { cells } of rows) expect(cells.map(({ level }) => level)).toEqual(levels.map(({ title }) => title));
		const shown = rows.flatMap(({ cells }) => cells.map(({ shows }) => shows));
		expect(new Set(shown).size).toBe(24);
	});
});

describe('the brief', () => {
	it('takes its marks from the weeks of its phase', () => {
		const { marks } = capstoneView(knowledgeOf());
		expect(marks.map(({ number }) => number)).toEqual([7, 8, 9, 10, 11, 12]);
		expect(marks[0]).toMatchObject({ deliverables: [{ id: 'note', what: 'A note.' }], address: '/weeks/7/' });
		expect(capstoneView(realKnowledge).marks.map(({ number }) => number)).toEqual([9, 10, 11]);
	});

	it('decides the scope within an hour', () => {
		const { scopeHour } = capstoneView(realKnowledge);
		expect(scopeHour.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(60);
	});
});

describe('the review checklist', () => {
	it('has ten to fifteen points, with one at least for each component', () => {
		const groups = reviewView(realKnowledge);
		expect(groups).toHaveLength(7);
		const points = groups.flatMap((group) => group.points);
		expect(points.length).toBeGreaterThanOrEqual(10);
		expect(points.length).toBeLessThanOrEqual(15);
	});
});

describe('the backlog', () => {
	it('has twenty to thirty items, and what its lines tell', () => {
		const items = backlogItems(realKnowledge);
		expect(items.length).toBeGreaterThanOrEqual(20);
		expect(items.length).toBeLessThanOrEqual(30);
		const small = backlogItems(knowledgeOf());
		expect(small[0]).toMatchObject({
			component: 'pipeline',
			addition: false,
			closes: [
				{ line: 'Share the result.', addition: false },
				{ line: 'Model it.', addition: true },
			],
		});
		expect(small[1]?.dependsOn).toEqual([{ id: 'first', title: 'Do it' }]);
	});

	it('fits the hours that the weeks give the pods for it', () => {
		const people = realKnowledge.only('team')?.members ?? [];
		for (const { number, items } of backlogView(realKnowledge).weeks) {
			const sizes = realKnowledge.only('capstone')!.sizes;
			const needed = items.reduce((sum, { size }) => sum + sizes[size].minutes, 0);
			const given = realKnowledge
				.all('weeks')
				.filter(({ data }) => data.number === number)
				.flatMap(({ data }) => data.activities)
				.reduce((sum, { for: audience, minutes = 0 }) => {
					const held = people.filter(({ pod }) => audience?.pods?.includes(pod)).length;
					return sum + held * minutes;
				}, 0);
			expect(needed, `week ${number}`).toBeLessThanOrEqual(given);
		}
	});

	it('is a table with a row for each item, and a check list with a box for each', () => {
		const { count } = backlogView(realKnowledge);
		const lines = backlogCsv(realKnowledge, linkTo).trimEnd().split('\r\n');
		expect(lines).toHaveLength(count + 1);
		expect(lines[0]).toMatch(/^id,title,component,week,size,/);
		const list = backlogMarkdown(realKnowledge, linkTo);
		expect(list.match(/^- \[ \] /gm)).toHaveLength(count);
		expect(list).toContain('](https://site.invalid/domains/');
		for (const { id } of realKnowledge.all('backlog')) expect(list).toContain(`(\`${id}\`, `);
	});
});

describe('circles', () => {
	it('are found wherever there is one, and only there', () => {
		const graph = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 14 });
		fc.assert(
			fc.property(graph, (edges) => {
				const ids = Array.from({ length: 8 }, (_, index) => String(index));
				const before = (id: string) => edges.flatMap(([from, to]) => (String(from) === id ? [String(to)] : []));
				const cycles = cyclesIn(ids, before);
				for (const cycle of cycles) {
					expect(cycle.at(0)).toBe(cycle.at(-1));
					cycle.slice(1).forEach((id, index) => expect(before(cycle[index]!)).toContain(id));
				}
				// Without a circle, taking away what waits for nothing empties the graph.
				let left = ids;
				for (let round = 0; round < ids.length; round += 1)
					left = left.filter((id) => before(id).some((other) => left.includes(other)));
				expect(cycles.length > 0).toBe(left.length > 0);
			}),
		);
	});
});

describe('CSV', () => {
	it('quotes what would break a row, and what a spreadsheet would run', () => {
		expect(csv(['a', 'b'], [{ a: 'x, "y"', b: '=1+1' }])).toBe('a,b\r\n"x, ""y""",\'=1+1\r\n');
	});
});
