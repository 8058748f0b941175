import { pageAddress } from '../model/addresses.ts';
import type { Entry } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { questionDigest } from '../assessment/papers/digest.ts';
import type { Question } from '../schemas/question.ts';
import type { QuestionFile } from '../study/question-file.ts';
import { renderQuestion } from './question.ts';

/** The questions that a paper may ask for: live ones, and retired ones for old codes. A draft is nobody's business yet. */
export const servedQuestions = (knowledge: KnowledgeBase): Entry<'questions'>[] =>
	knowledge.all('questions').filter(({ data }) => data.status !== 'draft');

/**
 * A question as practice gets it.
 * @param base Base path with a slash at both ends.
 * @throws {Error} If it has no key, which the validator refuses.
 */
export async function questionFile(knowledge: KnowledgeBase, question: Question, base: string): Promise<QuestionFile> {
	const { stem, code, options, explanation, references, objectives } = await renderQuestion(knowledge, question, base);
	const key = options.find(({ correct }) => correct)?.id;
	if (!key) throw new Error(`Question "${question.id}" has no key.`);
	const own = (address: string) => base + address.slice(1);
	const read = question.read && knowledge.find('docs', question.read);
	return {
		id: question.id,
		digest: questionDigest(question),
		isRetired: question.status === 'retired',
		stem,
		code,
		ordered: question.ordered,
		options: options.map(({ id, html, why }) => ({ id, html, why })),
		key,
		explanation,
		objectives: question.objectives,
		further: [
			...(read ? [{ title: read.data.title, address: own(pageAddress(read.id)) }] : []),
			...objectives.map(({ title, address }) => ({ title, address: own(address) })),
			...references.map(({ title, url }) => ({ title, address: url })),
		],
	};
}
