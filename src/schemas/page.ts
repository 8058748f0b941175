import { z } from 'zod';
import { isoDate, level, minutes, ref, text } from './identifiers.ts';
import { ENVIRONMENTS, runRecordSchema } from './notebook.ts';

const common = {
	title: text.max(90).describe('Title; the only h1 of the page.'),
	description: z.string().trim().min(50).max(200).describe('One sentence for search results, 50 to 200 characters.'),
};

const review = z
	.strictObject({
		by: text.describe('Who read it a second time.'),
		on: isoDate.describe('When.'),
	})
	.optional()
	.describe('Set only where a second reading happened.');

const authored = {
	...common,
	owner: ref('roles').describe('The role that keeps it true.'),
	author: text.default('founding-edition').describe('Who wrote it.'),
	review,
	adoptedBy: text.optional().describe('Set when a team adopts the page as its own.'),
};

const asset = {
	...authored,
	objectives: z.array(ref('objectives')).min(1).describe('Study objectives it covers.'),
	level: level.describe('For whom.'),
	minutes: minutes.describe('Minutes to read or give it, an estimate.'),
};

const domainPage = {
	kind: z.literal('domain').describe('A domain page.'),
	...authored,
	domain: ref('domains').describe('The domain.'),
};
const phasePage = {
	kind: z.literal('phase').describe('A phase page.'),
	...authored,
	phase: ref('phases').describe('The phase.'),
};
const guidePage = {
	kind: z.literal('guide').describe('A guide.'),
	...authored,
	audience: text.describe('Who it is for.'),
	minutes: minutes.describe('Minutes to read, an estimate.'),
	order: z.number().int().optional().describe('Position in the list of guides.'),
	claims: ref('claims').optional().describe('Its list of claims, where it rests on pages of others.'),
};
const writeUp = {
	kind: z.literal('write-up').describe('A write-up.'),
	...asset,
	prerequisites: z.array(ref('docs')).default([]).describe('Pages to read first.'),
	claims: ref('claims').describe('Its list of claims.'),
};
const notebook = {
	kind: z.literal('notebook').describe('A notebook; set by its file, not in it.'),
	...asset,
	environment: z.enum(ENVIRONMENTS).describe('The Python environment it runs in.'),
	run: runRecordSchema.optional().describe('The record of its last run; written by the run itself.'),
};
const deck = {
	kind: z.literal('deck').describe('A deck in Marp Markdown.'),
	...asset,
	marp: z.literal(true).describe('Lets editors preview the slides.'),
	theme: z.literal('default').describe('Theme of the slides.'),
	headingDivider: z.literal(2).describe('Slides start at "##".'),
	paginate: z.literal(true).optional().describe('Shows slide numbers.'),
};

/** Kinds of authored pages, with the strict shape of their front matter. */
export const pageSchema = z.discriminatedUnion('kind', [
	z.strictObject(domainPage),
	z.strictObject(phasePage),
	z.strictObject(guidePage),
	z.strictObject(writeUp),
	z.strictObject(notebook),
	z.strictObject(deck),
]);
/** Front matter of an authored page. */
export type PageFrontMatter = z.infer<typeof pageSchema>;
/** A kind of authored page. */
export type PageKind = PageFrontMatter['kind'];

/** Each kind's own schema, for editors and the author's reference. */
export const pageSchemasByKind = {
	domain: z.strictObject(domainPage),
	phase: z.strictObject(phasePage),
	guide: z.strictObject(guidePage),
	'write-up': z.strictObject(writeUp),
	notebook: z.strictObject(notebook),
	deck: z.strictObject(deck),
} as const;

/**
 * The same union for Starlight, which merges it with its own fields, so unknown keys must pass here.
 * Generated pages have no kind of their own: they are `generated`.
 */
export const starlightExtension = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('generated').default('generated') }),
	z.object(domainPage),
	z.object(phasePage),
	z.object(guidePage),
	z.object(writeUp),
	z.object(notebook),
	z.object(deck),
]);
