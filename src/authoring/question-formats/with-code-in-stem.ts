import type { Question } from '../../schemas/question.ts';

/** The question with its code as a fence at the end of the stem, for formats that know texts only. */
export function withCodeInStem({ code, ...question }: Question): Question {
	if (!code) return question;
	const longest = Math.max(2, ...Array.from(code.source.matchAll(/`+/g), ([ticks]) => ticks.length));
	const fence = '`'.repeat(longest + 1);
	return { ...question, stem: `${question.stem}\n\n${fence}${code.language}\n${code.source.trimEnd()}\n${fence}` };
}
