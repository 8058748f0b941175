import type { Week } from '../schemas/programme.ts';
import type { StudyItem } from '../schemas/study-plan.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/**
 * What readers can tick besides pages, and how its id begins among ticks. A page goes by its own id: "guides/exam-day". A tick outlives
 * every edit that keeps these ids; what loses its id is named in `ledger/renamed-ids.yaml`.
 */
export const TICK_PREFIXES = {
	activity: 'activities/',
	study: 'study/',
	deliverable: 'deliverables/',
	session: 'sessions/',
	'capstone-line': 'capstone/',
	resource: 'resources/',
} as const;

/** What a tick stands for. */
export type TickKind = 'page' | keyof typeof TICK_PREFIXES;

/** The id of an activity among ticks: "activities/4/split-domains". */
export const activityTick = (week: number, id: string): string => `${TICK_PREFIXES.activity}${week}/${id}`;

/**
 * The id of an item of a track's study plan among ticks: that of its page, so that marking the page as read ticks the item, else
 * "study/a/ten-questions".
 */
export const studyTick = (track: string, { id, page }: Pick<StudyItem, 'id' | 'page'>): string =>
	page ?? `${TICK_PREFIXES.study}${track}/${id}`;

/** The id of a deliverable among ticks: "deliverables/4/official-pages-read". */
export const deliverableTick = (week: number, id: string): string => `${TICK_PREFIXES.deliverable}${week}/${id}`;

/** The id of a session among ticks: "sessions/deep-dive-pod-1". */
export const sessionTick = (id: string): string => TICK_PREFIXES.session + id;

/** The id of a line of the capstone's checklist among ticks: "capstone/auto-loader". */
export const capstoneTick = (line: string): string => TICK_PREFIXES['capstone-line'] + line;

/** The id of a resource among ticks: "resources/auto-loader". */
export const resourceTick = (id: string): string => TICK_PREFIXES.resource + id;

/** What the id of a tick stands for. */
export function tickKind(id: string): TickKind {
	const kinds = Object.entries(TICK_PREFIXES) as [TickKind, string][];
	return kinds.find(([, prefix]) => id.startsWith(prefix))?.[0] ?? 'page';
}

/** True for an activity that stands for others: the items of a study plan, or the pages to read. These are ticked, and it is not. */
export const hasItems = ({ study, reading }: Week['activities'][number]): boolean => Boolean(study ?? reading);

/** The ids of all that can be ticked today. */
export const tickIds = (knowledge: KnowledgeBase): Set<string> =>
	new Set([
		...knowledge.pages.map(({ id }) => id),
		...knowledge.all('resources').map(({ id }) => resourceTick(id)),
		...knowledge.all('sessions').map(({ id }) => sessionTick(id)),
		...knowledge
			.all('weeks')
			.flatMap(({ data: { number, activities, deliverables } }) => [
				...activities.flatMap((activity) => (hasItems(activity) ? [] : [activityTick(number, activity.id)])),
				...deliverables.map(({ id }) => deliverableTick(number, id)),
			]),
		...knowledge
			.all('tracks')
			.flatMap(({ id: track, data }) => data.plan.flatMap(({ items }) => items.map((item) => studyTick(track, item)))),
		...knowledge
			.all('capstone')
			.flatMap(({ data }) => data.components.flatMap(({ checklist }) => checklist.map(({ id }) => capstoneTick(id)))),
	]);
