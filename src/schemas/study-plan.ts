import { z } from 'zod';
import { minutes, ref, siteLink, slug, text } from './identifiers.ts';

/** One thing to read or do. Its minutes are derived; typed are only those that no page and no source can give. */
export const studyItemSchema = z
	.strictObject({
		id: slug
			.optional()
			.describe(
				"Id, unique in the plan; it stays when the words change, because ticks of readers name it. A page's own id does.",
			),
		do: text.describe('What to do, starting with a verb.'),
		resource: ref('resources').optional().describe('The resource to work through.'),
		part: z
			.strictObject({
				name: text.describe('Name of the part, as the resource has it.'),
				minutes: minutes.describe('Minutes that the resource itself states for the part.'),
			})
			.optional()
			.describe('A part of the resource, where the whole would be too much.'),
		page: ref('docs').optional().describe('The page of the handbook to work through.'),
		quiz: ref('domains').optional().describe('The domain whose quiz to answer.'),
		link: siteLink.optional().describe('Where to go for a task that no page gives minutes for.'),
		own: minutes.optional().describe("Minutes of one's own work, an estimate; added to those of page or resource."),
		can: text.describe('What one can do when it is done; follows the words "you can".'),
	})
	.refine(
		({ resource, page, quiz, link }) => [resource, page, quiz, link].filter(Boolean).length <= 1,
		'names one of resource, page, quiz and link at most',
	)
	.refine(({ id, page }) => (id === undefined) === (page !== undefined), 'needs an "id" where it names no "page"')
	.refine(({ resource, part }) => !part || resource !== undefined, 'has a part only of a resource')
	.refine(
		({ resource, page, quiz, own }) => Boolean(resource ?? page ?? quiz ?? own),
		'needs "own" minutes where no resource, page or quiz gives any',
	);
/** One thing to read or do in a study plan. */
export type StudyItem = z.infer<typeof studyItemSchema>;

/** What a track does in one week. */
export const studyWeekSchema = z.strictObject({
	week: z.number().int().min(1).max(12).describe('Week of the programme.'),
	items: z.array(studyItemSchema).min(1).describe('What to do, in order.'),
});
