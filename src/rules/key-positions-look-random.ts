import { liveQuestions } from '../assessment/bank.ts';
import { keyPositions, UNEVEN } from '../assessment/key-positions.ts';
import { listOf } from '../model/wording.ts';
import type { Rule } from './rule.ts';

/** Finds keys whose stored places are no draw. */
export const keyPositionsLookRandom: Rule = {
	id: 'key-positions-look-random',
	title: 'The stored places of keys are as even, and their runs as short, as a draw would make them.',
	severity: 'error',
	area: 'questions',
	why: 'Authors hide keys in the middle. Papers shuffle options, but files, exports and printed questions show the stored order.',
	remedy: 'Draw the places anew; balance nothing by hand.',
	*check(knowledge) {
		// Ordered options have no place to choose.
		const live = liveQuestions(knowledge).filter(({ question }) => !question.data.ordered);
		const [first] = live;
		if (!first) return;
		const { counts, chiSquare, longestRun, longestRunBound } = keyPositions(live.map(({ item }) => item.key));
		const at = first.question.locate(['options']);
		const hint = 'Draw the places of the options anew.';
		if (chiSquare > UNEVEN) {
			const places = counts.map((count, place) => `${'abcd'[place]}: ${count}`);
			yield { message: `The keys of live questions stand unevenly: ${listOf(places)}.`, hint, at };
		}
		if (longestRun > longestRunBound) {
			yield { message: `The keys of ${longestRun} live questions in a row stand at the same place.`, hint, at };
		}
	},
};
