import { z } from 'zod';
import { isoDate, ref, slug } from './identifiers.ts';

const digest = z.string().regex(/^[0-9a-f]{12}$/, 'must be 12 hexadecimal digits');

const releasedQuestion = z.strictObject({
	id: ref('questions').describe('A question that was live.'),
	digest: digest.describe('Of its text, options and key; another one today means "edited since".'),
	objectives: z.array(ref('objectives')).min(1).describe('Study objectives it tested.'),
	bloom: z.enum(['remember', 'understand', 'apply', 'analyze']).describe('Cognitive level.'),
	sections: z.record(z.string(), slug).describe('The section that it counts in, by outline.'),
	ordered: z.boolean().optional().describe('True where options keep their order.'),
	enemies: z.array(ref('questions')).optional().describe('Questions that stand in no paper with it.'),
});

const paper = z.strictObject({
	outline: ref('outlines').describe('The outline whose quotas it meets.'),
	number: z.number().int().positive().max(99).describe('Its number within outline and release.'),
	questions: z.array(ref('questions')).min(1).describe('Its questions in their order.'),
});

/**
 * A release of the bank: `src/content/releases/<id>.yaml`, written by `npm run questions -- release` and never edited. It holds all
 * that drawing a paper needs, so that a code gives the same paper whatever the bank and the outlines become.
 */
export const releaseSchema = z.strictObject({
	id: z
		.string()
		.regex(/^[1-9]\d{0,2}$/, 'must be a whole number from 1 to 999, in quotes')
		.describe('Number of the release.'),
	on: isoDate.describe('Day on which it was made.'),
	digest: digest.describe('Of all the rest: one changed character would give every code another paper.'),
	quotas: z
		.record(z.string(), z.record(slug, z.number().int().nonnegative()))
		.describe('Questions of each section, by outline.'),
	papers: z.array(paper).min(1).describe('Its fixed papers.'),
	questions: z.array(releasedQuestion).min(1).describe('The questions that were live.'),
});

/** A release of the bank. */
export type Release = z.infer<typeof releaseSchema>;
/** What a release keeps of a question. */
export type ReleasedQuestion = Release['questions'][number];
