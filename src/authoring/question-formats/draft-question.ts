import { MARK } from '../../model/mark.ts';
import type { FieldPath } from '../../model/entry.ts';
import { quantity } from '../../model/wording.ts';
import { questionSchema, type Question } from '../../schemas/question.ts';
import { LEFT_TO_AUTHOR } from '../left-to-author.ts';
import { Refused } from '../project-file.ts';
import type { ImportedQuestion } from './imported-question.ts';

/** A question of the bank that is a draft, and what of it is a stand-in that the author has to replace. */
export interface QuestionDraft {
	readonly question: Question;
	/** Fields whose value is only a guess; texts that are missing are marks themselves. */
	readonly guesses: readonly { readonly path: FieldPath; readonly what: string }[];
}

const LETTERS = ['a', 'b', 'c', 'd'] as const;
/** The longest text of the bank has a tenth of it. */
const LONGEST = 10_000;

/**
 * A question of the bank from one that was read. What its format could not carry is marked as to be filled in.
 * @param place Its id, and its domain with the objectives it tests; `guess` stands in where it names none.
 * @param today Day of the import, `YYYY-MM-DD`.
 * @throws {Refused} If it is not four different options with one key, or does not fit the schema.
 */
export function draftQuestion(
	imported: ImportedQuestion,
	place: { id: string; domain: string; guess: readonly string[] },
	today: string,
): QuestionDraft {
	refuseUnfit(imported);
	const { stem, code, options, explanation, references, objectives } = imported;
	const fillIn = (what: string): string => `${MARK} ${what}`;
	const result = questionSchema.safeParse({
		id: place.id,
		domain: place.domain,
		objectives: objectives.length > 0 ? objectives : place.guess,
		bloom: 'apply',
		difficulty: 'medium',
		stem,
		...(code && { code }),
		options: options.map(({ text, correct, why }, index) => ({
			id: LETTERS[index],
			text,
			...(correct && { correct }),
			// The letter keeps marks apart: no two reasons may be the same.
			why: why ?? fillIn(`option ${LETTERS[index]}: ${LEFT_TO_AUTHOR.why}`),
		})),
		explanation: explanation ?? fillIn(LEFT_TO_AUTHOR.explanation),
		references: references.map((reference) => ({ ...reference, evidence: 'recalled', on: today })),
		author: fillIn(LEFT_TO_AUTHOR.author),
		origin: 'own',
		status: 'draft',
	});
	if (!result.success) {
		const [issue] = result.error.issues;
		throw new Refused(`Its ${issue?.path.join('.')} ${issue?.message}.`);
	}
	return {
		question: result.data,
		guesses: [
			...(objectives.length > 0 ? [] : [{ path: ['objectives', 0], what: LEFT_TO_AUTHOR.objectives(place.domain) }]),
			{ path: ['bloom'], what: LEFT_TO_AUTHOR.bloom },
			{ path: ['difficulty'], what: LEFT_TO_AUTHOR.difficulty },
			...(references.length > 0 ? [] : [{ path: ['references'], what: LEFT_TO_AUTHOR.references }]),
			...references.map((_, index) => ({ path: ['references', index, 'evidence'], what: LEFT_TO_AUTHOR.evidence })),
			{ path: ['status'], what: LEFT_TO_AUTHOR.status },
		],
	};
}

function refuseUnfit({ stem, code, options, explanation = '', references }: ImportedQuestion): void {
	if (options.length !== LETTERS.length) {
		throw new Refused(`It has ${quantity(options.length, 'option')}; a question of the bank has four.`);
	}
	const keys = options.filter(({ correct }) => correct).length;
	if (keys !== 1) throw new Refused(`${keys === 0 ? 'No option is' : `${keys} options are`} right; one has to be.`);
	if (new Set(options.map(({ text }) => text.toLowerCase())).size < options.length) {
		throw new Refused('Two of its options have the same text.');
	}
	const texts = [stem, code?.source ?? '', explanation, ...options.flatMap(({ text, why = '' }) => [text, why])];
	const all = [...texts, ...references.map(({ title }) => title)];
	if (all.some((text) => text.length > LONGEST)) throw new Refused(`It has a text of more than ${LONGEST} characters.`);
	if (!all.every((text) => text.isWellFormed())) throw new Refused('It has half of a character in a text.');
}
