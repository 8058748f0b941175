import type { Day } from '../../model/days.ts';
import { confirmation, taskTitle } from '../../model/onboarding/task-words.ts';
import type { OnboardingPath } from '../../model/onboarding/path.ts';
import type { PlanEvent } from '../plan/plan-events.ts';
import type { OnboardingData } from './onboarding-data.ts';
import { dueDay, markDay, weekDays } from './path-dates.ts';

/** Where a path is shown. */
const ADDRESS = '/onboarding/';

/**
 * A path as events of whole days: each task on the day it is due, the marks, and what the buddy does by the end of a week. Ids come from
 * ids of the library, so that they stay when the path moves.
 */
export function pathEvents(path: OnboardingPath, start: Day, { owners, buddy }: OnboardingData): PlanEvent[] {
	const on = (day: Day): PlanEvent['when'] => ({ from: day, to: day });
	return [
		...path.tasks.map((task): PlanEvent => {
			const { asset, minutes, why } = task;
			return {
				id: `onboarding/${asset.id}`,
				title: taskTitle(task),
				about: [
					why,
					`${asset.isEstimate ? 'About ' : ''}${minutes} min. Owner: ${owners[asset.owner] ?? asset.owner}; ${confirmation(task)}.`,
				],
				address: asset.address,
				when: on(dueDay(start, task)),
			};
		}),
		...path.marks.map(({ day, done, answers }): PlanEvent => ({
			id: `onboarding/mark-${day}`,
			title: `Onboarding: day ${day}`,
			about: [done, ...(answers.length > 0 ? ['You can answer:', ...answers.map((question) => `- ${question}`)] : [])],
			address: ADDRESS,
			when: on(markDay(start, day)),
		})),
		...buddy.map(({ week, do: steps }): PlanEvent => ({
			id: `onboarding/buddy-week-${week}`,
			title: `Onboarding: your buddy in week ${week}`,
			about: steps.map((step) => `- ${step}`),
			address: `${ADDRESS}#buddy`,
			when: on(weekDays(start, week).to),
		})),
	];
}
