import { activityTick } from '../../model/ticks.ts';
import { ownActivities } from '../plan/own-activities.ts';
import type { PlanProgramme, ProgrammeItem, ProgrammeWeek } from '../plan/plan-programme.ts';
import type { Reader } from '../plan/reader.ts';
import type { WhereInPlan } from '../plan/where-in-plan.ts';
import type { Tick } from './ticks-in.ts';

/** Something that a week asks of a reader, to be ticked when it is done. */
export interface Work {
	/** Its id among ticks. */
	readonly tick: string;
	readonly week: number;
	readonly what: string;
	/** As planned for one person; undefined where nothing states them. */
	readonly minutes: number | undefined;
	/** How many of the minutes no source states. */
	readonly estimated: number;
	/** Pages of the site, or of the web where they begin with "http". */
	readonly links: readonly { readonly label: string; readonly to: string }[];
	/** Study objectives that it covers, as far as what it leads to names any. */
	readonly objectives: readonly string[];
	/** True for the work of a pod or of a role: others count on it. */
	readonly isShared: boolean;
}

/** What readers have ticked or noted, by the id among ticks. */
export type Ticks = ReadonlyMap<string, Tick>;

/** True for what is ticked. */
export const isDone = (ticks: Ticks, tick: string): boolean => ticks.get(tick)?.done === true;

/** What a week asks of a reader; of a study plan each of its items. */
export const weekWork = (week: ProgrammeWeek, reader: Reader): Work[] =>
	ownActivities(week, reader).flatMap(({ id, items, ...activity }): Work[] =>
		items
			? items.map((item) => studyWork(week, item))
			: [
					{
						tick: activityTick(week.number, id),
						week: week.number,
						what: activity.do,
						minutes: activity.minutes,
						estimated: activity.estimated ?? 0,
						links: activity.links,
						objectives: activity.objectives,
						isShared: Boolean(activity.for?.pods ?? activity.for?.roles),
					},
				],
	);

const studyWork = ({ number }: ProgrammeWeek, { do: what, link, ...item }: ProgrammeItem): Work => ({
	...item,
	...{ week: number, what, links: link ? [link] : [], isShared: false },
});

/** What all weeks ask of a reader, in order. */
export const ownWork = ({ weeks }: PlanProgramme, reader: Reader): Work[] =>
	weeks.flatMap((week) => weekWork(week, reader));

/** The week up to which work should be done: the one that is on or comes next; after the last one all weeks are past. */
export const openWeek = (where: WhereInPlan): number =>
	where.state === 'over' ? where.last.number + 1 : (where.state === 'in' ? where.week : where.next).number;

/** Work of earlier weeks that is not ticked. */
export const carriedOver = (work: readonly Work[], where: WhereInPlan, ticks: Ticks): Work[] =>
	work.filter(({ week, tick }) => week < openWeek(where) && !isDone(ticks, tick));
