import { parseCode } from '../../assessment/papers/paper-code.ts';
import type { PracticeData } from '../../study/practice-data.ts';
import type { Form } from '../../study/store/records.ts';

/** What an attempt is called: "Paper 1, Nov 2025". */
export function titleOf(form: Form, { outlines, quizzes }: Pick<PracticeData, 'outlines' | 'quizzes'>): string {
	const outline = outlines.find(({ id }) => id === form.outline);
	const short = outline?.short ?? form.outline;
	if (form.kind === 'paper') {
		const code = parseCode(form.code);
		return `${'paper' in code && typeof code.paper === 'number' ? `Paper ${code.paper}` : 'Drawn paper'}, ${short}`;
	}
	if (form.kind === 'drill')
		return `Drill: ${outline?.sections.find(({ id }) => id === form.section)?.title ?? form.section}`;
	return `Quiz: ${quizzes.find(({ session }) => session === form.session)?.title ?? form.session}`;
}
