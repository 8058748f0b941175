import { addDays, weekday, type Day } from '../../model/days.ts';
import { meetingDays, type PlanWeek } from '../../model/plan.ts';
import { later, type LocalTime } from './local-time.ts';
import { ownActivities } from './own-activities.ts';
import { ownDeliverables } from './own-deliverables.ts';
import { placeMeetings, type Wish } from './place-meetings.ts';
import type { PlanProgramme, ProgrammeSession, ProgrammeWeek } from './plan-programme.ts';
import type { Reader } from './reader.ts';

/** Whole days, first and last included. */
interface WholeDays {
	readonly from: Day;
	readonly to: Day;
}

/** A part of a day. */
interface Hours extends LocalTime {
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

/** A meeting of a week, or some that follow one another, before it has a time. */
interface Meeting extends Wish {
	readonly eventsFrom: (begin: LocalTime) => readonly PlanEvent[];
}

/** Everything that a reader has in a calendar, by weeks with dates. Ids are the same for every reader and every plan. */
export function planEvents(programme: PlanProgramme, weeks: readonly PlanWeek[], reader: Reader): PlanEvent[] {
	const dated = programme.weeks.flatMap((week) => {
		const dates = weeks.find(({ number }) => number === week.number);
		return dates ? [{ week, dates }] : [];
	});
	return [
		...dated.map(({ week, dates }) => weekEvent(week, dates, reader)),
		...dated.flatMap(({ week, dates }) => meetings(week, dates, programme, reader)),
		...standUps(programme, weeks),
		...milestones(programme, weeks),
	];
}

/** The meetings of a week but for stand-ups. What everyone attends has its hours first, so that they are the same for all. */
function meetings(week: ProgrammeWeek, dates: PlanWeek, programme: PlanProgramme, reader: Reader): PlanEvent[] {
	const all = [
		...practiceExam(week, dates, programme),
		...sessions(week, dates, programme, reader),
		...(reader.mentorHour ? mentorHour(week, dates, programme) : []),
	];
	const { from, to } = programme.standUps;
	const { at, minutes } = programme.meetings.standUp;
	const fixed = from <= week.number && week.number <= to ? dates.workdays : [];
	const times = placeMeetings([...fixed.map((day): Wish => ({ days: [day], at, minutes })), ...all]);
	return all.flatMap(({ eventsFrom }, index) => eventsFrom(times[fixed.length + index] as LocalTime));
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
): Meeting[] {
	if (!hour) return [];
	const { minutes, goal, ask } = hour;
	return [
		{
			...wishOf(dates, of.meetings.mentorHour, minutes),
			eventsFrom: (begin) => [
				{
					id: `mentor-hour-week-${number}`,
					title: `Mentor hour, week ${number}`,
					about: [goal, '', 'Start with:', ...ask.map((question) => `- ${question}`)],
					address: `${address}#mentor-hour`,
					when: { ...begin, minutes },
				},
			],
		},
	];
}

/** Sessions of one kind in one week follow one another, in the order of their file. */
function sessions(
	{ number }: ProgrammeWeek,
	dates: PlanWeek,
	{ sessions: all, meetings: proposed }: PlanProgramme,
	reader: Reader,
): Meeting[] {
	const proposals = {
		teach: proposed.teach,
		'questions-and-answers': proposed.questionsAndAnswers,
		strategy: proposed.strategy,
	};
	return Object.entries(proposals).flatMap(([kind, proposal]) => {
		const own = all.filter((session) => session.week === number && session.kind === kind);
		const minutes = own.reduce((sum, session) => sum + session.minutes, 0);
		if (own.length === 0) return [];
		return [{ ...wishOf(dates, proposal, minutes), eventsFrom: (begin) => sessionEvents(own, begin, reader) }];
	});
}

function sessionEvents(all: readonly ProgrammeSession[], begin: LocalTime, reader: Reader): PlanEvent[] {
	let passed = 0;
	return all.map(({ id, title, minutes, pod, agenda, address }) => {
		const when = { ...later(begin, passed), minutes };
		passed += minutes;
		return {
			id: `session-${id}`,
			title: pod !== undefined && pod === reader.pod ? `${title} (your pod gives it)` : title,
			about: agenda,
			address,
			when,
		};
	});
}

const wishOf = (
	dates: PlanWeek,
	{ day, at }: { readonly day: string; readonly at: string },
	minutes: number,
): Wish => ({
	days: meetingDays(dates, DAYS.indexOf(day)),
	at,
	minutes,
});

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

function practiceExam({ number }: ProgrammeWeek, dates: PlanWeek, programme: PlanProgramme): Meeting[] {
	const { week, minutes, address } = programme.practiceExam;
	if (number !== week) return [];
	return [
		{
			...wishOf(dates, programme.meetings.practiceExam, minutes),
			eventsFrom: (begin) => [
				{
					id: 'practice-exam',
					title: 'Practice exam',
					about: ['One full paper, timed and without aids. Nobody discusses it until all have finished.'],
					address,
					when: { ...begin, minutes },
				},
			],
		},
	];
}
