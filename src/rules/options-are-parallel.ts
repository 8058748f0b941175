import { openQuestions } from '../assessment/bank.ts';
import { plainText } from '../assessment/item.ts';
import type { Rule } from './rule.ts';

/** The form in which an option begins. A guess by its first word. */
function formOf(option: string): string {
	if (/^`[^`]*`\W*$/.test(option.trim())) return 'code alone';
	const [first = ''] = plainText(option).split(' ');
	if (/^\d/.test(first)) return 'a number';
	if (/^(?:a|an|the|its|each|every|one|two|no)$/i.test(first)) return 'an article';
	if (/^\p{L}+ing$/iu.test(first)) return 'a verb in -ing';
	return 'another word';
}

/** Finds keys that begin in another form than all distractors. */
export const optionsAreParallel: Rule = {
	id: 'options-are-parallel',
	title: 'The key begins in the same form as the distractors.',
	severity: 'warning',
	area: 'questions',
	why: 'Four actions, four causes, four results: whoever writes the key first writes the rest in another form.',
	remedy: 'Begin all four options alike: with a verb, an article, or code.',
	*check(knowledge) {
		for (const { question, item } of openQuestions(knowledge)) {
			const forms = item.options.map(formOf);
			const key = forms[item.key];
			const others = new Set(forms.filter((_, index) => index !== item.key));
			const [other = ''] = others;
			if (others.size !== 1 || others.has(key ?? '')) continue;
			yield {
				message: `The key of the question "${item.id}" begins with ${key}, the distractors with ${other}.`,
				hint: 'Begin all options alike.',
				at: question.locate(['options', item.key, 'text']),
			};
		}
	},
};
