import type { Rule } from './rule.ts';

/** Finds quizzes of sessions with drafts, retired questions, strangers or questions that give each other away. */
export const quizzesUseLiveQuestions: Rule = {
	id: 'quizzes-use-live-questions',
	title: 'The quiz of a session uses live questions of its domain that may stand together.',
	severity: 'error',
	area: 'questions',
	why: 'A quiz is given in front of the team. A draft wastes its time, and a question that answers its neighbor tests nothing.',
	remedy: 'Name other live questions of the domain under "quiz".',
	*check(knowledge) {
		for (const session of knowledge.all('sessions')) {
			const quiz = session.data.quiz ?? [];
			for (const [index, id] of quiz.entries()) {
				const question = knowledge.find('questions', id)?.data;
				if (!question) continue;
				const at = session.locate(['quiz', index]);
				if (question.status !== 'live') {
					yield {
						message: `The quiz of "${session.id}" uses the question "${id}", which is ${question.status}.`,
						hint: 'Name a live question.',
						at,
					};
				}
				if (session.data.domain !== undefined && question.domain !== session.data.domain) {
					yield {
						message: `The quiz of "${session.id}" uses the question "${id}" of the domain "${question.domain}".`,
						hint: `Name a question of "${session.data.domain}".`,
						at,
					};
				}
				if (quiz.indexOf(id) !== index) {
					yield {
						message: `The quiz of "${session.id}" uses the question "${id}" twice.`,
						hint: 'Name another question.',
						at,
					};
				}
				const enemy = question.enemies?.find((other) => quiz.includes(other));
				if (enemy !== undefined) {
					yield {
						message: `The quiz of "${session.id}" uses "${id}" together with "${enemy}", its enemy.`,
						hint: 'Keep one of the two.',
						at,
					};
				}
			}
		}
	},
};
