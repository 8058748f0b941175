import { FIRST_DAY, LAST_DAY, MOST_HOLIDAYS, planFault, type PlanDates, type PlanFault } from './plan.ts';

/** What keeps dates from being a plan: a sentence, and the field to mend. */
export interface PlanProblem {
	readonly field: PlanFault['field'];
	readonly message: string;
}

/** What keeps dates from being a plan, or undefined, as {@link planFault} finds it. */
export function planProblem(dates: PlanDates): PlanProblem | undefined {
	const fault = planFault(dates);
	return fault && { field: fault.field, message: sentence(fault, dates) };
}

function sentence(fault: PlanFault, { holidays, pause }: PlanDates): string {
	switch (fault.kind) {
		case 'no-day':
			return `"${fault.day.slice(0, 20)}" is not a day between ${FIRST_DAY} and ${LAST_DAY}.`;
		case 'too-many':
			return `There are ${holidays.length} holidays; at most ${MOST_HOLIDAYS} can be given.`;
		case 'ends-first':
			return `The pause ends on ${pause?.to}, before it begins on ${pause?.from}.`;
		case 'too-long':
			return `The pause from ${pause?.from} to ${pause?.to} is longer than a year.`;
	}
}
