import { pageAddress, sessionAddress, weekAddress } from '../model/addresses.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { hourParts } from '../model/mentor-hours.ts';
import { activityTime } from '../model/minutes.ts';
import { planWeeks, type PlanDates, type PlanWeek } from '../model/plan.ts';
import type { Team } from '../schemas/programme.ts';
import { iCalendar, type CalendarFrame } from '../study/plan/icalendar.ts';
import { planEvents } from '../study/plan/plan-events.ts';
import type { PlanProgramme, ProgrammeWeek } from '../study/plan/plan-programme.ts';
import { ANYONE, readerOf, type Reader } from '../study/plan/reader.ts';
import { activityItems, linkedObjectives } from './progress.ts';
import { contentDate } from './content-date.ts';
import { mentorPairs } from './people.ts';
import { sessionMinutes } from '../model/sessions.ts';
import { phases, weeks, weekSpan } from './programme.ts';
import { programmeOutline } from './syllabus.ts';

/** Where /me/ lets readers choose dates and hands them their calendar. */
export const OWN_PLAN_ADDRESS = '/me/#this-week';

/** The dates that team.yaml sets, or undefined without a start date. */
export function teamDates({ startDate, holidays = [], pause }: Team): PlanDates | undefined {
	return startDate === undefined ? undefined : { start: startDate, holidays, pause };
}

/** The weeks with the dates of team.yaml; undefined where it sets none. */
export function teamWeeks(knowledge: KnowledgeBase): PlanWeek[] | undefined {
	const team = knowledge.only('team');
	const dates = team && teamDates(team);
	return dates && planWeeks(dates);
}

/**
 * What the programme says of its weeks.
 * @throws {Error} If there is no team.
 */
export function planProgramme(knowledge: KnowledgeBase): PlanProgramme {
	const team = knowledge.only('team');
	if (!team) throw new Error('There is no team.yaml, so the programme has no people and no meetings.');
	const [, , synthesis, polish] = phases(knowledge);
	const pairs = mentorPairs(knowledge);
	return {
		team: team.name,
		meetings: team.meetings,
		weeks: weeks(knowledge).map((week) => ({
			number: week.number,
			title: week.title,
			summary: week.summary,
			address: weekAddress(week.number),
			activities: week.activities.map((activity) => ({
				id: activity.id,
				do: activity.do,
				for: activity.for,
				...activityTime(knowledge, week, activity),
				links: activity.links ?? [],
				objectives: activity.meeting ? [] : linkedObjectives(knowledge, activity.links ?? []),
				items: activityItems(knowledge, activity, week.number),
			})),
			deliverables: week.deliverables,
			mentorHour: hourOf(knowledge, week.number),
		})),
		sessions: knowledge.all('sessions').map(({ data }) => ({
			id: data.id,
			kind: data.kind,
			title: data.title,
			week: data.week,
			minutes: sessionMinutes(data),
			pod: data.pod,
			agenda: data.agenda.map(({ minutes, what }) => `${minutes} min: ${what}`),
			address: sessionAddress(data.id),
		})),
		milestones: knowledge.all('milestones').map(({ data }) => ({
			id: data.id,
			span: weekSpan(data.weeks),
			week: data.weeks.to,
			deliverables: data.deliverables,
			address: '/roadmap/#table',
		})),
		standUps: synthesis?.weeks ?? { from: 0, to: -1 },
		practiceExam: {
			week: polish?.weeks.from ?? 0,
			minutes: programmeOutline(knowledge).minutes,
			address: pageAddress('guides/practice-exam'),
		},
		tracks: knowledge
			.all('tracks')
			.map(({ id, data: { letter, name, level } }) => ({ id, title: `Track ${letter}: ${name}`, level })),
		pods: knowledge.all('pods').map(({ id, data: { number, name } }) => ({ id, title: `Pod ${number}: ${name}` })),
		roles: knowledge.all('roles').map(({ id, data: { heldBy, pod } }) => ({ id, heldBy, pod })),
		members: team.members.map(({ id, name, level, track, pod, podRole }) => ({
			id,
			name,
			level,
			track,
			pod,
			podRole,
			mentorHour: pairs.some(({ mentee }) => mentee.id === id)
				? 'mentee'
				: pairs.some(({ mentor }) => mentor.id === id)
					? 'mentor'
					: undefined,
		})),
	};
}

function hourOf(knowledge: KnowledgeBase, week: number): ProgrammeWeek['mentorHour'] {
	const guide = knowledge.find('mentorHours', String(week))?.data;
	return (
		guide && {
			minutes: hourParts(guide).reduce((sum, { minutes }) => sum + minutes, 0),
			goal: guide.goal,
			ask: guide.questions.ask.map(({ question }) => question),
		}
	);
}

/** A calendar to subscribe to. */
export interface Feed {
	/** Address without ".ics": "track-a", "members/novice-1". */
	readonly id: string;
	readonly title: string;
	readonly reader: Reader;
}

/** The calendars of a team that set its dates: everyone's, by track, by pod and role, the mentors', and each member's own. */
export function feeds(knowledge: KnowledgeBase): Feed[] {
	if (!teamWeeks(knowledge)) return [];
	const programme = planProgramme(knowledge);
	const { tracks, pods, members } = programme;
	return [
		{ id: 'everyone', title: 'Everyone', reader: ANYONE },
		...tracks.map(({ id, title }) => ({ id: `track-${id}`, title, reader: readerOf({ track: id }, programme) })),
		...pods.flatMap(({ id, title }) => [
			{ id: `${id}-member`, title: `${title}, member`, reader: readerOf({ pod: id, podRole: 'member' }, programme) },
			{ id: `${id}-lead`, title: `${title}, lead`, reader: readerOf({ pod: id, podRole: 'lead' }, programme) },
		]),
		...(members.some(({ mentorHour }) => mentorHour === 'mentor')
			? [{ id: 'mentors', title: 'Mentors', reader: { ...ANYONE, mentorHour: 'mentor' as const } }]
			: []),
		...members.map(({ id, name }) => ({
			id: `members/${id}`,
			title: name,
			reader: readerOf({ member: id }, programme),
		})),
	];
}

/** Address of a feed. */
export const feedAddress = ({ id }: Pick<Feed, 'id'>): string => `/calendar/${id}.ics`;

/** A feed as iCalendar text. */
export const feedText = (
	knowledge: KnowledgeBase,
	{ title, reader }: Feed,
	site: Pick<CalendarFrame, 'domain' | 'link'>,
): string => {
	const programme = planProgramme(knowledge);
	return iCalendar(planEvents(programme, teamWeeks(knowledge) ?? [], reader), {
		name: `${programme.team}: ${title}`,
		moment: feedMoment(knowledge),
		...site,
		timeZone: programme.meetings.timeZone,
	});
};

/**
 * When the dates of a feed were set, in milliseconds since 1970: the day that team.yaml names, or that of the newest record. From data, so
 * that a build of any day writes the same feed.
 */
function feedMoment(knowledge: KnowledgeBase): number {
	const days = [knowledge.only('team')?.datesSetOn ?? '', contentDate(knowledge)].sort();
	return Date.parse(`${days.at(-1) ?? ''}T00:00:00Z`) || 0;
}
