import { choose, toggleConfidence, toggleFlag, toggleStruck } from '../../study/answering.ts';
import { LETTERS } from './letters.ts';
import type { Sitting } from './sitting.ts';

/** The keys of a sitting, as its help lists them. They work while the focus is inside of it. */
export const KEYS: readonly (readonly [string, string])[] = [
	['A to D, or 1 to 4', 'choose an option'],
	['Shift and A to D', 'strike an option out, or bring it back'],
	['N, P', 'next and previous question'],
	['F', 'flag for review'],
	['G, U, S', 'confidence: a guess, unsure, sure; again to take it back'],
	['V', 'check the answer and read the reasons (study)'],
	['H', 'hide or show the clock'],
	['J', 'go to the list of questions'],
];

const CONFIDENCE = { g: 'guess', u: 'unsure', s: 'sure' } as const;

/** Does what a key stands for. Keys with Ctrl, Alt or Command are the browser's, and text fields keep theirs. */
export function pressKey(sitting: Sitting, event: KeyboardEvent, showList: () => void): void {
	if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
	if (event.target instanceof HTMLElement && event.target.matches('input:not([type=radio]), textarea, select')) return;
	const key = event.key.toLowerCase();
	const letter = /^[a-d]$/.exec(key) ? key.charCodeAt(0) - 97 : /^[1-4]$/.exec(key) ? Number(key) - 1 : undefined;
	if (letter !== undefined) {
		const option = sitting.state.value?.attempt.questions[sitting.place.value]?.options[letter];
		const name = LETTERS[letter];
		if (option && event.shiftKey)
			sitting.change(
				(answer) => toggleStruck(answer, option),
				({ struck }) => `${name} ${struck?.includes(option) ? 'struck out' : 'back'}.`,
			);
		else if (option)
			sitting.change(
				(answer) => choose(answer, option),
				() => `${name} chosen.`,
			);
	} else if (key === 'n') sitting.go(sitting.place.value + 1);
	else if (key === 'p') sitting.go(sitting.place.value - 1);
	else if (key === 'f') sitting.change(toggleFlag, ({ flagged }) => (flagged ? 'Flagged.' : 'Flag removed.'));
	else if (key === 'g' || key === 'u' || key === 's')
		sitting.change(
			(answer) => toggleConfidence(answer, CONFIDENCE[key]),
			({ confidence }) => (confidence ? `Confidence: ${confidence}.` : 'Confidence taken back.'),
		);
	else if (key === 'v') sitting.check();
	else if (key === 'h') sitting.set({ isClockHidden: !sitting.settings.value.isClockHidden });
	else if (key === 'j') showList();
	else return;
	event.preventDefault();
}
