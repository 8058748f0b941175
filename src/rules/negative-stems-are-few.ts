import { liveQuestions, openQuestions } from '../assessment/bank.ts';
import { quantity } from '../model/wording.ts';
import type { Rule } from './rule.ts';

/** A stem that asks for what does not hold. */
const NEGATIVE = /\bwhich\b[^?.]*?\b(not|except|least|incorrect|false)\b[^?.]*[?:]|\b(except):?$/i;
const EMPHASIZED = /\*\*(?:not|except|least|incorrect|false)\*\*/i;
/** Share of the live questions that may be negative (Q06 of the assessment standards). */
const MOST = 0.05;

/** Finds negative stems that are easily overread, or too many. */
export const negativeStemsAreFew: Rule = {
	id: 'negative-stems-are-few',
	title: 'A stem that asks for what does not hold says so in bold, and few do.',
	severity: 'error',
	area: 'questions',
	why: 'Whoever overreads a "not" fails a question about reading. The exam asks what one would do.',
	remedy: 'Ask for what holds. Where that is impossible, write **not** in bold.',
	*check(knowledge) {
		for (const { question, item, severity } of openQuestions(knowledge)) {
			const { stem } = question.data;
			if (!NEGATIVE.test(stem) || EMPHASIZED.test(stem)) continue;
			yield {
				message: `The stem of the question "${item.id}" is negative, and its negation is not in bold.`,
				hint: 'Ask for what holds, or emphasize the negation.',
				at: question.locate(['stem']),
				severity,
			};
		}
		const live = liveQuestions(knowledge);
		const negative = live.filter(({ question }) => NEGATIVE.test(question.data.stem.replaceAll('*', '')));
		const [first] = negative;
		if (!first || negative.length <= Math.max(1, live.length * MOST)) return;
		yield {
			message: `Of ${quantity(live.length, 'live question')} ${negative.length} are negative; ${MOST * 100}% are the most.`,
			hint: `Turn some around; the first is "${first.item.id}".`,
			at: first.question.locate(['stem']),
		};
	},
};
