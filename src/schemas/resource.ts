import { z } from 'zod';
import { httpsUrl, isoDate, minutes, ref, slug, text } from './identifiers.ts';

/** The three tiers, strongest first. */
export const TIERS = ['primary', 'course', 'supplementary'] as const;
/** The forms a resource comes in. */
export const FORMATS = ['docs', 'course', 'video', 'article', 'repo', 'practice-exam', 'dataset'] as const;

/** One row of `src/content/resources/<domain>.yaml`. */
export const resourceSchema = z.strictObject({
	id: slug.describe('Stable id, unique over all files.'),
	title: text.describe('Title as its publisher writes it.'),
	url: httpsUrl.describe('https address without tracking or fragment.'),
	provider: text.describe('Who publishes it.'),
	tier: z.enum(TIERS).describe('primary is official documentation, course teaches, supplementary supports.'),
	format: z.enum(FORMATS).describe('What it is.'),
	cost: z.enum(['free', 'mixed', 'paid']).describe('What it costs.'),
	minutes: minutes.optional().describe('Minutes, only where a source states them.'),
	why: text.describe('Which objective it serves, one sentence.'),
	objectives: z.array(ref('objectives')).optional().describe('Study objectives it serves.'),
	tracks: z.array(ref('tracks')).optional().describe('Tracks that use it.'),
	also: z.array(ref('domains')).optional().describe('Domains that show it too; counts there for nothing.'),
	matrix: z.boolean().optional().describe('True for the one to three rows of its cell in the matrix.'),
	listedOn: isoDate.describe('Day it was listed here.'),
	evidence: z
		.enum(['seen', 'recalled'])
		.describe('seen: the address was met in a source; recalled: written from memory and to be confirmed.'),
	caution: text
		.optional()
		.describe('What to know before using it; a row with one is named, not recommended, and counts in no tier.'),
});
/** A resource: official page, course or supplementary material. */
export type Resource = z.infer<typeof resourceSchema>;
/** A tier of a resource. */
export type Tier = (typeof TIERS)[number];
