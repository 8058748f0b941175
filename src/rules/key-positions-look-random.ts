import { chosenKeys, liveQuestions } from '../assessment/bank.ts';
import { keyPositions } from '../assessment/key-positions.ts';
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
		const live = liveQuestions(knowledge);
		const keys = chosenKeys(live);
		const [first] = live;
		if (!first || keys.length === 0) return;
		const { counts, isEven, longestRun, isRunUsual } = keyPositions(keys);
		const at = first.question.locate(['options']);
		const hint = 'Draw the places of the options anew.';
		if (!isEven) {
			const places = counts.map((count, place) => `${'abcd'[place]}: ${count}`);
			yield { message: `The keys of live questions stand unevenly: ${listOf(places)}.`, hint, at };
		}
		if (!isRunUsual) {
			yield { message: `The keys of ${longestRun} live questions in a row stand at the same place.`, hint, at };
		}
	},
};
