import { planProblem } from '../model/plan-problem.ts';
import { planWeeks } from '../model/plan.ts';
import type { Rule } from './rule.ts';

/** Finds dates of team.yaml that give no twelve weeks, or that calendars and the exam cannot follow. */
export const teamDatesMakeAPlan: Rule = {
	id: 'team-dates-make-a-plan',
	title: 'The dates of team.yaml turn twelve weeks into days.',
	severity: 'error',
	area: 'programme',
	why: 'Pages and calendars print these days, and people book rooms by them.',
	remedy: 'Mend "startDate", "holidays" or "pause" in team.yaml, and set "datesSetOn" to the day of the change.',
	*check(knowledge) {
		const team = knowledge.find('team', 'team');
		if (!team) return;
		const { startDate, holidays = [], pause, datesSetOn, examDate } = team.data;
		if (startDate === undefined) {
			for (const field of ['holidays', 'pause'] as const) {
				if (team.data[field] === undefined) continue;
				yield {
					message: `"${field}" has no effect without a start date.`,
					hint: 'Set "startDate", or remove it.',
					at: team.locate([field]),
				};
			}
			return;
		}
		const dates = { start: startDate, holidays, pause };
		const problem = planProblem(dates);
		if (problem) {
			yield {
				message: problem.message,
				hint: 'Mend it.',
				at: team.locate([problem.field === 'start' ? 'startDate' : problem.field]),
			};
			return;
		}
		if (datesSetOn === undefined) {
			yield {
				message: 'Nothing says when these dates were set, so calendars that know older ones may keep them.',
				hint: 'Set "datesSetOn" to the day on which you change them.',
				at: team.locate(['startDate']),
				severity: 'warning',
			};
		}
		const last = planWeeks(dates).at(-1)?.workdays.at(-1);
		if (examDate !== undefined && startDate <= examDate && last !== undefined && examDate < last) {
			yield {
				message: `The exam on ${examDate} comes before week 12 ends on ${last}.`,
				hint: 'Start earlier, or book a later day.',
				at: team.locate(['examDate']),
				severity: 'warning',
			};
		}
	},
};
