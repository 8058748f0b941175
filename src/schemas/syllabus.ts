import { z } from 'zod';
import { objectiveId, ref, slug, text } from './identifiers.ts';

/** One of the ten study domains. */
export const domainSchema = z.strictObject({
	id: slug.describe('Stable id; part of addresses.'),
	title: text.describe('Full title as the programme states it.'),
	short: text.max(28).describe('Short title for menus, tables and badges, at most 28 characters.'),
	mark: z
		.string()
		.regex(/^[A-Z]{2}$/, 'must be two capital letters')
		.describe('Two letters that mark the domain in pictures.'),
	question: text.describe('The question at work that the domain answers.'),
});

/** A study domain. Its weight lives in the outlines, its pod in the pods, its people in team.yaml. */
export type Domain = z.infer<typeof domainSchema>;

/** One of the study objectives that assets, questions and progress refer to. */
export const objectiveSchema = z.strictObject({
	id: objectiveId.describe('"<domain>/<slug>", without the name of an outline.'),
	domain: ref('domains').describe('The study domain it belongs to.'),
	title: text.max(80).describe('Short title for tables and chips.'),
	statement: text.describe('What one can do once it is learned.'),
	freeEdition: z
		.enum(['yes', 'partly', 'theory-only', 'not-yet-tried'])
		.describe('Whether it can be practiced on Free Edition, as far as a source says.'),
	withoutNotebook: text
		.max(160)
		.optional()
		.describe('Why no notebook shows it: what it needs that open-source Spark and Delta do not have.'),
});

/** A study objective: the unit of coverage. */
export type Objective = z.infer<typeof objectiveSchema>;
