import { z } from 'zod';
import { httpsUrl, isoDate, pathId, ref, slug, text } from './identifiers.ts';

/** One question: `src/content/questions/<domain>/<slug>.yaml`. Its id is its path. */
export const questionSchema = z.strictObject({
	id: pathId.describe('"<domain>/<slug>"; never reused.'),
	domain: ref('domains').describe('Study domain.'),
	objectives: z.array(ref('objectives')).min(1).describe('Study objectives it tests.'),
	bloom: z.enum(['remember', 'understand', 'apply', 'analyze']).describe('Cognitive level.'),
	difficulty: z.enum(['easier', 'medium', 'harder']).describe("The author's guess."),
	stem: text.describe('The question; Markdown; answerable with the options covered.'),
	code: z
		.strictObject({
			language: slug.describe('Language of the code.'),
			source: text.describe('The code.'),
		})
		.optional()
		.describe('Code that the stem speaks of.'),
	options: z
		.array(
			z.strictObject({
				id: z.enum(['a', 'b', 'c', 'd']).describe('Stored id; attempts keep ids, not positions.'),
				text: text.describe('The option; Markdown.'),
				correct: z.boolean().optional().describe('True for the key.'),
				why: text.describe('Why it is right, or why an engineer might choose it and why it fails.'),
			}),
		)
		.describe('Four options.'),
	ordered: z.boolean().optional().describe('True where options must keep their order.'),
	explanation: text.describe('What to take away.'),
	references: z
		.array(
			z.strictObject({
				url: httpsUrl.describe('An official page.'),
				title: text.describe('Its title.'),
				evidence: z.enum(['live', 'stored-copy', 'ran', 'recalled']).describe('How it was checked.'),
				on: isoDate.describe('Day of the check.'),
			}),
		)
		.describe('Official pages that settle it.'),
	cells: z
		.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+#[a-z0-9-]+$/, 'must be "<domain>/<notebook>#<cell>"'))
		.optional()
		.describe('Cells of notebooks whose outputs prove it: "<domain>/<notebook>#<cell>".'),
	read: ref('docs').optional().describe('The page of the handbook to read next.'),
	enemies: z.array(ref('questions')).optional().describe('Questions that must not stand in one paper with it.'),
	author: text.describe('Author; shipped content says founding-edition.'),
	origin: z.enum(['own']).describe('Own work: nothing else is accepted.'),
	review: z
		.strictObject({
			by: text.describe('Who read it a second time.'),
			on: isoDate.describe('When.'),
		})
		.optional()
		.describe('Set only where a second reading happened.'),
	status: z.enum(['draft', 'live', 'retired']).describe('Only live questions are served.'),
});
/** A multiple-choice question with a reason for every option. */
export type Question = z.infer<typeof questionSchema>;
