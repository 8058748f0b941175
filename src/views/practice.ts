import { formatCode } from '../assessment/papers/paper-code.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { newestRelease } from '../model/releases.ts';
import type { PracticeData } from '../study/practice-data.ts';
import { studyOutline } from '../study/study-outline.ts';
import { outlinesByDate } from './syllabus.ts';

/**
 * What the pages of practice are told.
 * @param base Base path with a slash at both ends.
 * @throws {Error} If there is no team.
 */
export function practiceData(knowledge: KnowledgeBase, base: string): PracticeData {
	const release = newestRelease(knowledge)?.data;
	const team = knowledge.only('team');
	if (!team) throw new Error('There is no team.yaml, so practice has no target.');
	return {
		base,
		release: release?.id,
		outlines: outlinesByDate(knowledge).map(studyOutline),
		papers: (release?.papers ?? []).map(({ outline, number, questions }) => ({
			code: formatCode({ outline, release: release?.id ?? '', paper: number }),
			outline,
			number,
			questions: questions.length,
		})),
		quizzes: knowledge.all('sessions').flatMap(({ id, data }) => {
			const questions = 'quiz' in data ? (data.quiz ?? []) : [];
			return questions.length > 0 ? [{ session: id, title: data.title, questions }] : [];
		}),
		target: team.target,
		examDate: team.examDate,
	};
}
