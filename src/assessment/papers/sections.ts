import type { Outline } from '../../schemas/outline.ts';

/**
 * The section of an outline in which a question counts: that of the first item, in the guide's order, that names the first of its
 * objectives that the outline knows.
 * @param objectives Study objectives of the question; the first is the one that it is about.
 * @returns Undefined where the outline asks for none of them.
 */
export function sectionOf({ items }: Pick<Outline, 'items'>, objectives: readonly string[]): string | undefined {
	for (const objective of objectives) {
		const item = items.find((each) => each.objectives.includes(objective));
		if (item) return item.section;
	}
	return undefined;
}
