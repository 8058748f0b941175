import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Team } from '../../src/schemas/programme.ts';
import { proveContent } from '../../src/adapters/prove-content.ts';
import { factKeys, resolveFact } from '../../src/model/facts.ts';
import { coverage, coverageTotals } from '../../src/views/coverage.ts';
import { examCard } from '../../src/views/exam.ts';
import { mentorPairs, ownerTitle, peopleOfPod, rolesMatrix } from '../../src/views/people.ts';
import { sessionMinutes } from '../../src/model/sessions.ts';
import { duration, phaseOfWeek, roadmapBars, weeks } from '../../src/views/programme.ts';
import { breadcrumbs, placeOf, sectionWindow, sequences, WINDOW } from '../../src/views/reading-order.ts';
import { assets, domainWeight, outlinesByDate, share } from '../../src/views/syllabus.ts';
import { changesOfDomain, whatChanged } from '../../src/views/what-changed.ts';
import { knowledgeWith, realContent, realKnowledge } from './real-knowledge.ts';

const domains = realKnowledge.all('domains').map(({ id }) => id);
const pods = realKnowledge.all('pods').map(({ data }) => data);

describe('the syllabus', () => {
	test.each(realKnowledge.all('outlines').map(({ data }) => [data.id, data] as const))(
		'weights of %s sum to 100',
		(_, outline) => {
			expect(outline.sections.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
		},
	);

	test('a third outline needs no more than its file: outlines stand in the order of their dates', () => {
		expect(outlinesByDate(realKnowledge).map(({ id }) => id)).toEqual(['2025-11', '2026-10']);
	});

	test('the shares of the pods follow from the weights of their domains', () => {
		expect(pods.map((pod) => share(realKnowledge, pod.domains).percent)).toEqual([48, 30, 22]);
		expect(new Set(pods.map((pod) => share(realKnowledge, pod.domains).outline))).toEqual(new Set(['2025-11']));
		const shifted = knowledgeWith('outlines', (outline) => ({
			...outline,
			sections: outline.sections.map((section) =>
				section.id === 'data-sharing' ? { ...section, weight: section.weight + 3 } : section,
			),
		}));
		expect(pods.map((pod) => share(shifted, pod.domains).percent)).toEqual([48, 30, 25]);
	});

	test('a domain has a weight only under the outline that gives it one', () => {
		expect(domainWeight(realKnowledge, 'developing-code')).toEqual({
			outline: '2025-11',
			short: 'Nov 2025',
			percent: 22,
		});
		const later = knowledgeWith('team', (team) => ({ ...team, programmeOutline: '2026-10' }));
		const sections = new Set(later.find('outlines', '2026-10')?.data.sections.map(({ id }) => id));
		for (const id of domains) expect(domainWeight(later, id) !== undefined).toBe(sections.has(id));
	});

	test('every objective is covered, or a hole is shown; totals agree with the rows', () => {
		const rows = coverage(realKnowledge);
		const totals = coverageTotals(rows);
		expect(rows).toHaveLength(55);
		expect(totals.objectives).toBe(rows.length);
		expect(totals.covered).toBe(
			rows.filter(({ byKind }) => Object.values(byKind).some((list) => list.length > 0)).length,
		);
		expect(rows.every(({ outlines }) => outlines.length > 0)).toBe(true);
		for (const asset of assets(realKnowledge)) {
			for (const id of asset.objectives) {
				const row = rows.find(({ objective }) => objective.id === id);
				expect(
					row?.byKind[asset.kind].map((each) => each.id),
					id,
				).toContain(asset.id);
			}
		}
	});
});

describe('the exam card', () => {
	const { outlines, sources, otherSources } = examCard(realKnowledge);

	test('says where to study each section, also where a section of one outline is two domains of the handbook', () => {
		const studied = outlines.map(({ sections }) => sections.map(({ id, domains: all }) => [id, all.length] as const));
		expect(studied.flat().filter(([, count]) => count === 0)).toEqual([]);
		const ingestion = outlines.at(-1)?.sections.find(({ id }) => id === 'data-ingestion');
		expect(ingestion?.domains.map(({ address }) => address)).toEqual([
			'/domains/data-ingestion/',
			'/domains/data-sharing/',
		]);
	});

	test('lists each source once, those of other pages apart', () => {
		const all = [...sources, ...otherSources].map(({ url }) => url).sort();
		expect(all).toEqual(
			realKnowledge
				.all('sources')
				.map(({ data }) => data.url)
				.sort(),
		);
		expect(sources.map(({ title }) => title)).toContain('Exam guide, October 2026');
		expect(otherSources.map(({ title }) => title)).toContain('Disk cache');
	});
});

describe('the programme', () => {
	test('the bars of phases, of every track and of every pod lie in the twelve weeks, in order and without overlap', () => {
		const rows = Map.groupBy(roadmapBars(realKnowledge), ({ row }) => row);
		for (const [row, bars] of rows) {
			bars.forEach((bar, index) => {
				expect(bar.from, row).toBeGreaterThan(bars[index - 1]?.to ?? 0);
				expect(bar.to, row).toBeGreaterThanOrEqual(bar.from);
				expect(bar.to, row).toBeLessThanOrEqual(12);
			});
		}
		const covered = new Set(rows.get('Phases')?.flatMap(({ from, to }) => range(from, to)));
		expect(covered).toEqual(new Set(range(1, 12)));
		expect([...rows.keys()]).toEqual(
			expect.arrayContaining(['Track A', 'Track B', 'Track C', 'Pod 1', 'Pod 2', 'Pod 3', 'Team']),
		);
	});

	test('no pod is idle in the weeks of its phase', () => {
		for (const { number } of pods) {
			const bars = roadmapBars(realKnowledge).filter(({ row }) => row === `Pod ${number}`);
			expect(Math.min(...bars.map(({ from }) => from)), `Pod ${number}`).toBe(4);
		}
	});

	test('the whole picture covers every week, and each bar leads to a page', () => {
		const bars = roadmapBars(realKnowledge);
		for (const week of range(1, 12))
			expect(
				bars.some(({ from, to }) => from <= week && week <= to),
				`week ${week}`,
			).toBe(true);
		expect(bars.every(({ address }) => /^\/.+\/(#[\w-]+)?$/.test(address))).toBe(true);
	});

	test('each milestone stands in the last of its weeks, and says so in words', () => {
		const marks = roadmapBars(realKnowledge).filter(({ row }) => row === 'Milestones');
		expect(marks.map(({ from, to }) => [from, to])).toEqual([3, 5, 7, 8, 11, 12].map((week) => [week, week]));
		expect(marks[0]).toMatchObject({ spoken: 'Milestone of weeks 1 to 3', address: '/roadmap/#milestone-weeks-1-3' });
	});

	test('weeks are in order and lie in a phase each', () => {
		expect(weeks(realKnowledge).map(({ number }) => number)).toEqual(range(1, 12));
		expect(range(1, 12).map((week) => phaseOfWeek(realKnowledge, week)?.number)).toEqual([
			1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4,
		]);
	});

	test('a session is as long as its agenda', () => {
		for (const { data } of realKnowledge.all('sessions')) expect(sessionMinutes(data), data.id).toBeGreaterThan(0);
		expect([duration(45), duration(60), duration(150), duration(0)]).toEqual(['45 min', '1 h', '2 h 30 min', '0 min']);
	});
});

describe('the people', () => {
	const team = realKnowledge.only('team') as Team;

	test.each([4, 6, 9])('a team of %i has a complete roles matrix, people in every pod and no error', (size) => {
		const knowledge = knowledgeWith('team', () => teamOf(size));
		const { phases, rows } = rolesMatrix(knowledge);
		expect(phases).toHaveLength(4);
		expect(rows).toHaveLength(size);
		for (const { member, cells } of rows) {
			expect(
				cells.every(({ role, duties }) => role !== '' && duties.length > 0),
				member.id,
			).toBe(true);
			expect(
				cells.some(({ role }) => role.includes('{pod}')),
				member.id,
			).toBe(false);
			expect(cells[1]?.role).toContain(`Pod ${member.pod.at(-1)}`);
		}
		const placed = pods.flatMap((pod) => peopleOfPod(knowledge, pod.id));
		expect(placed).toHaveLength(size);
		for (const pod of pods) {
			const people = peopleOfPod(knowledge, pod.id);
			if (people.length > 0) expect(people[0]?.podRole).toBe('lead');
		}
		for (const { mentor, mentee } of mentorPairs(knowledge)) expect(mentor.id).not.toBe(mentee.id);
	});

	test.each([4, 6, 9])('a team of %i passes the rules', (size) => {
		const entries = realContent.entries.map((entry) =>
			entry.collection === 'team' ? { ...entry, data: teamOf(size) } : entry,
		);
		const { findings } = proveContent({ ...realContent, entries } as typeof realContent, '2026-11-22');
		expect(findings.filter(({ severity, file }) => severity === 'error' && file.endsWith('team.yaml'))).toEqual([]);
	});

	test('the shipped team has the roles matrix of the programme', () => {
		const { rows } = rolesMatrix(realKnowledge);
		expect(rows).toHaveLength(6);
		expect(rows.flatMap(({ cells }) => cells)).toHaveLength(24);
		expect(mentorPairs(realKnowledge).map(({ mentor, mentee }) => `${mentor.id} ${mentee.id}`)).toEqual([
			'experienced-1 novice-1',
			'experienced-2 novice-2',
		]);
	});

	test('an owning role is named with the people who hold it', () => {
		const lead = team.members.find(({ pod, podRole }) => pod === 'pod-1' && podRole === 'lead');
		expect(ownerTitle(realKnowledge, 'pod-1-lead')).toContain(lead?.name);
		expect(ownerTitle(realKnowledge, 'nobody')).toBe('nobody');
	});

	/** A team of some size: pods filled in turn, the first of each leads, the experienced mentor the novices. */
	function teamOf(size: number): Team {
		const levels = ['experienced', 'intermediate', 'novice'] as const;
		const members = range(0, size - 1).map((index): Team['members'][number] => {
			const level = levels[Math.floor((index * 3) / size)] ?? 'novice';
			return {
				id: `person-${index + 1}`,
				name: `Person ${index + 1}`,
				level,
				track: { experienced: 'c', intermediate: 'b', novice: 'a' }[level],
				pod: pods[index % pods.length]?.id ?? 'pod-1',
				podRole: index < pods.length ? 'lead' : 'member',
				...(level === 'novice' ? { mentor: 'person-1' } : {}),
			};
		});
		return { ...team, members };
	}
});

describe('what changed between outlines', () => {
	const [change] = whatChanged(realKnowledge);

	test('there is one change fewer than outlines, from the older to the newer', () => {
		expect(whatChanged(realKnowledge)).toHaveLength(1);
		expect([change?.from.id, change?.to.id]).toEqual(['2025-11', '2026-10']);
	});

	test('added and dropped objectives follow from the items of both', () => {
		const asked = (id: string) =>
			new Set(realKnowledge.find('outlines', id)?.data.items.flatMap(({ objectives }) => objectives));
		expect(new Set(change?.added)).toEqual(asked('2026-10').difference(asked('2025-11')));
		expect(new Set(change?.dropped)).toEqual(asked('2025-11').difference(asked('2026-10')));
		expect(change?.added.length).toBeGreaterThanOrEqual(10);
	});

	test('every item of the newer outline stands under its section once, and the counts are complete', () => {
		const items = change?.items.flatMap(({ items: own }) => own.map(({ id }) => id)) ?? [];
		expect(items.toSorted()).toEqual(change?.to.items.map(({ id }) => id).toSorted());
		expect(Object.values(change?.counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(items.length);
	});

	test('a domain shows only what touches its objectives', () => {
		for (const domain of domains) {
			for (const { items, dropped } of changesOfDomain(realKnowledge, domain)) {
				expect(items.every(({ objectives }) => objectives.some((id) => id.startsWith(`${domain}/`)))).toBe(true);
				expect(items.some(({ status }) => status === 'kept')).toBe(false);
				expect(dropped.every((id) => id.startsWith(`${domain}/`))).toBe(true);
			}
		}
	});
});

describe('facts', () => {
	test('every key that suggestions offer resolves to a text', () => {
		const keys = factKeys(realKnowledge);
		expect(keys.length).toBeGreaterThan(15);
		for (const key of keys) expect(resolveFact(realKnowledge, key)?.value, key).toMatch(/\S/);
	});

	test('a number of an outline carries its label', () => {
		expect(resolveFact(realKnowledge, 'exam.questions')).toEqual({
			value: '59',
			outline: { id: '2025-11', short: 'Nov 2025' },
		});
		expect(resolveFact(realKnowledge, 'exam.questions@2026-10')?.value).toBe('60');
		expect(resolveFact(realKnowledge, 'exam.questions@2026-10')?.outline?.id).toBe('2026-10');
		expect(resolveFact(realKnowledge, 'exam.weight.data-sharing')?.value).toBe('5%');
	});

	test.each([
		'',
		'exam',
		'exam.nothing',
		'exam.questions@',
		'exam.questions@2020-01',
		'exam.questions@2026-10@x',
		'constructor',
		'__proto__',
	])('"%s" is no fact', (key) => expect(resolveFact(realKnowledge, key)).toBeUndefined());

	test('no text makes the look-up throw', () => {
		fc.assert(fc.property(fc.string(), (key) => void resolveFact(realKnowledge, key)));
	});
});

describe('the reading order', () => {
	test('previous and next lead back to each other', () => {
		for (const { steps } of sequences(realKnowledge)) {
			for (const [index, step] of steps.entries()) {
				const place = placeOf(realKnowledge, step.address);
				if (place?.sequence.steps[index] !== step && place?.sequence.steps[index]?.address !== step.address) continue;
				expect(place.previous?.address).toBe(steps[index - 1]?.address);
				expect(place.next?.address).toBe(steps[index + 1]?.address);
			}
		}
	});

	test('every page but home has a way back', () => {
		expect(breadcrumbs(realKnowledge, '/')).toEqual([]);
		for (const page of realKnowledge.pages)
			expect(breadcrumbs(realKnowledge, `/${page.id}/`)[0]?.address, page.id).toBe('/');
	});

	test.each(['/me/worksheet/', '/exam/what-changed/', '/team/readiness/', '/practice/sit/', '/capstone/rubric/'])(
		'the way back from %s leads over the page above it',
		(address) => {
			expect(breadcrumbs(realKnowledge, address).at(-1)?.address).toBe(address.replace(/[^/]+\/$/, ''));
		},
	);

	test('the window of a section is bounded, holds the page and moves with it', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (length, position) => {
				const steps = range(1, length).map((number) => ({ label: `${number}`, address: `/${number}/` }));
				const address = `/${(position % length) + 1}/`;
				const window = sectionWindow({ name: 'x', home: { label: 'x', address: '/' }, steps }, address);
				expect(window).toHaveLength(Math.min(length, WINDOW));
				expect(window.map((step) => step.address)).toContain(address);
			}),
		);
	});
});

function range(from: number, to: number): number[] {
	return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
