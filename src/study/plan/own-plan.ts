import type { Day } from '../../model/days.ts';
import { planFault, planWeeks, type PlanDates, type PlanWeek } from '../../model/plan.ts';
import type { Records } from '../store/records.ts';
import type { PlanLink } from './plan-link.ts';
import type { PlanProgramme } from './plan-programme.ts';
import { readerOf, type Reader, type ReaderChoice } from './reader.ts';
import { whereInPlan, type WhereInPlan } from './where-in-plan.ts';

/** The plan that counts for a reader, and where they are in it. */
export interface OwnPlan {
	/** Undefined where nobody has set dates. */
	readonly dated:
		| {
				readonly dates: PlanDates;
				/** Who set them. */
				readonly by: 'link' | 'reader' | 'team';
				readonly weeks: readonly PlanWeek[];
				readonly where: WhereInPlan;
		  }
		| undefined;
	readonly choice: ReaderChoice;
	readonly reader: Reader;
}

/**
 * The plan that counts: of a link while it is looked at, else the reader's own, else the team's. Dates that make no plan are passed over;
 * a link's were proven when it was read.
 */
export function ownPlan(
	records: Records,
	known: { readonly programme: PlanProgramme; readonly teamDates: PlanDates | undefined },
	{ link, today }: { readonly link: PlanLink | undefined; readonly today: Day },
): OwnPlan {
	const choice = link?.choice ?? readerChoiceIn(records) ?? {};
	const candidates = [
		['link', link?.dates],
		['reader', planDatesIn(records)],
		['team', known.teamDates],
	] as const;
	for (const [by, dates] of candidates) {
		if (!dates || planFault(dates)) continue;
		const weeks = planWeeks(dates);
		return {
			dated: { dates, by, weeks, where: whereInPlan(weeks, today) },
			choice,
			reader: readerOf(choice, known.programme),
		};
	}
	return { dated: undefined, choice, reader: readerOf(choice, known.programme) };
}

/** The reader's own dates, or undefined. */
export const planDatesIn = (records: Records): PlanDates | undefined =>
	(records.get('progress/plan/own')?.value ?? undefined) as PlanDates | undefined;

/** Who the reader said to be, or undefined. */
export const readerChoiceIn = (records: Records): ReaderChoice | undefined =>
	(records.get('progress/reader/own')?.value ?? undefined) as ReaderChoice | undefined;
