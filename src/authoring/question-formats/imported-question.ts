import type { Question } from '../../schemas/question.ts';

/** A place in a file that is imported; line and column count from 1. */
export interface ImportPlace {
	readonly line: number;
	readonly column: number;
}

/** What a reader found of a question; what its format cannot carry is left out. Texts are Markdown. */
export interface ImportedQuestion extends ImportPlace {
	/** A name, to make the id of. */
	readonly title?: string;
	/** What may name its study domain. */
	readonly category?: string;
	readonly stem: string;
	readonly code?: Question['code'];
	/** In the order of the file; any number of them, any number right. */
	readonly options: readonly { readonly text: string; readonly correct: boolean; readonly why?: string }[];
	readonly explanation?: string;
	readonly references: readonly { readonly url: string; readonly title: string }[];
	/** Ids of study objectives, not yet looked up. */
	readonly objectives: readonly string[];
}

/** A question that is not taken. */
export interface RefusedQuestion extends ImportPlace {
	/** What is wrong, one or two sentences. */
	readonly reason: string;
}

/** What is in a file: each question is either read or refused, whatever the others are like. */
export interface ReadQuestions {
	readonly questions: readonly ImportedQuestion[];
	readonly refused: readonly RefusedQuestion[];
}

/** Reads a text of one format, with `\n` at the end of lines. Never throws. */
export type QuestionReader = (source: string) => ReadQuestions;
