import { addDays, weekday, type Day } from '../../model/days.ts';
import { meetingDay, type PlanWeek } from '../../model/plan.ts';
import { ownActivities } from './own-activities.ts';
import { ownDeliverables } from './own-deliverables.ts';
import type { PlanProgramme, ProgrammeWeek } from './plan-programme.ts';
import type { Reader } from './reader.ts';

/** Whole days, first and last included. */
interface WholeDays {
	readonly from: Day;
	readonly to: Day;
}

/** A time of day that no zone moves: half past one is half past one wherever the calendar is. */
interface Hours {
	readonly day: Day;
	/** "13:30" */
	readonly at: string;
	readonly minutes: number;
	/** Every day from Monday to Friday up to this one, but for the exceptions. */
	readonly repeats?: { readonly until: Day; readonly except: readonly Day[] } | undefined;
}

/** Something of the programme that has a place in a calendar. */
export interface PlanEvent {
	/** From ids of the programme and never from dates, so that it stays when dates move: "mentor-hour-week-4". */
	readonly id: string;
	readonly title: string;
	/** Lines of text. */
	readonly about: readonly string[];
	/** Address of the site with more. */
	readonly address: string;
	readonly when: WholeDays | Hours;
}

/** Where in the week a day name stands. */
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** Everything that a reader has in a calendar, by weeks with dates. Ids are the same for every reader and every plan. */
export function planEvents(programme: PlanProgramme, weeks: readonly PlanWeek[], reader: Reader): PlanEvent[] {
	const dated = programme.weeks.flatMap((week) => {
		const dates = weeks.find(({ number }) => number === week.number);
		return dates ? [{ week, dates }] : [];
	});
	return [
		...dated.map(({ week, dates }) => weekEvent(week, dates, reader)),
		...(reader.mentorHour ? dated.flatMap(({ week, dates }) => mentorHour(week, dates, programme)) : []),
		...sessions(programme, weeks, reader),
		...standUps(programme, weeks),
		...milestones(programme, weeks),
		...practiceExam(programme, weeks),
	];
}

function weekEvent(week: ProgrammeWeek, { workdays }: PlanWeek, reader: Reader): PlanEvent {
	const own = ownActivities(week, reader);
	const owed = ownDeliverables(week, reader);
	return {
		id: `week-${week.number}`,
		title: `Week ${week.number}: ${week.title}`,
		about: [
			week.summary,
			'',
			'What to do:',
			...own.map(({ do: what, minutes }) => `- ${what}${minutes ? ` (about ${minutes} min)` : ''}`),
			...(owed.length > 0 ? ['', 'Done when:'] : []),
			...owed.map(({ what }) => `- ${what}`),
		],
		address: week.address,
		when: { from: workdays[0], to: workdays.at(-1) as Day },
	};
}

function mentorHour(
	{ number, mentorHour: hour, address }: ProgrammeWeek,
	dates: PlanWeek,
	of: PlanProgramme,
): PlanEvent[] {
	if (!hour) return [];
	const { day, at } = of.meetings.mentorHour;
	return [
		{
			id: `mentor-hour-week-${number}`,
			title: `Mentor hour, week ${number}`,
			about: [hour.goal, '', 'Start with:', ...hour.ask.map((question) => `- ${question}`)],
			address: `${address}#mentor-hour`,
			when: { day: meetingDay(dates, DAYS.indexOf(day)), at, minutes: hour.minutes },
		},
	];
}

/** Sessions of one kind in one week follow one another, in the order of their file. */
function sessions({ sessions: all, meetings }: PlanProgramme, weeks: readonly PlanWeek[], reader: Reader): PlanEvent[] {
	const proposals = {
		teach: meetings.teach,
		'questions-and-answers': meetings.questionsAndAnswers,
		strategy: meetings.strategy,
	};
	return weeks.flatMap((week) =>
		Object.entries(proposals).flatMap(([kind, { day, at }]) => {
			let passed = 0;
			return all
				.filter((session) => session.week === week.number && session.kind === kind)
				.map(({ id, title, minutes, pod, agenda, address }): PlanEvent => {
					const begins = later(meetingDay(week, DAYS.indexOf(day)), at, passed);
					passed += minutes;
					return {
						id: `session-${id}`,
						title: pod !== undefined && pod === reader.pod ? `${title} (your pod gives it)` : title,
						about: agenda,
						address,
						when: { ...begins, minutes },
					};
				});
		}),
	);
}

/** One series, so that a new import also takes back the days that are no working days any more. */
function standUps(
	{ standUps: { from, to }, meetings, weeks: all }: PlanProgramme,
	weeks: readonly PlanWeek[],
): PlanEvent[] {
	const days = weeks.flatMap(({ number, workdays }) => (from <= number && number <= to ? workdays : []));
	const [first, last] = [days[0], days.at(-1)];
	if (first === undefined || last === undefined) return [];
	const working = new Set(days);
	const except: Day[] = [];
	for (let day = first; day < last; day = addDays(day, 1))
		if (weekday(day) < DAYS.length && !working.has(day)) except.push(day);
	return [
		{
			id: 'stand-up',
			title: 'Stand-up',
			about: ['What moved, what is next and what blocks. Solutions are found afterwards.'],
			address: all.find(({ number }) => number === from)?.address ?? '/capstone/',
			when: { day: first, ...meetings.standUp, repeats: { until: last, except } },
		},
	];
}

/** A deadline is the last working day of the last week of its row. */
const milestones = ({ milestones: all }: PlanProgramme, weeks: readonly PlanWeek[]): PlanEvent[] =>
	all.flatMap(({ id, span, week, deliverables, address }) => {
		const day = weeks.find(({ number }) => number === week)?.workdays.at(-1);
		return day === undefined
			? []
			: [
					{
						id: `milestone-${id}`,
						title: `Milestone of ${span}`,
						about: ['Done when:', ...deliverables.map((deliverable) => `- ${deliverable}`)],
						address,
						when: { from: day, to: day },
					},
				];
	});

function practiceExam(
	{ practiceExam: { week, minutes, address }, meetings }: PlanProgramme,
	weeks: readonly PlanWeek[],
) {
	const { day, at } = meetings.practiceExam;
	return weeks.flatMap((each): PlanEvent[] =>
		each.number === week
			? [
					{
						id: 'practice-exam',
						title: 'Practice exam',
						about: ['One full paper, timed and without aids. Nobody discusses it until all have finished.'],
						address,
						when: { day: meetingDay(each, DAYS.indexOf(day)), at, minutes },
					},
				]
			: [],
	);
}

/** So many minutes after a time of a day; after midnight it is the next day. */
export function later(day: Day, at: string, minutes: number): { readonly day: Day; readonly at: string } {
	const [hours = 0, rest = 0] = at.split(':').map(Number);
	const all = hours * 60 + rest + minutes;
	const clock = [Math.floor(all / 60) % 24, all % 60].map((part) => String(part).padStart(2, '0')).join(':');
	return { day: addDays(day, Math.floor(all / 1440)), at: clock };
}
