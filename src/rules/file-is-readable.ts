import type { Rule } from './rule.ts';

/** Reports what kept a file from being read. */
export const fileIsReadable: Rule = {
	id: 'file-is-readable',
	title: 'Every content file can be read.',
	severity: 'error',
	area: 'files',
	why: 'A file that cannot be read is missing from the site, and everything that points at it breaks.',
	remedy:
		'Save the file as UTF-8 text without a byte order mark, below 2 MiB, with YAML that parses, and put files in place of links.',
	check: (knowledge) => knowledge.problems.filter(({ rule }) => rule === 'file-is-readable'),
};
