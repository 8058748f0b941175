import type { Release } from '../../schemas/release.ts';
import { drawQuestions } from './draw.ts';
import { formatCode, type PaperCode } from './paper-code.ts';
import { randomOf, shuffled } from './random.ts';

/** Id of an option as the bank stores it. */
export type OptionId = 'a' | 'b' | 'c' | 'd';

/** A paper: the same for everyone who has its code. */
export interface Paper {
	/** Its code, with the check character. */
	readonly code: string;
	readonly outline: string;
	readonly release: string;
	readonly questions: readonly {
		readonly id: string;
		/** Of the question on the day of the release; another one today means "edited since". */
		readonly digest: string;
		readonly objectives: readonly string[];
		/** The section of the outline in which it counts. */
		readonly section: string;
		/** Its options in the order in which they are shown. */
		readonly options: readonly OptionId[];
	}[];
}

const STORED: readonly OptionId[] = ['a', 'b', 'c', 'd'];

/**
 * The paper that a code names. It rests on the release alone: neither the bank nor the outlines can change it afterwards.
 * @throws {Error} If the release has no such paper; the message is for people.
 */
export function paperOf(release: Release, code: PaperCode): Paper {
	const { outline, paper } = code;
	if (code.release !== release.id) {
		throw new Error(`The code names release ${code.release}, and this is release ${release.id}.`);
	}
	const ids = typeof paper === 'number' ? fixedPaper(release, outline, paper) : drawQuestions(release, outline, paper);
	const text = formatCode(code);
	const released = new Map(release.questions.map((question) => [question.id, question]));
	return {
		code: text,
		outline,
		release: release.id,
		questions: ids.map((id) => {
			const question = released.get(id);
			const section = question?.sections[outline];
			if (!question || !section) {
				throw new Error(`Release ${release.id} puts "${id}" into a paper of ${outline}, where it does not count.`);
			}
			const { digest, objectives } = question;
			return { id, digest, objectives, section, options: optionOrder(question, text) };
		}),
	};
}

/**
 * The order in which the options of a question are shown: drawn by the seed, or as stored where their order counts.
 * @param seed Any text that tells one sitting from another: the code of a paper, the id of an attempt.
 */
export const optionOrder = (
	{ id, ordered }: { readonly id: string; readonly ordered?: boolean | undefined },
	seed: string,
): OptionId[] => (ordered ? [...STORED] : shuffled(STORED, randomOf(`${seed}/${id}`)));

function fixedPaper(release: Release, outline: string, number: number): readonly string[] {
	const paper = release.papers.find((each) => each.outline === outline && each.number === number);
	if (!paper) throw new Error(`Release ${release.id} has no paper ${number} of the outline ${outline}.`);
	return paper.questions;
}
