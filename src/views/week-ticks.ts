import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { activityTick, deliverableTick, sessionTick } from '../model/ticks.ts';
import type { WeekTicks } from '../study/progress/week-ticks.ts';
import { planProgramme } from './plan.ts';
import { tickIdsOf } from './renamed-ids.ts';

/** What can be ticked in each week, as the roadmap counts it. */
export function weekTicks(knowledge: KnowledgeBase): WeekTicks {
	const tick = (id: string) => ({ ids: tickIdsOf(knowledge, id) });
	const { weeks, sessions, members, tracks, roles } = planProgramme(knowledge);
	return {
		...{ members, tracks, roles },
		weeks: weeks.map(({ number, activities, deliverables }) => ({
			number,
			ticks: [
				...activities.flatMap(({ id, items, for: audience }) =>
					(items?.map((item) => item.tick) ?? [activityTick(number, id)]).map((each) => ({
						...tick(each),
						for: audience,
					})),
				),
				...sessions.flatMap(({ id, week }) => (week === number ? [tick(sessionTick(id))] : [])),
				...deliverables.map(({ id }) => tick(deliverableTick(number, id))),
			],
		})),
	};
}
