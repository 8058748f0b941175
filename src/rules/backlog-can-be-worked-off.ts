import { cyclesIn } from '../model/cycles.ts';
import type { Rule } from './rule.ts';

/** Finds backlog items that wait for each other or for a later week, and items outside the capstone's weeks. */
export const backlogCanBeWorkedOff: Rule = {
	id: 'backlog-can-be-worked-off',
	title: "Items of the backlog lie in the capstone's weeks, and wait for nothing that comes later.",
	severity: 'error',
	area: 'programme',
	why: 'In a round there is no first item, and what waits for next week cannot be finished in this one.',
	remedy: 'Remove a dependency that the item can do without, or move one of the two items to another week.',
	*check(knowledge) {
		const items = new Map(knowledge.all('backlog').map((item) => [item.id, item]));
		for (const cycle of cyclesIn(items.keys(), (id) => items.get(id)?.data.dependsOn ?? [])) {
			const last = items.get(cycle.at(-2) ?? '');
			if (!last) continue;
			yield {
				message: `The backlog runs in a circle: ${cycle.map((id) => `"${id}"`).join(' → ')}.`,
				hint: 'Remove one of these dependencies.',
				at: last.locate(['dependsOn', last.data.dependsOn?.indexOf(cycle[0] ?? '') ?? 0]),
			};
		}
		const phase = knowledge.find('phases', knowledge.only('capstone')?.phase ?? '')?.data;
		for (const item of items.values()) {
			const { week, dependsOn = [] } = item.data;
			for (const [index, id] of dependsOn.entries()) {
				const before = items.get(id)?.data;
				if (!before || before.week <= week) continue;
				yield {
					message: `The backlog item "${item.id}" of week ${week} waits for "${id}" of week ${before.week}.`,
					hint: 'Move one of the two to another week.',
					at: item.locate(['dependsOn', index]),
				};
			}
			if (!phase || (phase.weeks.from <= week && week <= phase.weeks.to)) continue;
			yield {
				message: `The backlog item "${item.id}" is planned for week ${week}, outside the capstone's weeks ${phase.weeks.from} to ${phase.weeks.to}.`,
				hint: 'Plan it for one of these weeks.',
				at: item.locate(['week']),
			};
		}
	},
};
