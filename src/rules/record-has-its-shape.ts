import type { Rule } from './rule.ts';

/** Reports records that do not fit their schema. */
export const recordHasItsShape: Rule = {
	id: 'record-has-its-shape',
	title: 'Every record has the fields of its collection, and no others.',
	severity: 'error',
	area: 'files',
	why: 'A misspelled field is silently ignored by most tools; here it is an error, so that nothing written is lost.',
	remedy:
		'Compare the record with the fields of its collection, add what is missing, and rename or remove what is unknown.',
	check: (knowledge) => knowledge.problems.filter(({ rule }) => rule === 'record-has-its-shape'),
};
