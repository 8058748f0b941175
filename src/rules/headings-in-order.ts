import { headingsOf, locateNode } from '../model/markdown.ts';
import type { Rule } from './rule.ts';

/** Finds headings that skip a level or repeat the title. */
export const headingsInOrder: Rule = {
	id: 'headings-in-order',
	title: 'The headings of a page start at "##" and skip no level.',
	severity: 'error',
	area: 'writing',
	why: 'Screen readers and the table of contents move by headings. The title is the only one of the first level.',
	remedy: 'Raise or lower the heading, so that each is at most one level below the one before it.',
	*check(knowledge) {
		for (const page of knowledge.pages) {
			let before = 1;
			for (const { depth, text, node } of headingsOf(page)) {
				const at = locateNode(page, node);
				if (depth === 1) {
					yield {
						message: `The heading "${text}" is of the first level, which belongs to the title.`,
						hint: 'Write it with "##".',
						at,
					};
				} else if (depth > before + 1) {
					yield {
						message: `The heading "${text}" is of level ${depth} and follows one of level ${before}.`,
						hint: `Write it with "${'#'.repeat(before + 1)}".`,
						at,
					};
				}
				before = Math.max(depth, 1);
			}
		}
	},
};
