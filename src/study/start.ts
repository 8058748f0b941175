import type { QuestionFile } from './question-file.ts';
import type { Attempt, Form, OptionId } from './store/records.ts';

/** A question to ask, and the order of its options. */
export interface Planned {
	readonly id: string;
	readonly options: readonly OptionId[];
	/** Of its text on the day of the release that the paper is from; left out where no release is asked. */
	readonly digest?: string;
}

/**
 * An attempt as it begins: with the keys of its day.
 * @param planned Its questions in their order.
 * @param files The questions as the site serves them now, by id.
 * @param minutes The limit under exam conditions; study mode has none.
 * @throws {Error} If a question is not among the files.
 */
export function attemptOf(
	form: Form,
	mode: Attempt['mode'],
	planned: readonly Planned[],
	files: ReadonlyMap<string, QuestionFile>,
	{ now, minutes }: { readonly now: number; readonly minutes: number | null },
): Attempt {
	return {
		form,
		mode,
		startedAt: now,
		minutes: mode === 'exam' ? minutes : null,
		questions: planned.map(({ id, options, digest = files.get(id)?.digest }) => {
			const file = files.get(id);
			if (!file) throw new Error(`The question "${id}" is not in the bank of this site.`);
			const { key, objectives } = file;
			const edited = digest === file.digest ? {} : { edited: true };
			return { id, digest: file.digest, ...edited, key, objectives: [...objectives], options: [...options] };
		}),
	};
}

const ID_SYMBOLS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * An id for an attempt: 16 letters and digits.
 * @param bytes At least 16 random bytes.
 */
export const attemptId = (bytes: Uint8Array): string =>
	Array.from(bytes.subarray(0, 16), (byte) => ID_SYMBOLS[byte % ID_SYMBOLS.length]).join('');
