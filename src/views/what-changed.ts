import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { Outline } from '../schemas/outline.ts';
import { outlinesByDate } from './syllabus.ts';

/** What became of the study objectives between two outlines, and what is new in the later one. */
export interface OutlineChange {
	readonly from: Outline;
	readonly to: Outline;
	/** Items of the later outline by status, in its order. */
	readonly items: readonly { readonly section: string; readonly items: Outline['items'] }[];
	/** Objectives that only the earlier outline asks for. */
	readonly dropped: readonly string[];
	/** Objectives that only the later outline asks for. */
	readonly added: readonly string[];
	/** How many items have each status. */
	readonly counts: Readonly<Record<string, number>>;
}

/** Changes between each outline and the one before it, oldest first. */
export function whatChanged(knowledge: KnowledgeBase): OutlineChange[] {
	const outlines = outlinesByDate(knowledge);
	return outlines.slice(1).map((to, index) => {
		const from = outlines[index] as Outline;
		const asked = (outline: Outline) => new Set(outline.items.flatMap((item) => item.objectives));
		const before = asked(from);
		const after = asked(to);
		const counts: Record<string, number> = {};
		for (const { status = 'unmarked' } of to.items) counts[status] = (counts[status] ?? 0) + 1;
		return {
			from,
			to,
			items: to.sections.map(({ id }) => ({ section: id, items: to.items.filter((item) => item.section === id) })),
			dropped: [...before].filter((id) => !after.has(id)),
			added: [...after].filter((id) => !before.has(id)),
			counts,
		};
	});
}

/** Changes that touch the objectives of one domain: items of later outlines that are not simply kept, and what was dropped. */
export function changesOfDomain(knowledge: KnowledgeBase, domain: string) {
	return whatChanged(knowledge).map(({ from, to, dropped }) => ({
		from,
		to,
		items: to.items.filter(
			(item) => item.status !== 'kept' && item.objectives.some((id) => id.startsWith(`${domain}/`)),
		),
		dropped: dropped.filter((id) => id.startsWith(`${domain}/`)),
	}));
}
