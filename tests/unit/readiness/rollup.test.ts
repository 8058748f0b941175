import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { membersOf } from '../../../src/study/members-of.ts';
import { filesText, rollup } from '../../../src/study/readiness/rollup.ts';
import { stalePages } from '../../../src/study/readiness/stale-pages.ts';
import { readExport, writeExport } from '../../../src/study/store/export.ts';
import type { Records } from '../../../src/study/store/records.ts';
import { teamExport } from '../../../src/study/team-export.ts';
import { OUTLINE } from '../made-responses.ts';
import { anyMember, anyTeam, DATA, memberFile, NOW, type Made } from './made-members.ts';

const CHOICE = { outline: OUTLINE, until: 12, now: NOW };
/** The team as /me/ knows it. */
const MEMBERS = DATA.members.map((member) => ({
	...member,
	...{ name: member.id, level: 'novice' as const, track: 'a', podRole: 'member' as const },
}));
const roll = (exports: readonly Records[]) => rollup(exports, DATA, CHOICE);
const team = (...members: readonly Made[]) => members.map((member, index) => memberFile(index, member));
const times = (count: number, member: Made): Made[] => new Array<Made>(count).fill(member);
const READS: Made = { ticks: { 'pages/light/one': {} } };
const rowOf = (exports: readonly Records[], id = 'light/one') =>
	roll(exports)?.coverage?.find(({ objective }) => objective.id === id);

/** Every number of a rollup that counts members, answers or hours, by where it stands. */
function toldCounts(exports: readonly Records[]): Map<string, number> {
	const all = roll(exports);
	return new Map([
		...(all?.coverage ?? []).flatMap(({ objective: { id }, read, ran, practised, touched }): [string, number][] => [
			[`${id} read`, read],
			[`${id} ran`, ran],
			[`${id} practised`, practised],
			[`${id} touched`, touched],
		]),
		...(all?.evidence ?? []).flatMap(({ id, members, answers }): [string, number][] => [
			[`${id} members`, members],
			[`${id} answers`, answers],
		]),
		...(all?.pods ?? []).map(({ pod, told }): [string, number] => [`${pod.id} done`, told?.done ?? 0]),
		['members', all?.members ?? 0],
		['hours', all?.hours?.hours ?? 0],
	]);
}

describe('the rollup', () => {
	it('is the same in any order of files, and with files that come twice', () => {
		fc.assert(
			fc.property(anyTeam, fc.infiniteStream(fc.nat()), (files, order) => {
				const place = (): number => order.next().value as number;
				const shuffled = files
					.flatMap((file) => new Array<Records>(1 + (place() % 3)).fill(file))
					.map((file) => ({ file, place: place() }))
					.sort((a, b) => a.place - b.place)
					.map(({ file }) => file);
				expect(roll(shuffled)).toEqual(roll(files));
			}),
			{ numRuns: 300 },
		);
	});

	it('counts one member once, whether the file is whole, for the team, or an older one', () => {
		fc.assert(
			fc.property(fc.array(anyMember, { minLength: 4, maxLength: 8 }), (members) => {
				const files = team(...members);
				const forTeam = files.map((file) => {
					const read = readExport(writeExport(teamExport(file, NOW, MEMBERS), NOW), { now: NOW });
					return 'records' in read ? read.records : expect.fail(read.problem);
				});
				expect(roll(forTeam)).toEqual(roll(files));
				expect(roll([...files, ...forTeam])).toEqual(roll(files));
			}),
			{ numRuns: 200 },
		);
		const later = memberFile(1, { ticks: { 'pages/light/one': {}, 'notebooks/light/one': {} } });
		const earlier = new Map([...later].slice(0, 1));
		expect(membersOf([earlier, later])).toEqual([later]);
	});

	it('never counts less when a member joins', () => {
		fc.assert(
			fc.property(anyTeam, anyMember, (files, more) => {
				const before = toldCounts(files);
				const after = toldCounts([...files, memberFile(9999, more)]);
				for (const [what, count] of before) expect(after.get(what), what).toBeGreaterThanOrEqual(count);
			}),
			{ numRuns: 500 },
		);
	});

	it('tells nothing of fewer than four members, and nothing that fewer than four stand behind', () => {
		fc.assert(
			fc.property(fc.array(anyMember, { maxLength: 3 }), (members) => {
				expect(roll(team(...members))).toBeUndefined();
			}),
		);
		fc.assert(
			fc.property(anyTeam, (files) => {
				for (const [what, count] of toldCounts(files))
					if (!/done|hours|answers/.test(what)) expect(count === 0 || count >= 4, what).toBe(true);
				for (const { members, word, answers } of roll(files)?.evidence ?? [])
					if (members < 4) expect([word, answers]).toEqual([undefined, 0]);
			}),
			{ numRuns: 300 },
		);
	});

	it('gives the same whatever three of its members did, where only these did it', () => {
		// Three members do anything to what nobody else touches: which of it they did must not be told.
		const rest = times(5, { ticks: { 'pages/heavy/one': {} }, pod: 'pod-2' });
		const few = fc.tuple(
			...[1, 2, 3].map(() =>
				fc.record({
					ticks: fc.constantFrom({ 'pages/heavy/one': {} }),
					answers: fc.dictionary(
						fc.constantFrom('light/q1', 'light/q2'),
						fc.record({ objective: fc.constant('light/one'), isRight: fc.boolean() }),
						{ minKeys: 1 },
					),
				}),
			),
		);
		fc.assert(
			fc.property(few, few, (some, others) => {
				expect(roll(team(...rest, ...some))).toEqual(roll(team(...rest, ...others)));
			}),
			{ numRuns: 100 },
		);
	});
});

describe('coverage of objectives', () => {
	it('tells reading, running and practising apart, in steps of four', () => {
		const reads = times(5, READS);
		const runs = times(3, { ticks: { 'notebooks/light/one': {} } });
		const answers = times(4, { answers: { 'light/q': { objective: 'light/one', isRight: false } } });
		expect(rowOf(team(...reads, ...runs, ...answers))).toMatchObject({
			read: 4,
			ran: 0,
			practised: 4,
			touched: 12,
			isHole: false,
		});
	});

	it('knows an official page that was read, and no tick of a page that is gone', () => {
		const course = times(4, { ticks: { 'resources/course': {}, 'pages/unknown': {}, 'sessions/talk': {} } });
		expect(rowOf(team(...course))).toMatchObject({ read: 4, touched: 4 });
	});

	it('calls what nobody touched a hole, and nothing else', () => {
		const files = team(...times(4, READS), { ticks: { 'pages/light/two': {} } });
		expect(rowOf(files, 'light/two')).toMatchObject({ touched: 0, isHole: false });
		expect(rowOf(files, 'heavy/one')).toMatchObject({ touched: 0, isHole: true });
		expect(roll(team(...times(3, READS), {}, { ticks: { 'sessions/talk': {} } }))).toMatchObject({
			coverage: undefined,
		});
	});

	it('fixes the size of no group of one, two or three, even for a reader who knows how many members there are', () => {
		const possible = new Map<string, { members: number; read: number }[]>();
		for (let members = 4; members <= 13; members += 1)
			for (let read = 0; read <= members; read += 1) {
				const others = times(members - read, { ticks: { 'pages/heavy/one': {} } });
				const { objective: _, ...shown } = rowOf(team(...times(read, READS), ...others)) ?? {};
				const key = JSON.stringify([members, shown]);
				possible.set(key, [...(possible.get(key) ?? []), { members, read }]);
			}
		for (const teams of possible.values())
			for (const size of [
				(each: (typeof teams)[number]) => each.read,
				(each: (typeof teams)[number]) => each.members - each.read,
			]) {
				const sizes = [...new Set(teams.map(size))];
				if (sizes.length === 1) expect([1, 2, 3]).not.toContain(sizes[0]);
			}
	});
});

describe('hours', () => {
	const hours = (...members: readonly Made[]) => roll(team(...members))?.hours;

	it('take own minutes before those of the page, and say what is estimated', () => {
		expect(hours(...times(4, { ticks: { 'notebooks/light/one': {}, 'resources/course': {} } }))).toEqual({
			// 4 × (60 + 120) minutes are 12 hours, told as 10.
			hours: 10,
			mean: 3,
			estimatedPercent: 30,
		});
		expect(hours(...times(4, { ticks: { 'notebooks/light/one': { minutes: 300 } } }))).toEqual({
			hours: 20,
			// 20 and up to 5 more.
			mean: 6,
			estimatedPercent: 0,
		});
	});

	it('count no minute twice: what stands for other work adds what that leaves', () => {
		// 300 minutes of plan hold 30 of the page and 120 of the course.
		const all = { 'activities/1/plan': {}, 'pages/light/one': {}, 'resources/course': {} };
		expect(hours(...times(4, { ticks: all }))?.hours).toBe(20);
		expect(hours(...times(4, { ticks: { 'activities/1/plan': {} } }))?.hours).toBe(20);
	});

	it('count none twice where the member noted minutes of their own, for the whole or for a part', () => {
		const plan = (own: object, course: object) =>
			hours(...times(4, { ticks: { 'activities/1/plan': own, 'resources/course': course } }))?.hours;
		// 4 × 240 own minutes hold the 120 of the course.
		expect(plan({ minutes: 240 }, {})).toBe(15);
		// 4 × 300 planned minutes hold 300 own ones of the course.
		expect(plan({}, { minutes: 300 })).toBe(20);
		// A part that took longer than the whole is not taken off elsewhere.
		expect(plan({ minutes: 75 }, { minutes: 150 })).toBe(10);
	});

	it('are not told where fewer than four have any, nor the share of those who alone have other than estimates', () => {
		expect(hours(...times(3, READS), ...times(3, { answers: { q: { objective: 'light/one', isRight: true } } }))).toBe(
			undefined,
		);
		expect(hours(...times(4, READS), { ticks: { 'pages/light/one': { minutes: 50 } } })?.estimatedPercent).toBe(
			undefined,
		);
		expect(hours(...times(4, READS))?.estimatedPercent).toBe(100);
		// The other way about: the estimates are all of one member.
		const noted: Made = { ticks: { 'pages/light/one': { minutes: 50 } } };
		expect(hours(...times(4, noted), READS)?.estimatedPercent).toBe(undefined);
		expect(hours(...times(4, noted))?.estimatedPercent).toBe(0);
		expect(hours(...times(4, noted), ...times(4, READS))?.estimatedPercent).toBe(30);
	});
});

describe('evidence', () => {
	const asked = (right: number, wrong: number): Made => ({
		answers: Object.fromEntries(
			Array.from({ length: right + wrong }, (_, index) => [
				`heavy/q${index}`,
				{ objective: 'heavy/one', isRight: index < right },
			]),
		),
	});

	it('pools first answers by section, and masks a section that few were asked about', () => {
		const one: Made = { answers: { ...asked(5, 15).answers, 'light/q': { objective: 'light/one', isRight: true } } };
		const evidence = roll(team(...times(4, asked(5, 15)), one))?.evidence;
		expect(evidence?.map(({ id, members, answers, word }) => [id, members, answers, word])).toEqual([
			['light', 0, 0, undefined],
			['heavy', 4, 100, 'weak'],
			['middling', 0, 0, undefined],
		]);
	});
});

describe('open deliverables', () => {
	const all = { 'deliverables/1/all': {} };

	it('are those that nobody of the pod has ticked, of the weeks that count', () => {
		const files = team(
			{ pod: 'pod-1', ticks: all },
			{ pod: 'pod-1', ticks: READS.ticks! },
			...times(2, { pod: 'pod-2', ticks: READS.ticks! }),
		);
		expect(roll(files)?.pods.map(({ told }) => told && [told.done, told.of])).toEqual([
			[1, 3],
			[0, 2],
		]);
		expect(rollup(files, DATA, { ...CHOICE, until: 1 })?.pods[0]?.told).toEqual({
			done: 1,
			of: 2,
			open: [{ week: 1, deliverables: [DATA.weeks[0]?.deliverables[1]] }],
		});
	});

	it('count who said to be a member of the team for the pod of that member', () => {
		const files = team(
			...times(2, { member: 'novice-1', ticks: all }),
			...times(2, { member: 'novice-2', ticks: all }),
		);
		expect(roll(files)?.pods.map(({ told }) => told && [told.done, told.of])).toEqual([
			[1, 3],
			[1, 2],
		]);
	});

	it('of a pod with one file are not told: they would be those of one person', () => {
		const files = team({ pod: 'pod-1', ticks: all }, ...times(4, { pod: 'pod-2', ticks: all }));
		expect(roll(files)?.pods.map(({ told }) => told === undefined)).toEqual([true, false]);
	});

	it('do not tell who of the pod ticked', () => {
		const rest = times(3, { pod: 'pod-2', ticks: all });
		const one = team({ pod: 'pod-1', ticks: all }, { pod: 'pod-1', ticks: READS.ticks! }, ...rest);
		const other = team({ pod: 'pod-1', ticks: READS.ticks! }, { pod: 'pod-1', ticks: all }, ...rest);
		expect(roll(one)).toEqual(roll(other));
	});
});

describe('stale pages', () => {
	const page = (title: string, owner: string, reviewedOn?: string) => ({ title, address: '/', owner, reviewedOn });
	const pages = [
		page('B', 'Lead', '2025-11-22'),
		page('A', 'Lead'),
		page('C', 'Lead', '2025-11-23'),
		page('D', 'All', '2025-01-01'),
		page('E', 'Other', '2026-11-01'),
	];

	it('are by owner, old ones and those never read, as of the reader’s day', () => {
		const on = (today: string) =>
			stalePages({ pages, reviewMonths: 12 }, today).map(({ owner, old, unread, of }) => [
				owner,
				old.map(({ title }) => title),
				unread.map(({ title }) => title),
				of,
			]);
		expect(on('2026-11-23')).toEqual([
			['Lead', ['B'], ['A'], 3],
			['All', ['D'], [], 1],
		]);
		expect(on('2026-11-24')).toEqual([
			['Lead', ['B', 'C'], ['A'], 3],
			['All', ['D'], [], 1],
		]);
	});
});

describe('what is said of the files', () => {
	it('names members, files, doubles, and how many are missing', () => {
		const [a, b, c] = team(READS, READS, READS) as [Records, Records, Records];
		const said = (...files: readonly Records[]) => filesText(files, NOW);
		expect(said(a)).toBe('1 member so far (1 file): 3 more are needed for all but the gap map.');
		expect(said(a, b, a, c)).toBe('3 members so far (4 files, one twice): one more is needed for all but the gap map.');
		expect(said(a, a, a, new Map())).toContain('1 member so far (4 files, 2 twice, one without an answer or a tick)');
		expect(said(...team(...times(4, READS)))).toBe('4 members (4 files).');
	});
});
