import { listOf } from '../../model/wording.ts';
import { Refused } from '../project-file.ts';
import type { QuestionReader, ReadQuestions } from './imported-question.ts';
import { readAiken } from './read-aiken.ts';
import { readGift } from './read-gift.ts';
import { readQuizYaml } from './read-quiz-yaml.ts';

interface ImportFormat {
	/** Endings of its files, with the dot. */
	readonly endings: readonly string[];
	readonly read: QuestionReader;
}

/** Every format that questions are read from, by the name that `--format` takes. */
const IMPORT_FORMATS: Readonly<Record<string, ImportFormat>> = {
	gift: { endings: ['.gift'], read: readGift },
	aiken: { endings: ['.txt'], read: readAiken },
	yaml: { endings: ['.yaml', '.yml'], read: readQuizYaml },
};

/**
 * The name of the format of a file.
 * @param asked What the user says it is; otherwise the ending of the file tells.
 * @throws {Refused} If there is no such format, or the ending tells nothing.
 */
export function importFormatOf(path: string, asked: string | undefined): string {
	const names = Object.keys(IMPORT_FORMATS);
	const found = names.find((name) =>
		asked === undefined
			? IMPORT_FORMATS[name]?.endings.some((ending) => path.toLowerCase().endsWith(ending))
			: name === asked,
	);
	if (found) return found;
	throw new Refused(
		asked === undefined
			? `The ending of ${path} names no format; say --format ${names.join(', --format ')}.`
			: `There is no format "${asked}". Questions are read from ${listOf(names)}.`,
	);
}

/** Reads the questions of a text; a byte order mark and the line ends of other systems change nothing. */
export function readQuestions(format: string, text: string): ReadQuestions {
	const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	return IMPORT_FORMATS[format]?.read(source) ?? { questions: [], refused: [] };
}
