import type { Rule } from './rule.ts';

/** Finds study objectives that no outline asks for. */
export const objectivesAreInAnOutline: Rule = {
	id: 'objectives-are-in-an-outline',
	title: 'Each study objective is asked for by at least one outline.',
	severity: 'error',
	area: 'outlines',
	why: 'An objective outside every outline takes study time and is in no exam.',
	remedy: 'Map the item that asks for it, or remove the objective.',
	*check(knowledge) {
		const outlines = knowledge.all('outlines');
		if (outlines.length === 0) return;
		const mapped = new Set(outlines.flatMap(({ data }) => data.items.flatMap(({ objectives }) => objectives)));
		for (const objective of knowledge.all('objectives')) {
			if (mapped.has(objective.id)) continue;
			yield {
				message: `No item of any outline maps to the study objective "${objective.id}".`,
				hint: 'Name it under "objectives" of the item that asks for it, or remove it.',
				at: objective.locate(),
			};
		}
	},
};
