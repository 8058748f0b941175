import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { activityTick, deliverableTick, sessionTick } from '../model/ticks.ts';
import type { WeekTicks } from '../study/progress/week-ticks.ts';
import { planProgramme } from './plan.ts';

/** What can be ticked in each week, as the roadmap counts it. */
export function weekTicks(knowledge: KnowledgeBase): WeekTicks {
	const { weeks, sessions, members, tracks, roles } = planProgramme(knowledge);
	return {
		...{ members, tracks, roles },
		weeks: weeks.map(({ number, activities, deliverables }) => ({
			number,
			ticks: [
				...activities.flatMap(({ id, items, for: audience }) =>
					(items?.map(({ tick }) => tick) ?? [activityTick(number, id)]).map((tick) => ({ id: tick, for: audience })),
				),
				...sessions.flatMap(({ id, week }) => (week === number ? [{ id: sessionTick(id) }] : [])),
				...deliverables.map(({ id, pods }) => ({ id: deliverableTick(number, id), pods })),
			],
		})),
	};
}
