import type { AttemptState } from './attempt-state.ts';
import type { Answer, OptionId } from './store/records.ts';

/** The answer with an option chosen; an option that was struck out is back. */
export const choose = (answer: Answer, option: OptionId): Answer => ({
	...answer,
	option,
	...(answer.struck && { struck: answer.struck.filter((id) => id !== option) }),
});

/** The answer left blank, with nothing said of confidence. */
export const clear = ({ option: _option, confidence: _confidence, ...rest }: Answer): Answer => rest;

/** The answer with an option struck out, or back. Striking out the chosen one leaves the answer blank. */
export function toggleStruck(answer: Answer, option: OptionId): Answer {
	const struck = answer.struck ?? [];
	if (struck.includes(option)) return { ...answer, struck: struck.filter((id) => id !== option) };
	return { ...(answer.option === option ? clear(answer) : answer), struck: [...struck, option].sort() };
}

/** The answer with its flag set or taken away. */
export const toggleFlag = (answer: Answer): Answer => ({ ...answer, flagged: !answer.flagged });

/** The answer with a word on confidence; the same word again takes it back. */
export function toggleConfidence(answer: Answer, confidence: NonNullable<Answer['confidence']>): Answer {
	const { confidence: before, ...rest } = answer;
	return before === confidence ? rest : { ...rest, confidence };
}

/** How an attempt stands: places that are answered, blank or flagged. */
export interface Standing {
	readonly answered: number;
	readonly blank: number;
	readonly flagged: number;
}

/** Counts how an attempt stands. */
export function standing({ answers }: Pick<AttemptState, 'answers'>): Standing {
	const answered = answers.filter(({ option }) => option !== undefined).length;
	return {
		answered,
		blank: answers.length - answered,
		flagged: answers.filter(({ flagged }) => flagged === true).length,
	};
}

/** What may be shown of a question: its reasons after the end, and in study mode once the answer was checked. */
export const showsReasons = ({ attempt, answers, end }: AttemptState, place: number): boolean =>
	end !== undefined || (attempt.mode === 'study' && answers[place]?.revealed === true);

/** Right answers of an attempt by the key of its day; a blank is not one. */
export const rightAnswers = ({ attempt, answers }: Pick<AttemptState, 'attempt' | 'answers'>): number =>
	attempt.questions.filter(({ key }, place) => answers[place]?.option === key).length;
