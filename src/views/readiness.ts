import { objectiveAddress, pageAddress, podAddress } from '../model/addresses.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { activityTime, itemTime, timeOf } from '../model/minutes.ts';
import { activityTick, deliverableTick, hasItems, resourceTick, studyTick } from '../model/ticks.ts';
import type { StudyItem } from '../schemas/study-plan.ts';
import type { ReadinessData, Work } from '../study/readiness/readiness-data.ts';
import { studyOutline } from '../study/study-outline.ts';
import { boardTotals } from './board.ts';
import { ownerTitle } from './people.ts';
import { teamDates } from './plan.ts';
import { weeks } from './programme.ts';
import { assets, outlinesByDate } from './syllabus.ts';

/**
 * What the page of readiness is told.
 * @param base Base path with a slash at both ends.
 * @throws {Error} If there is no team.
 */
export function readinessData(knowledge: KnowledgeBase, base: string): ReadinessData {
	const team = knowledge.only('team');
	if (!team) throw new Error('There is no team.yaml, so readiness has no target.');
	const own = (address: string): string => base + address.slice(1);
	return {
		base,
		team: team.name,
		target: team.target,
		examDate: team.examDate,
		teamDates: teamDates(team),
		outlines: outlinesByDate(knowledge).map(studyOutline),
		domains: knowledge.all('domains').map(({ id, data }) => ({ id, title: data.short })),
		objectives: knowledge.all('objectives').map(({ id, data }) => ({
			id,
			title: data.title,
			address: own(objectiveAddress(id)),
			domain: data.domain,
		})),
		work: Object.fromEntries([...pageWork(knowledge), ...resourceWork(knowledge), ...activityWork(knowledge)]),
		weeks: weeks(knowledge).map(({ number, deliverables }) => ({
			number,
			deliverables: deliverables.map(({ id, what, pods }) => ({ id: deliverableTick(number, id), what, pods })),
		})),
		pods: knowledge
			.all('pods')
			.map(({ id, data }) => ({ id, title: `Pod ${data.number}: ${data.name}`, address: own(podAddress(id)) })),
		members: team.members.map(({ id, pod }) => ({ id, pod })),
		pages: ownedPages(knowledge).map((page) => ({ ...page, address: own(page.address) })),
		reviewMonths: knowledge.only('policy')?.reviewMonths ?? 12,
		built: boardTotals(knowledge).map(({ what, done, of }) => ({ what, done, of })),
	};
}

type WorkEntry = readonly [tick: string, Work];

/** Authored pages with minutes: all of them estimates. */
const pageWork = (knowledge: KnowledgeBase): WorkEntry[] =>
	knowledge.pages.flatMap(({ id, data }): WorkEntry[] => {
		if (!('minutes' in data)) return [];
		const time = { minutes: data.minutes, estimated: data.minutes };
		if (data.kind === 'guide') return [[id, time]];
		return [[id, { ...time, way: data.kind === 'notebook' ? 'ran' : 'read', objectives: data.objectives }]];
	});

const resourceWork = (knowledge: KnowledgeBase): WorkEntry[] =>
	knowledge.all('resources').map(({ id, data }): WorkEntry => {
		const { minutes, estimated } = timeOf(knowledge, data);
		return [
			resourceTick(id),
			{
				minutes,
				estimated: estimated ? minutes : 0,
				...(data.objectives && { way: 'read', objectives: data.objectives }),
			},
		];
	});

/** Activities of the weeks; for one that stands for others these are ticked. */
const activityWork = (knowledge: KnowledgeBase): WorkEntry[] => [
	...weeks(knowledge).flatMap((week) =>
		week.activities.flatMap((activity): WorkEntry[] => {
			const time = hasItems(activity) ? undefined : activityTime(knowledge, week, activity);
			return time ? [[activityTick(week.number, activity.id), time]] : [];
		}),
	),
	...knowledge
		.all('tracks')
		.flatMap(({ id: track, data }) => data.plan.flatMap(({ items }) => studyWork(knowledge, track, items))),
];

/** Items of a study plan that no page stands for; a resource is a part of its item. */
const studyWork = (knowledge: KnowledgeBase, track: string, items: readonly StudyItem[]): WorkEntry[] =>
	items.flatMap((item): WorkEntry[] => {
		const { page, resource } = item;
		if (page) return [];
		const parts = resource && { parts: [resourceTick(resource)] };
		return [[studyTick(track, item), { ...itemTime(knowledge, item), ...parts }]];
	});

/** Pages that somebody has to read again in time: authored ones, and the quiz of each domain. */
function ownedPages(knowledge: KnowledgeBase): ReadinessData['pages'] {
	const authored = knowledge.pages.map(({ id, data: { title, owner, review } }) => ({
		title,
		address: pageAddress(id),
		owner: ownerTitle(knowledge, owner),
		reviewedOn: review?.on,
	}));
	const quizzes = assets(knowledge)
		.filter(({ kind }) => kind === 'quiz')
		.map(({ title, address, owner, reviewedOn }) => ({
			title,
			address,
			owner: ownerTitle(knowledge, owner),
			reviewedOn,
		}));
	return [...authored, ...quizzes];
}
