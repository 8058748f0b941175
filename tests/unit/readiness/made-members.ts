import fc from 'fast-check';
import type { ReadinessData } from '../../../src/study/readiness/readiness-data.ts';
import type { Answer, OptionId, Records } from '../../../src/study/store/records.ts';
import { OUTLINE } from '../made-responses.ts';
import { stored } from '../arbitrary-records.ts';

/** After everything. */
export const NOW = 1_000_000_000;

const OBJECTIVES = Object.keys(OUTLINE.sectionByObjective);

/** A handbook with a page and a notebook for each objective of the made-up outline, and a study plan that names one of them. */
export const DATA: ReadinessData = {
	base: '/',
	team: 'Six',
	target: 0.75,
	examDate: undefined,
	teamDates: undefined,
	outlines: [OUTLINE],
	domains: [{ id: 'light', title: 'Light' }],
	objectives: OBJECTIVES.map((id) => ({ id, title: id, address: `/${id}/`, domain: id.split('/')[0] ?? '' })),
	work: {
		...Object.fromEntries(
			OBJECTIVES.flatMap((id) => [
				[`pages/${id}`, { minutes: 30, estimated: 30, way: 'read', objectives: [id] }],
				[`notebooks/${id}`, { minutes: 60, estimated: 60, way: 'ran', objectives: [id] }],
			]),
		),
		'resources/course': { minutes: 120, estimated: 0, way: 'read', objectives: ['light/one'] },
		'activities/1/plan': { minutes: 300, estimated: 200, parts: ['pages/light/one', 'resources/course'] },
	},
	weeks: [
		{
			number: 1,
			deliverables: [
				{ id: 'deliverables/1/all', what: 'All.' },
				{ id: 'deliverables/1/first', what: 'Pod 1.', pods: ['pod-1'] },
			],
		},
		{ number: 2, deliverables: [{ id: 'deliverables/2/all', what: 'All.' }] },
	],
	pods: [
		{ id: 'pod-1', title: 'Pod 1', address: '/pods/pod-1/' },
		{ id: 'pod-2', title: 'Pod 2', address: '/pods/pod-2/' },
	],
	members: [
		{ id: 'novice-1', pod: 'pod-1' },
		{ id: 'novice-2', pod: 'pod-2' },
	],
	pages: [],
	reviewMonths: 12,
	built: [],
};

/** What one member did. */
export interface Made {
	readonly ticks?: Readonly<Record<string, { readonly minutes?: number }>>;
	/** By question: its objective, and whether it was answered right. */
	readonly answers?: Readonly<Record<string, { readonly objective: string; readonly isRight: boolean }>>;
	readonly pod?: string;
	/** Id of the member of the team who this is, if they said so. */
	readonly member?: string;
}

/** The export of a member; each index is another browser. */
export function memberFile(index: number, { ticks = {}, answers = {}, pod, member }: Made): Records {
	const id = `member${String(index).padStart(4, '0')}`;
	// Nobody writes in the same millisecond.
	let at = 1 + index * 1000;
	const entries: [string, unknown][] = Object.entries(ticks).flatMap(([tick, { minutes }]): [string, unknown][] => [
		[`progress/done/${tick}`, { done: true }],
		...(minutes === undefined ? [] : [[`progress/minutes/${tick}`, { minutes }] satisfies [string, unknown]]),
	]);
	if (pod ?? member) entries.push(['progress/reader/own', member === undefined ? { pod } : { member }]);
	const asked = Object.entries(answers);
	if (asked.length > 0) {
		const questions = asked.map(([question, { objective }]) => ({
			id: question,
			digest: '0123456789ab',
			key: 'a' satisfies OptionId,
			objectives: [objective],
			options: ['a', 'b', 'c', 'd'],
		}));
		const form = { kind: 'drill', outline: '2025-11', section: 'ingestion' };
		entries.push([`practice/attempts/${id}`, { form, mode: 'exam', startedAt: 1, minutes: null, questions }]);
		for (const [place, [, { isRight }]] of asked.entries())
			entries.push([`practice/answers/${id}/${place}`, { option: isRight ? 'a' : 'b' } satisfies Answer]);
		entries.push([`practice/ends/${id}`, { at: 2, by: 'reader' }]);
	}
	return new Map(entries.map(([key, value]) => [key, stored(key, { at: at++, value })]));
}

const tick = fc.constantFrom(
	...OBJECTIVES.flatMap((id) => [`pages/${id}`, `notebooks/${id}`]),
	'resources/course',
	'activities/1/plan',
	'deliverables/1/all',
	'deliverables/1/first',
	'deliverables/2/all',
	'sessions/talk',
	'pages/unknown',
);
const own = fc.record({ minutes: fc.integer({ min: 1, max: 600 }) }, { requiredKeys: [] });

/** What any member may have done, often the same as others. */
export const anyMember: fc.Arbitrary<Made> = fc.record(
	{
		ticks: fc.dictionary(tick, own, { maxKeys: 8 }),
		answers: fc.dictionary(
			fc.constantFrom('light/q1', 'light/q2', 'heavy/q1', 'heavy/q2', 'heavy/q3', 'middling/q1'),
			fc.record({ objective: fc.constantFrom(...OBJECTIVES), isRight: fc.boolean() }),
			{ maxKeys: 6 },
		),
		pod: fc.constantFrom('pod-1', 'pod-2'),
		member: fc.constantFrom('novice-1', 'novice-2', 'gone-1'),
	},
	{ requiredKeys: [] },
);

/** Any team, from nobody to many. */
export const anyTeam: fc.Arbitrary<Records[]> = fc
	.array(anyMember, { maxLength: 13 })
	.map((members) => members.map((member, index) => memberFile(index, member)));
