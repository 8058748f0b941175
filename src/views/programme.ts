import { pageAddress } from '../model/addresses.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { activityTime, type Activity, type Time } from '../model/minutes.ts';
import { weekReading } from '../model/sessions.ts';
import type { Phase, Week } from '../schemas/programme.ts';

/** Weeks in order. */
export function weeks(knowledge: KnowledgeBase): Week[] {
	return knowledge
		.all('weeks')
		.map(({ data }) => data)
		.sort((a, b) => a.number - b.number);
}

/** Phases in order. */
export function phases(knowledge: KnowledgeBase): Phase[] {
	return knowledge
		.all('phases')
		.map(({ data }) => data)
		.sort((a, b) => a.number - b.number);
}

/** The phase a week lies in, or undefined. */
export function phaseOfWeek(knowledge: KnowledgeBase, week: number): Phase | undefined {
	return phases(knowledge).find(({ weeks: { from, to } }) => from <= week && week <= to);
}

/** "week 4", or "weeks 4 to 8". */
export function weekSpan({ from, to }: { from: number; to: number }): string {
	return from === to ? `week ${from}` : `weeks ${from} to ${to}`;
}

/** "45 min", "2 h", "2 h 30 min". */
export function duration(minutes: number): string {
	const hours = Math.floor(minutes / 60);
	const rest = minutes % 60;
	return [hours ? `${hours} h` : '', rest || !hours ? `${rest} min` : ''].filter(Boolean).join(' ');
}

/** Activities for the same people; the time of one is undefined where nothing states it. */
export interface AudienceGroup {
	readonly audience: string;
	readonly activities: readonly (Activity & { readonly time: Time | undefined })[];
}

/** Activities of a week grouped by whom they are for, everyone first. */
export function activitiesByAudience(knowledge: KnowledgeBase, week: Week): AudienceGroup[] {
	const groups = Map.groupBy(
		week.activities.map((activity) => ({
			...activity,
			time: activityTime(knowledge, week, activity),
			links: activity.reading ? readingLinks(knowledge, week.number) : activity.links,
		})),
		(activity) => audienceName(knowledge, activity.for),
	);
	return Array.from(groups, ([audience, activities]) => ({ audience, activities })).sort(
		(a, b) => Number(b.audience === EVERYONE) - Number(a.audience === EVERYONE),
	);
}

const readingLinks = (knowledge: KnowledgeBase, week: number) =>
	weekReading(knowledge, week).map(({ page: { id, data } }) => ({ label: data.title, to: pageAddress(id) }));

const EVERYONE = 'Everyone';

function audienceName(knowledge: KnowledgeBase, audience: Activity['for']): string {
	if (!audience) return EVERYONE;
	const names = [
		...(audience.tracks ?? []).map((id) => `Track ${knowledge.find('tracks', id)?.data.letter ?? id}`),
		...(audience.pods ?? []).map((id) => `Pod ${knowledge.find('pods', id)?.data.number ?? id}`),
		...(audience.roles ?? []).map((id) => knowledge.find('roles', id)?.data.title ?? id),
	];
	return names.length ? names.join(', ') : EVERYONE;
}

/** A bar of the roadmap picture: what runs from one week to another. */
export interface RoadmapBar {
	readonly row: string;
	readonly label: string;
	readonly from: number;
	readonly to: number;
	readonly address: string;
	/** What it says in words, where it is a sign and has no label. */
	readonly spoken?: string;
	/** More on it. */
	readonly about?: string;
	readonly tone: 'phase' | 'track' | 'pod-1' | 'pod-2' | 'pod-3' | 'team';
	readonly doing: 'learn-build' | 'teach' | 'study' | 'build' | 'validate' | 'phase' | 'milestone';
}

/** The roadmap as bars by row: phases, tracks, pods, the whole team, milestones. Rows keep their order. */
export function roadmapBars(knowledge: KnowledgeBase): RoadmapBar[] {
	const [align, , synthesis, polish] = phases(knowledge);
	const bar = (
		row: string,
		label: string,
		span: { from: number; to: number } | undefined,
		address: string,
		tone: RoadmapBar['tone'],
		doing: RoadmapBar['doing'],
	): RoadmapBar[] => (span ? [{ row, label, ...span, address, tone, doing }] : []);
	return [
		...phases(knowledge).flatMap((phase) =>
			bar('Phases', `${phase.number} ${phase.title}`, phase.weeks, `/phases/${phase.id}/`, 'phase', 'phase'),
		),
		...knowledge
			.all('tracks')
			.flatMap(({ id, data }) =>
				bar(`Track ${data.letter}`, data.name, align?.weeks, `/tracks/${id}/`, 'track', 'study'),
			),
		...knowledge.all('pods').flatMap(({ id, data }) => {
			const tone = `pod-${data.number}` as RoadmapBar['tone'];
			const row = `Pod ${data.number}`;
			return [
				...bar(row, 'Learn and build', data.researchWeeks, `/pods/${id}/`, tone, 'learn-build'),
				...bar(row, 'Teach', data.teachWeeks, `/pods/${id}/#sessions`, tone, 'teach'),
			];
		}),
		...bar('Team', 'Capstone', synthesis?.weeks, '/capstone/', 'team', 'build'),
		...bar('Team', 'Practice exam', polish?.weeks, '/guides/practice-exam/', 'team', 'validate'),
		...knowledge.all('milestones').map(({ id, data: { weeks: span, deliverables } }): RoadmapBar => ({
			row: 'Milestones',
			label: '',
			spoken: `Milestone of ${weekSpan(span)}`,
			about: deliverables.join(' '),
			from: span.to,
			to: span.to,
			address: `/roadmap/#milestone-${id}`,
			tone: 'team',
			doing: 'milestone',
		})),
	];
}
