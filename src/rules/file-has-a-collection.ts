import type { Rule } from './rule.ts';

/** Reports files that no collection reads. */
export const fileHasACollection: Rule = {
	id: 'file-has-a-collection',
	title: 'Every content file belongs to a collection.',
	severity: 'error',
	area: 'files',
	why: 'A file in the wrong folder, or with the wrong ending, never reaches a page, and nobody notices.',
	remedy: 'Move the file to the folder of its collection, mend its ending, or remove it.',
	check: (knowledge) => knowledge.problems.filter(({ rule }) => rule === 'file-has-a-collection'),
};
