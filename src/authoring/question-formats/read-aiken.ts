import type { ImportedQuestion, QuestionReader, RefusedQuestion } from './imported-question.ts';

/** A line that is not blank. */
interface Line {
	readonly is: 'text' | 'option' | 'answer';
	/** Of an option; of an answer what stands there instead. */
	readonly letter: string;
	/** Of an option without its letter; empty for an answer. */
	readonly text: string;
	readonly line: number;
	readonly column: number;
	readonly isAfterBlank: boolean;
}

const OPTION = /^([A-Z])[.)]\s+(.*)$/;
const ANSWER = /^ANSWER:\s*(.*)$/;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Reads Moodle's Aiken: https://docs.moodle.org/en/Aiken_format. A stem, which may have several lines without a blank one
 * between them; options `A.` or `A)`, a line each; `ANSWER: A`. The format has no titles, reasons or explanations.
 */
export const readAiken: QuestionReader = (source) => {
	const read = Array.from(blocksOf(source), questionIn);
	return {
		questions: read.filter((each) => 'stem' in each),
		refused: read.filter((each) => 'reason' in each),
	};
};

function* linesOf(source: string): Generator<Line> {
	let isAfterBlank = false;
	for (const [index, raw] of source.split('\n').entries()) {
		const text = raw.trim();
		const place = { line: index + 1, column: raw.search(/\S/) + 1, isAfterBlank };
		isAfterBlank = text === '';
		if (isAfterBlank) continue;
		const [, answer] = ANSWER.exec(text) ?? [];
		const [, letter, option = ''] = OPTION.exec(text) ?? [];
		if (answer !== undefined) yield { ...place, is: 'answer', letter: answer, text: '' };
		else if (letter) yield { ...place, is: 'option', letter, text: option };
		else yield { ...place, is: 'text', letter: '', text };
	}
}

/** Lines that belong together. What lacks its end must not swallow the question behind it. */
function* blocksOf(source: string): Generator<[Line, ...Line[]]> {
	let block: Line[] = [];
	const hasLines = (lines: Line[]): lines is [Line, ...Line[]] => lines.length > 0;
	for (const line of linesOf(source)) {
		const last = block.at(-1);
		const isNew = last?.is === 'answer' || (line.is === 'text' && (last?.is === 'option' || line.isAfterBlank));
		if (isNew && hasLines(block)) {
			yield block;
			block = [];
		}
		block.push(line);
	}
	if (hasLines(block)) yield block;
}

function questionIn(block: readonly [Line, ...Line[]]): ImportedQuestion | RefusedQuestion {
	const [first] = block;
	const refuse = ({ line, column }: Line, reason: string): RefusedQuestion => ({ line, column, reason });
	const options = block.filter(({ is }) => is === 'option');
	const last = block.at(-1) ?? first;
	const misplaced = options.find(({ letter }, index) => letter !== LETTERS[index]);
	if (first.is !== 'text') return refuse(first, 'No question stands above this line.');
	if (options.length === 0) return refuse(first, 'No options follow it; put no blank line into a question.');
	if (misplaced) {
		const expected = LETTERS[options.indexOf(misplaced)] ?? 'ANSWER';
		return refuse(misplaced, `Option "${misplaced.letter}" stands where "${expected}" should.`);
	}
	if (last.is !== 'answer') return refuse(last, 'No ANSWER line follows the options; each option is one line.');
	const key = options.find(({ letter }) => letter === last.letter);
	if (!key) return refuse(last, 'The ANSWER line names no option; write one letter behind it.');
	return {
		line: first.line,
		column: first.column,
		stem: block.flatMap(({ is, text }) => (is === 'text' ? text : [])).join('\n'),
		options: options.map((option) => ({ text: option.text, correct: option === key })),
		references: [],
		objectives: [],
	};
}
