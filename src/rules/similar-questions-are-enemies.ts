import { openQuestions, type OpenQuestion } from '../assessment/bank.ts';
import { jaccard, shingles } from '../assessment/similarity.ts';
import type { Rule } from './rule.ts';

/** Stems that share more of their shingles are near-duplicates (Q19 of the assessment standards). */
const NEAR_DUPLICATE = 0.6;

const areEnemies = (left: OpenQuestion, right: OpenQuestion): boolean =>
	[left, right].some(
		({ question }) =>
			question.data.enemies?.includes(left.item.id) === true || question.data.enemies?.includes(right.item.id) === true,
	);

/** Finds questions that ask nearly the same and could stand in one paper. */
export const similarQuestionsAreEnemies: Rule = {
	id: 'similar-questions-are-enemies',
	title: 'Questions with nearly the same stem name each other as enemies.',
	severity: 'error',
	area: 'questions',
	why: 'Two questions of one kind in a paper count one thing twice, and the one gives the other away.',
	remedy: 'Name the other question under "enemies", or ask something else.',
	*check(knowledge) {
		const questions = openQuestions(knowledge).map((open) => ({ ...open, words: shingles(open.item.stem) }));
		for (const [index, later] of questions.entries()) {
			for (const earlier of questions.slice(0, index)) {
				if (jaccard(earlier.words, later.words) <= NEAR_DUPLICATE || areEnemies(earlier, later)) continue;
				yield {
					message: `The question "${later.item.id}" asks nearly what "${earlier.item.id}" asks.`,
					hint: `Add "${earlier.item.id}" to its enemies, or ask something else.`,
					at: later.question.locate(['stem']),
					severity: later.severity,
				};
			}
		}
	},
};
