import { isWriteUp } from '../model/assets.ts';
import { cyclesIn } from '../model/cycles.ts';
import type { Rule } from './rule.ts';

/** Finds write-ups that can never be begun, because each waits for the other. */
export const prerequisitesHaveNoCycle: Rule = {
	id: 'prerequisites-have-no-cycle',
	title: 'No page is a prerequisite of itself, directly or in a round.',
	severity: 'error',
	area: 'assets',
	why: 'Prerequisites order a learning path. In a round there is no first page.',
	remedy: 'Remove the prerequisite that a reader can do without.',
	*check(knowledge) {
		const writeUps = new Map(knowledge.pages.filter(isWriteUp).map((page) => [page.id, page]));
		const before = (id: string) => writeUps.get(id)?.data.prerequisites ?? [];
		for (const cycle of cyclesIn(writeUps.keys(), before)) {
			const last = writeUps.get(cycle.at(-2) ?? '');
			if (!last) continue;
			yield {
				message: `The prerequisites run in a circle: ${cycle.map((id) => `"${id}"`).join(' → ')}.`,
				hint: 'Remove one of these prerequisites.',
				at: last.locate(['prerequisites', last.data.prerequisites.indexOf(cycle[0] ?? '')]),
			};
		}
	},
};
