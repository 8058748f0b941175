import { z } from 'zod';
import { evidence, httpsUrl, isoDate, pathId, ref, siteAddress, slug, text } from './identifiers.ts';

/** A public page that facts rest on. */
export const sourceSchema = z.strictObject({
	id: slug.describe('Stable id.'),
	title: text.describe('Title.'),
	publisher: text.describe('Publisher.'),
	url: httpsUrl.describe('Address.'),
	official: z.boolean().describe('True for pages of the exam owner.'),
	evidence: evidence.describe('How it was read.'),
	on: isoDate.describe('Day it was read.'),
	note: text.optional().describe('What it settles, or what to confirm by hand.'),
});
/** A source with a public address. */
export type Source = z.infer<typeof sourceSchema>;

/** A fact about the exam, stored once and quoted by `:fact[id]`. */
export const factSchema = z.strictObject({
	id: pathId.describe('Stable id, like "exam.fee".'),
	label: text.describe('What it is, for tables.'),
	value: text.describe('The value as prose prints it.'),
	outline: ref('outlines').optional().describe('The outline it belongs to; all if left out.'),
	confidence: z.enum(['high', 'medium', 'low', 'unsourced']).describe('How well it is supported.'),
	sources: z.array(ref('sources')).describe('Where it was read.'),
	checkedOn: isoDate.describe('Day it was last checked.'),
	owner: ref('roles').describe('The role that keeps it true.'),
	note: text.optional().describe('A caution.'),
});

/** A term of the glossary. */
export const termSchema = z.strictObject({
	id: slug.describe('Stable id; the anchor on the glossary page.'),
	term: text.describe('The term.'),
	definition: text.describe('One or two sentences.'),
	also: z
		.array(text)
		.optional()
		.describe('Other spellings by which prose links to it; a plural in -s goes without saying.'),
	link: z
		.literal(false)
		.optional()
		.describe('False where the term is too common a word to link; spellings under "also" still do.'),
	except: z.array(text).optional().describe('Phrases in which a spelling means something else, so that it is no link.'),
	formerly: z.array(text).optional().describe('Older names.'),
	url: httpsUrl.describe('Official page.'),
	evidence: z.enum(['seen', 'recalled']).describe('seen: the address was met in a source.'),
	objectives: z.array(ref('objectives')).optional().describe('Study objectives it belongs to.'),
});
/** A glossary term. */
export type Term = z.infer<typeof termSchema>;

/** A product that changed its name. */
export const renamedNameSchema = z.strictObject({
	id: slug.describe('Stable id.'),
	current: text.describe('The house name: the only one prose uses.'),
	former: z.array(text).min(1).describe('Older names as readers may type them.'),
	forbid: z
		.array(text)
		.describe('Older names that prose must not use as current; matched as whole words, case-sensitive.'),
	note: text.describe('What to know, one or two sentences.'),
	sources: z.array(httpsUrl).min(1).describe('Where the change can be read.'),
	confidence: z.enum(['high', 'medium', 'low']).describe('How well it is supported.'),
	page: siteAddress.optional().describe('The page of the handbook that explains it.'),
});
/** A renamed product. */
export type RenamedName = z.infer<typeof renamedNameSchema>;

const rename = (what: string) =>
	z.array(
		z.strictObject({
			from: pathId.describe(`Id that ${what} had; it is never used again.`),
			to: z
				.tuple([pathId], pathId)
				.describe('What took its place: one id, or several where it was split. Rows with one "to" were merged.'),
		}),
	);

/** Ids under which browsers of readers keep records, and which are used no more. */
export const renamedIdsSchema = z.strictObject({
	questions: rename('a question').describe('Questions; answers, review cards and the hit list move along.'),
	objectives: rename('a study objective').describe('Study objectives, as attempts name them.'),
	ticks: rename('a page or other work').describe(
		'What readers tick: pages by their id, else "activities/<week>/<id>", "deliverables/<week>/<id>", "study/<track>/<id>", "sessions/<id>", "capstone/<line>" or "resources/<id>".',
	),
});
/** The table of renamed ids. */
export type RenamedIds = z.infer<typeof renamedIdsSchema>;

/** The claims of one write-up: `src/content/claims/<domain>/<slug>.yaml`. */
export const claimsSchema = z.strictObject({
	id: pathId.describe('"<domain>/<slug>" of the write-up.'),
	claims: z
		.array(
			z.strictObject({
				claim: text.describe('The claim, one sentence, as checked.'),
				url: httpsUrl.describe('Official page that settles it.'),
				title: text.describe('Title of that page.'),
				verdict: z.enum(['confirmed', 'narrowed', 'unconfirmed']).describe('What the check gave.'),
				evidence: evidence.describe('How it was checked.'),
				on: isoDate.describe('Day of the check.'),
				note: text.optional().describe('What differs, or what could not be found.'),
			}),
		)
		.min(1)
		.describe('Claims in the order of the page.'),
});
/** The claims of a write-up with their evidence. */
export type Claims = z.infer<typeof claimsSchema>;

/** Ways to answer by the writing alone; the table of them is in src/assessment/strategies.ts. */
const BLIND_STRATEGIES = [
	'longest',
	'shortest',
	'stem-words',
	'no-absolutes',
	'odd-code',
	'shared-elements',
	'commas-and-numbers',
] as const;

/** A public question bank, and what strategies that know nothing get from it. */
export const publicBankSchema = z.strictObject({
	id: slug.describe('Stable id.'),
	name: text.describe('The bank, and which part of it, as readers may find it.'),
	publisher: text.describe('Who publishes it.'),
	repository: httpsUrl.describe('Public repository that was read.'),
	commit: z
		.string()
		.regex(/^[0-9a-f]{40}$/, 'must be 40 hexadecimal digits')
		.describe('Commit that was read.'),
	on: isoDate.describe('Day of the measurement.'),
	questions: z.number().int().positive().describe('Questions that were played: four options, one of them right.'),
	counted: text.describe('Which files and questions were counted.'),
	leftOut: text.optional().describe('What was left out, and why.'),
	note: text.optional().describe('What else was measured.'),
	scores: z
		.record(
			z.enum(BLIND_STRATEGIES),
			z.strictObject({
				percent: z.number().min(0).max(100).describe('Right answers in percent, ties shared.'),
				chance: z.number().min(0).max(1).describe('Probability of so much by chance; 0 where it is below 1e-300.'),
			}),
		)
		.describe('What each strategy gets.'),
});
/** A public bank with its scores. */
export type PublicBank = z.infer<typeof publicBankSchema>;
