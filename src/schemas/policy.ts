import { z } from 'zod';
import { FORMATS } from './resource.ts';
import { httpsUrl, minutes, text } from './identifiers.ts';

const host = z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/, 'must be a host name like "docs.databricks.com"');

/** policy.yaml: what the rules measure against. */
export const policySchema = z.strictObject({
	officialHosts: z.array(host).min(1).describe('Hosts (and their subdomains) that count as official.'),
	dumpHosts: z.array(host).min(1).describe('Sites that trade in recalled exam questions; refused everywhere.'),
	notCheckedByMachine: z
		.array(
			z.strictObject({
				where: z.union([host, httpsUrl]).describe('A host with its subdomains, or the address of one page.'),
				reason: text.describe('Why an answer to a machine says nothing about the page.'),
			}),
		)
		.describe('Pages that `npm run links` does not ask for; nothing says that they were checked.'),
	trackingParameters: z.array(text).describe('Query parameters that only track readers.'),
	minutesByFormat: z
		.record(z.enum(FORMATS), minutes)
		.describe('Estimate where no source states minutes; pages say "about".'),
	minutesPerQuestion: minutes.describe('Estimate for one quiz question with its reasons.'),
	sessionReadingMinutes: minutes.describe('Minutes that a session may ask everyone to read beforehand.'),
	leastBudgetPercent: z
		.number()
		.int()
		.min(0)
		.max(100)
		.describe('Per cent of its weekly budget that each week of a track uses at least.'),
	resourceMinimums: z
		.strictObject({
			primary: z.number().int().positive().describe('Primary rows a domain file.'),
			course: z.number().int().positive().describe('Course rows a domain file.'),
			supplementary: z.number().int().positive().describe('Supplementary rows a domain file.'),
		})
		.describe('How many rows of its own each domain needs.'),
	claimMinimum: z.number().int().positive().describe('Claims with evidence better than recalled, a write-up.'),
	termMinimum: z.number().int().nonnegative().describe('Terms of the glossary.'),
	assetsPerObjective: z
		.array(z.enum(['write-up', 'notebook', 'deck']))
		.describe('Kinds of assets that each study objective needs; one without a notebook says why.'),
	questionsPerObjective: z.number().int().nonnegative().describe('Live questions that each study objective needs.'),
	promptsPerUse: z.number().int().positive().describe('Prompts that each use of a language model needs.'),
	recallPercent: z
		.number()
		.int()
		.min(0)
		.max(100)
		.describe("Per cent of a domain's live questions that may ask to remember or understand only."),
	papers: z
		.record(text, z.number().int().nonnegative().max(99))
		.describe('Fixed papers of a release, by outline; no two of them share a question.'),
	reviewMonths: z.number().int().positive().describe('Months after which a review counts as old.'),
	factMonths: z.number().int().positive().describe('Months after which a fact check counts as old.'),
	promises: z
		.record(
			text,
			z.strictObject({
				writeUps: z.number().int().nonnegative().describe('Write-ups.'),
				notebooks: z.number().int().nonnegative().describe('Notebooks.'),
				decks: z.number().int().nonnegative().describe('Decks.'),
				questions: z.number().int().nonnegative().describe('Live questions.'),
			}),
		)
		.describe('What each domain has at least; raise it as the library grows.'),
});
/** What the rules measure against. */
export type Policy = z.infer<typeof policySchema>;
