import type { Entry } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { didYouMean } from '../model/wording.ts';
import type { Rule, Violation } from './rule.ts';

/** Finds items without an objective or section, and sections without an item. */
export const outlineItemsMapToObjectives: Rule = {
	id: 'outline-items-map-to-objectives',
	title: 'Each item of an outline has its section and maps to a study objective, and no section is empty.',
	severity: 'error',
	area: 'outlines',
	why: 'The study domains serve every outline by this mapping. An item without it is a part of the exam nobody studies.',
	remedy:
		'Name under "objectives" each study objective that teaches the item, and under "section" a section of the same outline.',
	*check(knowledge) {
		for (const outline of knowledge.all('outlines')) {
			yield* items(knowledge, outline);
			yield* emptySections(outline);
		}
	},
};

function* items(knowledge: KnowledgeBase, outline: Entry<'outlines'>): Generator<Violation> {
	const sections = outline.data.sections.map(({ id }) => id);
	for (const [index, item] of outline.data.items.entries()) {
		if (!item.objectives.some((id) => knowledge.knows('objectives', id))) {
			yield {
				message: `The item "${item.id}" of the outline "${outline.id}" maps to no study objective.`,
				hint: 'Name at least one existing study objective under "objectives".',
				at: outline.locate(['items', index, 'objectives']),
			};
		}
		if (!sections.includes(item.section)) {
			yield {
				message:
					`The item "${item.id}" lies in the section "${item.section}", ` +
					`which the outline "${outline.id}" does not have${didYouMean(item.section, sections)}`,
				hint: 'Name a section of the same outline.',
				at: outline.locate(['items', index, 'section']),
			};
		} else if (!item.id.startsWith(`${item.section}/`)) {
			yield {
				message: `The item "${item.id}" lies in the section "${item.section}", and its id starts with another.`,
				hint: `Start the id with "${item.section}/".`,
				at: outline.locate(['items', index, 'id']),
			};
		}
	}
}

function* emptySections(outline: Entry<'outlines'>): Generator<Violation> {
	for (const [index, section] of outline.data.sections.entries()) {
		if (outline.data.items.some((item) => item.section === section.id)) continue;
		yield {
			message: `The section "${section.id}" of the outline "${outline.id}" has no item.`,
			hint: 'Add the items of the section, or mend the "section" of those that belong to it.',
			at: outline.locate(['sections', index]),
		};
	}
}
