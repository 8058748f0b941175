import { longDay } from '../../model/days.ts';
import type { PlanWeek } from '../../model/plan.ts';
import type { MeData } from '../../study/me-data.ts';
import type { OwnPlan } from '../../study/plan/own-plan.ts';
import { ownDeliverables } from '../../study/plan/own-deliverables.ts';
import { planEvents, type PlanEvent } from '../../study/plan/plan-events.ts';
import type { ProgrammeWeek } from '../../study/plan/plan-programme.ts';
import { deliverableTick } from '../../model/ticks.ts';
import type { WhereInPlan } from '../../study/plan/where-in-plan.ts';
import { ownWork, weekWork } from '../../study/progress/work.ts';
import { duration } from '../../views/programme.ts';
import { CarriedOver } from './CarriedOver.tsx';
import { TickItem } from './TickItem.tsx';
import { WorkList } from './WorkList.tsx';

interface Props {
	readonly where: WhereInPlan;
	readonly data: MeData;
	readonly plan: OwnPlan;
}

/** The week that is on, or the one that comes next, and what earlier ones have left. */
export function WeekWork({ where, data, plan }: Props) {
	const dates = where.state === 'in' ? where.week : where.state === 'over' ? undefined : where.next;
	const week = data.programme.weeks.find(({ number }) => number === dates?.number);
	return (
		<>
			{week && dates && <OneWeek week={week} dates={dates} data={data} plan={plan} />}
			<CarriedOver work={ownWork(data.programme, plan.reader)} where={where} base={data.base} />
		</>
	);
}

interface OneWeekProps {
	readonly week: ProgrammeWeek;
	readonly dates: PlanWeek;
	readonly data: MeData;
	readonly plan: OwnPlan;
}

/** A week for one reader: what to do, what exists at its end, and whom to meet. */
function OneWeek({ week, dates, data, plan: { reader, choice, dated } }: OneWeekProps) {
	const own = weekWork(week, reader);
	const owed = ownDeliverables(week, reader);
	const minutes = own.reduce((sum, work) => sum + (work.minutes ?? 0), 0);
	const meetings = planEvents(data.programme, dated?.weeks ?? [], reader)
		.filter((event) => isMeetingIn(event, dates))
		.sort((a, b) => (begin(a, dates) < begin(b, dates) ? -1 : 1));
	const to = (address: string): string => data.base + address.slice(1);
	return (
		<>
			<h3>
				<a href={to(week.address)}>
					Week {week.number}: {week.title}
				</a>
			</h3>
			<p>{week.summary}</p>
			{Object.values(choice).every((value) => value === undefined) && (
				<p class="aside">
					This is what everyone does. Say under “Dates and role” who you are, and the work of your track, pod and role
					joins it.
				</p>
			)}
			<h4>To do, about {duration(minutes)} in all</h4>
			<WorkList work={own} base={data.base} />
			{owed.length > 0 && <h4>Done when</h4>}
			<ul class="ticks">
				{owed.map(({ id, what }) => (
					<TickItem key={id} tick={deliverableTick(week.number, id)} what={what} />
				))}
			</ul>
			{meetings.length > 0 && (
				<>
					<h4>Meetings</h4>
					<ul>
						{meetings.map((event) => (
							<li key={event.id}>
								<a href={to(event.address)}>{event.title}</a> <span class="aside">{timeOf(event)}</span>
							</li>
						))}
					</ul>
				</>
			)}
			{reader.mentorHour && week.mentorHour && (
				<>
					<h4>For the mentor hour</h4>
					<p>{week.mentorHour.goal}</p>
					<ul>
						{week.mentorHour.ask.map((question) => (
							<li key={question}>{question}</li>
						))}
					</ul>
				</>
			)}
		</>
	);
}

const isMeetingIn = ({ when }: PlanEvent, { from, to }: PlanWeek): boolean =>
	'day' in when && when.day <= to && (when.repeats?.until ?? when.day) >= from;

/** When a meeting begins in a week, so that text sorts as time does; a series on its first day. */
const begin = ({ when }: PlanEvent, { from }: PlanWeek): string =>
	'day' in when ? `${when.repeats && when.day < from ? from : when.day} ${when.at}` : '';

function timeOf({ when }: PlanEvent): string {
	if ('from' in when) return '';
	return `${when.repeats ? 'every working day' : longDay(when.day)} at ${when.at}, ${duration(when.minutes)}`;
}
