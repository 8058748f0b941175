import { isNotebook } from '../model/assets.ts';
import type { Page } from '../model/entry.ts';
import { headingsOf, locateNode } from '../model/markdown.ts';
import type { Rule, Violation } from './rule.ts';

const FIRST = 'The question';
/** The sections that end a notebook, in order. */
const LAST = ['What would change your mind', 'Your turn', 'Sources'] as const;
const PLACES = ['as the last section but two', 'as the last section but one', 'as the last section'] as const;

/** Finds notebooks that do not begin with their question, or do not end as all others do. */
export const notebookSectionsInOrder: Rule = {
	id: 'notebook-sections-in-order',
	title: 'A notebook begins with its question and ends with doubt, an exercise and its sources.',
	severity: 'error',
	area: 'writing',
	why: 'A demonstration without a question proves nothing, and one that names no doubt sells something. The exercise shows whether it was understood.',
	remedy: `Begin with "## ${FIRST}" and end with ${LAST.map((title) => `"## ${title}"`).join(', ')}.`,
	*check(knowledge) {
		for (const page of knowledge.pages.filter(isNotebook)) yield* sections(page);
	},
};

function* sections(page: Page): Generator<Violation> {
	const found = headingsOf(page).filter(({ depth }) => depth === 2);
	const [first] = found;
	if (first?.text !== FIRST) {
		yield {
			message: `The notebook "${page.id}" does not begin with the section "${FIRST}".`,
			hint: `Begin with "## ${FIRST}".`,
			at: first ? locateNode(page, first.node) : page.place(1, 1),
		};
	}
	const end = found.slice(-LAST.length);
	for (const [index, title] of LAST.entries()) {
		const heading = end[index - LAST.length + end.length];
		if (heading?.text === title) continue;
		yield {
			message: `The notebook "${page.id}" does not end with the sections ${LAST.map((each) => `"${each}"`).join(', ')}.`,
			hint: `Write "## ${title}" ${PLACES[index]}, or mend what stands there.`,
			at: heading ? locateNode(page, heading.node) : page.place(1, 1),
		};
		return;
	}
}
