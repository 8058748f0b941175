import { z } from 'zod';
import { text } from './identifiers.ts';

const typed = (least: number, most: number) =>
	text
		.max(90)
		.refine((line) => line.split(' ').length >= least && line.split(' ').length <= most, {
			message: `must have ${least} to ${most} words, as somebody types them`,
		})
		.regex(/[^?]$/, 'needs no question mark');

/** One record of `ledger/search-phrases.yaml`. */
export const searchPhrasesSchema = z.strictObject({
	page: z
		.string()
		.regex(/^\/(?:[a-z0-9-]+\/)*$/, 'must be an address of the site, like /glossary/')
		.describe('Address of the page that answers.'),
	called: z
		.array(typed(1, 3))
		.min(1)
		.max(10)
		.optional()
		.describe('Everyday names, abbreviations and older names of its very subject. Only search reads them.'),
	asked: z
		.array(typed(2, 12))
		.min(1)
		.max(30)
		.describe('How people ask for it in words that the page does not have. Only search reads them.'),
});
/** How people ask for a page. */
export type SearchPhrases = z.infer<typeof searchPhrasesSchema>;
