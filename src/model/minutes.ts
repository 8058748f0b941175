import { isFor } from './audience.ts';
import type { Entry } from './entry.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { Phase, Track, Week } from '../schemas/programme.ts';
import type { Resource } from '../schemas/resource.ts';
import type { StudyItem } from '../schemas/study-plan.ts';
import { quizQuestions } from './quizzes.ts';
import { minutesOf, sessionMinutes, weekReading } from './sessions.ts';

/** Minutes, and how many of them are an estimate because no source states them. */
export interface Time {
	readonly minutes: number;
	readonly estimated: number;
}

/** Something that a week asks of somebody. */
export type Activity = Week['activities'][number];

/** Somebody, as far as activities tell people apart. */
export interface Participant {
	readonly track: Track;
	readonly pod?: string;
	/** Ids of the roles held. */
	readonly roles: readonly string[];
}

const NONE: Time = { minutes: 0, estimated: 0 };

/** Times added up. */
export const total = (times: Iterable<Time>): Time =>
	Array.from(times).reduce(
		(sum, { minutes, estimated }) => ({ minutes: sum.minutes + minutes, estimated: sum.estimated + estimated }),
		NONE,
	);

const guessed = (minutes: number): Time => ({ minutes, estimated: minutes });

/** Minutes of a resource: from its source, else an estimate by its format. */
export function timeOf(knowledge: KnowledgeBase, resource: Resource) {
	if (resource.minutes) return { minutes: resource.minutes, estimated: false };
	return { minutes: knowledge.only('policy')?.minutesByFormat[resource.format] ?? 0, estimated: true };
}

/** Minutes of an item of a study plan: of what it names, and of one's own work on top. */
export function itemTime(knowledge: KnowledgeBase, item: StudyItem): Time {
	return total([givenTime(knowledge, item), guessed(item.own ?? 0)]);
}

function givenTime(knowledge: KnowledgeBase, { resource: id, part, page: pageId, quiz }: StudyItem): Time {
	const resource = id && knowledge.find('resources', id)?.data;
	if (part) return { minutes: part.minutes, estimated: 0 };
	if (resource) {
		const { minutes, estimated } = timeOf(knowledge, resource);
		return { minutes, estimated: estimated ? minutes : 0 };
	}
	const page = pageId && knowledge.find('docs', pageId)?.data;
	if (page) return guessed('minutes' in page ? page.minutes : 0);
	return quiz ? quizTime(knowledge, quiz) : NONE;
}

const quizTime = (knowledge: KnowledgeBase, domain: string): Time =>
	guessed(quizQuestions(knowledge, domain).length * (knowledge.only('policy')?.minutesPerQuestion ?? 0));

/** What a track plans for a week; nothing after its last week. */
export function plannedItems(track: Pick<Track, 'plan'>, week: number): readonly StudyItem[] {
	return track.plan.flatMap((planned) => (planned.week === week ? planned.items : []));
}

/** The weeks in which tracks study: those of the first phase. */
export function studyPhase(knowledge: KnowledgeBase): Entry<'phases'> | undefined {
	return knowledge.all('phases').toSorted((a, b) => a.data.number - b.data.number)[0];
}

/** True for a week of a phase. */
export const isWeekOf = ({ weeks: { from, to } }: Phase, week: number): boolean => from <= week && week <= to;

/**
 * Minutes of an activity: of what it stands for, else its own; undefined if it has none.
 * @param track The track of whoever does it: what its plan has had them read is not counted again.
 */
export function activityTime(
	knowledge: KnowledgeBase,
	{ number }: Week,
	{ study, reading, sessions, quiz, own, minutes, for: audience }: Activity,
	track?: string,
): Time | undefined {
	if (minutes) return guessed(minutes);
	if (quiz) return total([quizTime(knowledge, quiz), guessed(own ?? 0)]);
	if (sessions) {
		const held = knowledge.all('sessions').filter(({ data }) => data.week === number && data.kind === sessions);
		return total(held.map(({ data }) => guessed(sessionMinutes(data))));
	}
	if (reading) {
		const left = weekReading(knowledge, number).filter(({ planned }) => !planned.some((id) => id === track));
		return total(left.map(({ page }) => guessed(minutesOf(page))));
	}
	const planning = study && knowledge.find('tracks', audience?.tracks?.[0] ?? '')?.data;
	return planning && total(plannedItems(planning, number).map((item) => itemTime(knowledge, item)));
}

/** True for an activity that concerns somebody. */
export const concerns = ({ for: audience }: Activity, { track, pod, roles }: Participant): boolean =>
	isFor(audience, { track: track.id, pod, roles });

/** What a week asks of somebody in all. */
export function weekTime(knowledge: KnowledgeBase, week: Week, who: Participant): Time {
	return total(
		week.activities
			.filter((activity) => concerns(activity, who))
			.map((activity) => activityTime(knowledge, week, activity, who.track.id) ?? NONE),
	);
}

/** Somebody of a track, with the roles that follow from the level of the track. */
export function learnerOf(knowledge: KnowledgeBase, track: Track): Participant {
	const held = knowledge
		.all('roles')
		.filter(({ data }) => data.heldBy === 'everyone' || data.heldBy === track.level)
		.map(({ id }) => id);
	return { track, roles: held };
}

/** Somebody of a track in a pod; as its lead, with the roles of its lead. */
export function podMemberOf(
	knowledge: KnowledgeBase,
	track: Track,
	pod: string,
	podRole: 'lead' | 'member',
): Participant {
	const { roles } = learnerOf(knowledge, track);
	const leading = knowledge.all('roles').filter(({ data }) => data.heldBy === 'pod-lead' && data.pod === pod);
	return { track, pod, roles: podRole === 'lead' ? [...roles, ...leading.map(({ id }) => id)] : roles };
}
