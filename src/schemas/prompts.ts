import { z } from 'zod';
import { evidence, httpsUrl, isoDate, ref, slug, text } from './identifiers.ts';

/** What a language model is used for, with what goes wrong at that in particular. */
export const promptUseSchema = z.strictObject({
	id: slug.describe('Stable id.'),
	title: text.describe('Title.'),
	goal: text.describe('What it is good for, one or two sentences.'),
	risks: z
		.array(
			z.strictObject({
				title: text.describe('The risk, a few words.'),
				text: text.describe('What goes wrong, and what to do about it.'),
			}),
		)
		.min(1)
		.describe('What goes wrong at this use in particular.'),
});
/** One of the uses of a language model. */
export type PromptUse = z.infer<typeof promptUseSchema>;

/** A made-up answer, judged claim by claim against official pages that somebody did look up. */
const workedExample = z.strictObject({
	said: text.describe('An answer such as a model may give, made up for the exercise; never a transcript.'),
	code: z
		.strictObject({
			language: slug.describe('Language of the code.'),
			source: text.describe('The code, made up as well.'),
		})
		.optional()
		.describe('Code of the answer.'),
	claims: z
		.array(
			z.strictObject({
				claim: text.describe('One claim of the answer.'),
				verdict: z.enum(['confirmed', 'narrowed', 'wrong']).describe('What the check gave.'),
				because: text.describe('What the page says, in our words.'),
				page: z
					.strictObject({
						url: httpsUrl.describe('The official page that settles it.'),
						title: text.describe('Its title.'),
						evidence: evidence.exclude(['recalled']).describe('How it was looked up.'),
						on: isoDate.describe('Day on which it was looked up.'),
					})
					.describe('Where it was looked up.'),
			}),
		)
		.min(2)
		.describe('The claims of the answer, judged one by one.'),
	remains: text.describe('What of the answer may enter a write-up.'),
	read: ref('docs').describe('The page of the handbook that says it.'),
});
/** An answer judged for practice. */
export type WorkedExample = z.infer<typeof workedExample>;

/** A prompt of the library for one of the uses of a language model. */
export const promptSchema = z.strictObject({
	id: slug.describe('Stable id; the anchor on the page.'),
	use: ref('promptUses').describe('Which use it serves.'),
	title: text.describe('Title.'),
	goal: text.describe('What for, one sentence.'),
	prompt: text.describe('The prompt; {braces} hold the name of what to fill in.'),
	variables: z
		.array(
			z.strictObject({
				name: slug.describe('Name, as it stands in braces.'),
				meaning: text.describe('What to fill in.'),
				example: text.describe('A value that could really be filled in.'),
			}),
		)
		.min(1)
		.describe('What each brace stands for, in the order of the fields.'),
	check: text.describe('How to judge the answer against the primary source.'),
	worked: workedExample.optional().describe('An answer judged for practice.'),
});
/** A prompt with the way to check its answer. */
export type Prompt = z.infer<typeof promptSchema>;
