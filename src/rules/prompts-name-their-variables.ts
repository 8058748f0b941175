import { promptParts } from '../model/prompt-text.ts';
import { didYouMean } from '../model/wording.ts';
import type { Rule } from './rule.ts';

/** Finds braces that nobody explains, and variables that stand nowhere. */
export const promptsNameTheirVariables: Rule = {
	id: 'prompts-name-their-variables',
	title: 'Each brace of a prompt is a variable that is explained once, and each variable stands in its prompt.',
	severity: 'error',
	area: 'writing',
	why: 'A brace without a field is sent to the model as it stands, and a field without a brace takes text that goes nowhere.',
	remedy: 'Explain the name under "variables", write it into the prompt in braces, or remove what is left over.',
	*check(knowledge) {
		for (const prompt of knowledge.all('prompts')) {
			const names = prompt.data.variables.map(({ name }) => name);
			const braces = new Set(promptParts(prompt.data.prompt).flatMap((part) => ('text' in part ? [] : part.variable)));
			for (const brace of braces) {
				if (names.includes(brace)) continue;
				yield {
					message: `The prompt "${prompt.id}" has no variable "${brace}"${didYouMean(brace, names)}`,
					hint: `Add "${brace}" under "variables", or mend the name in braces.`,
					at: prompt.locate(['prompt']),
				};
			}
			for (const [index, name] of names.entries()) {
				const isTwice = names.indexOf(name) < index;
				if (braces.has(name) && !isTwice) continue;
				yield {
					message: isTwice
						? `The prompt "${prompt.id}" explains the variable "${name}" twice.`
						: `The variable "${name}" stands nowhere in the prompt "${prompt.id}".`,
					hint: isTwice ? 'Remove one of the two.' : `Write {${name}} into the prompt, or remove the variable.`,
					at: prompt.locate(['variables', index, 'name']),
				};
			}
		}
	},
};
