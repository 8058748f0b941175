import { openQuestions } from '../assessment/bank.ts';
import { plainText } from '../assessment/item.ts';
import type { Rule } from './rule.ts';

/** How often something happens, for somebody. */
const VAGUE = /\b(?:often|usually|sometimes|frequently|rarely|generally|typically|occasionally|normally)\b/i;

/** Finds words of frequency that each reader weighs otherwise. */
export const questionsArePrecise: Rule = {
	id: 'questions-are-precise',
	title: 'Stems and options use no word of vague frequency.',
	severity: 'warning',
	area: 'questions',
	why: 'Readers differ by half in what "often" means to them, so the question tests what they take it for.',
	remedy: 'Give the number or the condition.',
	*check(knowledge) {
		for (const { question, item } of openQuestions(knowledge)) {
			const texts = [
				{ path: ['stem'], text: question.data.stem },
				...item.options.map((text, index) => ({ path: ['options', index, 'text'], text })),
			];
			for (const { path, text } of texts) {
				const found = VAGUE.exec(plainText(text))?.[0];
				if (found === undefined) continue;
				yield {
					message: `The question "${item.id}" says "${found}".`,
					hint: 'Give the number or the condition instead.',
					at: question.locate(path),
				};
			}
		}
	},
};
