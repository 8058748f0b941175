import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { activityTick, deliverableTick, sessionTick } from '../model/ticks.ts';
import type { WeekTicks } from '../study/progress/week-ticks.ts';
import { planProgramme } from './plan.ts';
import { tickIdsOf } from './renamed-ids.ts';

/** What can be ticked in each week, as the roadmap counts it. */
export function weekTicks(knowledge: KnowledgeBase): WeekTicks {
	const tick = (id: string) => ({ ids: tickIdsOf(knowledge, id) });
	const { weeks, sessions, members, tracks, roles, pods: all } = planProgramme(knowledge);
	return {
		...{ members, tracks, roles },
		weeks: weeks.map(({ number, activities, deliverables }) => ({
			number,
			ticks: [
				...activities.flatMap(({ id, items, for: audience }) =>
					items
						? items.map((item) => ({ ...tick(item.tick), for: item.for ?? audience }))
						: [{ ...tick(activityTick(number, id)), for: audience }],
				),
				...sessions.flatMap(({ id, week }) => (week === number ? [tick(sessionTick(id))] : [])),
				...deliverables.map(({ id, pods }) => ({
					...tick(deliverableTick(number, id)),
					for: pods && { except: all.flatMap((pod) => (pods.includes(pod.id) ? [] : [pod.id])) },
				})),
			],
		})),
	};
}
