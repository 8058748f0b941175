import { isWriteUp, type PageOfKind } from '../model/assets.ts';
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
		const done = new Set<string>();
		for (const page of writeUps.values()) {
			for (const cycle of cyclesFrom(page, writeUps, done)) {
				const last = writeUps.get(cycle.at(-2) ?? '') ?? page;
				const index = last.data.prerequisites.indexOf(cycle[0] ?? '');
				yield {
					message: `The prerequisites run in a circle: ${cycle.map((id) => `"${id}"`).join(' → ')}.`,
					hint: 'Remove one of these prerequisites.',
					at: last.locate(['prerequisites', index]),
				};
			}
		}
	},
};

/** Depth-first search; each circle is given once, its first page repeated at the end. */
function* cyclesFrom(
	page: PageOfKind<'write-up'>,
	writeUps: ReadonlyMap<string, PageOfKind<'write-up'>>,
	done: Set<string>,
	trail: readonly string[] = [],
): Generator<string[]> {
	if (done.has(page.id)) return;
	const here = [...trail, page.id];
	for (const id of page.data.prerequisites) {
		const start = here.indexOf(id);
		const next = writeUps.get(id);
		if (start >= 0) yield [...here.slice(start), id];
		else if (next) yield* cyclesFrom(next, writeUps, done, here);
	}
	done.add(page.id);
}
