import { z } from 'zod';
import { isoDate, text } from './identifiers.ts';

/** What the last answer says about a page; only `gone` says that it is not there. */
export const LINK_VERDICTS = ['ok', 'moved', 'gone', 'refused', 'unreachable', 'server-error'] as const;

/** What happened where no status tells it. */
export const LINK_PROBLEMS = [
	'unknown-host',
	'not-public',
	'tls',
	'timeout',
	'no-connection',
	'broken-off',
	'not-http',
	'redirect-loop',
	'too-many-redirects',
	'redirect-nowhere',
	'sign-in',
	'bot-wall',
] as const;

const pageUrl = z.string().regex(/^https?:\/\/[^\s#]+$/, 'must be a web address without fragment');

/** One record of `ledger/link-checks.yaml`; `npm run links` writes them, nobody else. */
export const linkCheckSchema = z.strictObject({
	url: pageUrl.describe('Address of the page, without fragment.'),
	verdict: z
		.enum(LINK_VERDICTS)
		.describe('What the last answer says; refused, unreachable and server-error are no proof that the page is gone.'),
	status: z.number().int().min(100).max(999).optional().describe('HTTP status of the last answer.'),
	problem: z.enum(LINK_PROBLEMS).optional().describe('What happened where the status does not tell it.'),
	movedTo: pageUrl.optional().describe('Where permanent redirects lead.'),
	missingAnchors: z
		.array(text)
		.min(1)
		.optional()
		.describe('Fragments that the content names and the page did not hold.'),
	checkedOn: isoDate.describe('Day of the last try.'),
	okOn: isoDate.optional().describe('Day on which the page last answered; left out until it has.'),
	failures: z.number().int().positive().optional().describe('Tries without success since then, one a day at most.'),
});
/** What is known of an external page. */
export type LinkCheck = z.infer<typeof linkCheckSchema>;
/** What the last answer says about a page. */
export type LinkVerdict = (typeof LINK_VERDICTS)[number];
/** What happened where no status tells it. */
export type LinkProblem = (typeof LINK_PROBLEMS)[number];
