import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import type { Question } from '../../schemas/question.ts';
import type { Release, ReleasedQuestion } from '../../schemas/release.ts';
import { isReadTwice, liveQuestions } from '../bank.ts';
import { questionDigest } from './digest.ts';
import { outlineQuotas } from './quotas.ts';
import { sectionOf } from './sections.ts';

/** What a release would hold today beside its papers: the live questions that were read twice, and the quotas of every outline. */
export function toRelease(knowledge: KnowledgeBase): Pick<Release, 'quotas' | 'questions'> {
	const live = liveQuestions(knowledge)
		.map(({ question }) => question.data)
		.filter(isReadTwice);
	const ids = new Set(live.map(({ id }) => id));
	return {
		quotas: Object.fromEntries(
			knowledge.all('outlines').map(({ id, data }) => [id, Object.fromEntries(outlineQuotas(data))]),
		),
		questions: live.map((question) => releasedQuestion(knowledge, question, ids)),
	};
}

/** Enemies that are not released are left out: they may vanish, and a release stays. */
function releasedQuestion(
	knowledge: KnowledgeBase,
	question: Question,
	released: ReadonlySet<string>,
): ReleasedQuestion {
	const { id, objectives, bloom, ordered } = question;
	const enemies = question.enemies?.filter((enemy) => released.has(enemy)) ?? [];
	return {
		id,
		digest: questionDigest(question),
		objectives,
		bloom,
		sections: Object.fromEntries(
			knowledge.all('outlines').flatMap((outline) => {
				const section = sectionOf(outline.data, objectives);
				return section === undefined ? [] : [[outline.id, section]];
			}),
		),
		...(ordered ? { ordered } : {}),
		...(enemies.length > 0 ? { enemies } : {}),
	};
}
