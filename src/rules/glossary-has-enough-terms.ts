import { contentFile } from '../model/content-files.ts';
import { quantity } from '../model/wording.ts';
import type { Rule } from './rule.ts';

/** Finds a glossary that has shrunk below what the policy promises. */
export const glossaryHasEnoughTerms: Rule = {
	id: 'glossary-has-enough-terms',
	title: 'The glossary has at least as many terms as the policy promises.',
	severity: 'error',
	area: 'writing',
	why: 'Prose links to a term where it is first used. A term that goes takes the explanation of a word from every page that uses it, and no page says so.',
	remedy: 'Restore the term, or write another. Raise the minimum when the glossary grows.',
	*check(knowledge) {
		const least = knowledge.only('policy')?.termMinimum ?? 0;
		const count = knowledge.all('terms').length;
		if (count >= least) return;
		yield {
			message: `The glossary has ${quantity(count, 'term')}; the policy promises ${least}.`,
			hint: `Restore or write ${quantity(least - count, 'term')}.`,
			at: contentFile(knowledge, 'ledger/terms.yaml'),
		};
	},
};
