import type { Question } from '../../schemas/question.ts';

/** Questions as one JSON document, with all fields of src/schemas/question.ts. A change that readers notice is a new version. */
export const writeJson = (questions: readonly Question[]): string =>
	`${JSON.stringify({ format: 'podium-questions', version: 1, questions }, null, '\t')}\n`;
