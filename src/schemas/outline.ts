import { z } from 'zod';
import { isoDate, pathId, ref, slug, text } from './identifiers.ts';

const section = z.strictObject({
	id: slug.describe('Id within this outline.'),
	title: text.describe("The section's title in this outline's own spelling."),
	weight: z.number().int().min(1).max(100).describe('Per cent of the scored questions.'),
});

const item = z.strictObject({
	id: pathId.describe('Id within this outline: "<section>/<slug>".'),
	section: slug.describe('The section of this outline that holds the item.'),
	statement: text.describe('What a candidate must be able to do, in our words.'),
	objectives: z.array(ref('objectives')).min(1).describe('The study objectives it maps to.'),
	status: z.enum(['kept', 'reworded', 'new', 'moved']).optional().describe('How it relates to the outline before it.'),
	change: text.optional().describe('What is different, in a few words.'),
});

/** One exam guide as data: `src/content/outlines/<id>.yaml`. Weights are per cent and sum to 100. */
export const outlineSchema = z.strictObject({
	id: z
		.string()
		.regex(/^\d{4}-\d{2}$/, 'must be the month of the guide, like "2026-10"')
		.describe('Month of the guide.'),
	title: text.describe('How pages name the outline.'),
	short: text.max(12).describe('The label beside each number, at most 12 characters.'),
	guideDate: isoDate.describe('Date printed on the guide.'),
	sittings: z
		.strictObject({
			from: isoDate.optional().describe('First day of sittings.'),
			until: isoDate.optional().describe('Last day of sittings.'),
		})
		.describe('Which sittings the outline is for.'),
	questions: z.number().int().positive().describe('Scored questions.'),
	unscored: z.number().int().nonnegative().describe('Unscored questions at most.'),
	minutes: z.number().int().positive().describe('Minutes allowed.'),
	languages: z.array(text).min(1).describe('Languages the exam is offered in.'),
	sections: z.array(section).min(1).describe("Sections in the guide's order."),
	items: z.array(item).min(1).describe('What the guide asks, item by item.'),
	sources: z.array(ref('sources')).min(1).describe('Where this outline was read.'),
	note: text.optional().describe('A caution that pages print with the outline.'),
});

/** One exam guide: sections with weights, and items that map to study objectives. */
export type Outline = z.infer<typeof outlineSchema>;
