import { MARK } from '../model/mark.ts';
import type { Rule } from './rule.ts';

/** Finds places that a scaffold left to the author and that nobody has filled in. */
export const marksAreFilledIn: Rule = {
	id: 'marks-are-filled-in',
	title: `No "${MARK}" is left in what is published.`,
	severity: 'error',
	area: 'files',
	why: 'A mark says that something is missing. A page that still carries one looks finished to everybody but its author.',
	remedy:
		'Write what the mark asks for, then remove the mark. In a question that is no longer or not yet live it is a warning.',
	*check(knowledge) {
		const unserved = new Set(
			knowledge.all('questions').flatMap(({ data, file }) => (data.status === 'live' ? [] : [file])),
		);
		for (const { file, text } of knowledge.texts) {
			for (const [index, line] of text.split('\n').entries()) {
				const column = line.indexOf(MARK);
				if (column < 0) continue;
				const what = line
					.slice(column + MARK.length)
					.replace(/-->.*$/, '')
					.trim();
				yield {
					message: `Still to be filled in: ${what || 'something that the mark does not name'}.`,
					hint: 'Write it, then remove the mark.',
					at: { file, line: index + 1, column: column + 1 },
					...(unserved.has(file) ? { severity: 'warning' as const } : {}),
				};
			}
		}
	},
};
