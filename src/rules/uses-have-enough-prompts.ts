import { quantity } from '../model/wording.ts';
import type { Rule } from './rule.ts';

/** Finds uses of a language model with too few prompts, or without an answer judged for practice. */
export const usesHaveEnoughPrompts: Rule = {
	id: 'uses-have-enough-prompts',
	title: 'Each use of a language model has as many prompts as the policy wants, and a worked example.',
	severity: 'error',
	area: 'assets',
	why: 'A prompt is taken over at once, the habit of judging its answer is not: whoever copies one should see that done nearby.',
	remedy: 'Restore or write a prompt for the use, or add "worked" to one of its prompts.',
	*check(knowledge) {
		const least = knowledge.only('policy')?.promptsPerUse ?? 0;
		const prompts = knowledge.all('prompts').map(({ data }) => data);
		for (const use of knowledge.all('promptUses')) {
			const own = prompts.filter((prompt) => prompt.use === use.id);
			if (own.length < least) {
				yield {
					message: `The use "${use.id}" has ${quantity(own.length, 'prompt')}; the policy wants ${least}.`,
					hint: `Write ${quantity(least - own.length, 'prompt')} more with "use: ${use.id}".`,
					at: use.locate(['id']),
				};
			}
			if (own.length > 0 && !own.some(({ worked }) => worked)) {
				yield {
					message: `No prompt of the use "${use.id}" has a worked example.`,
					hint: 'Add "worked" to one of them: a made-up answer, judged claim by claim.',
					at: use.locate(['id']),
				};
			}
		}
	},
};
