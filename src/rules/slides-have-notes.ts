import { isDeck } from '../model/assets.ts';
import { locateNode, textOf, treeOf, type MarkdownNode } from '../model/markdown.ts';
import type { Rule } from './rule.ts';

/** Finds slides that a stranger could not present. */
export const slidesHaveNotes: Rule = {
	id: 'slides-have-notes',
	title: "Each slide of a deck ends with the speaker's notes.",
	severity: 'error',
	area: 'writing',
	why: 'A deck outlives its author. The notes let somebody else give the session, and keep the slides short.',
	remedy: 'End the slide with an HTML comment that holds what to say and for how long.',
	*check(knowledge) {
		for (const page of knowledge.pages.filter(isDeck)) {
			const slides: { heading: MarkdownNode; last: MarkdownNode }[] = [];
			for (const node of treeOf(page).children ?? []) {
				if (node.type === 'heading' && node.depth === 2) slides.push({ heading: node, last: node });
				else {
					const slide = slides.at(-1);
					if (slide) slide.last = node;
				}
			}
			if (slides.length === 0) {
				yield {
					message: `The deck "${page.id}" has no slide.`,
					hint: 'Start each slide with "##".',
					at: page.place(1, 1),
				};
			}
			for (const { heading, last } of slides) {
				if (last.type === 'html' && holdsNotes(last.value ?? '')) continue;
				yield {
					message: `The slide "${textOf(heading).trim()}" does not end with notes.`,
					hint: 'Put a comment <!-- what to say --> at the end of the slide.',
					at: locateNode(page, heading),
				};
			}
		}
	},
};

/** True if a comment ends the block and says something; `<!-- key: value -->` steers the slides instead. */
function holdsNotes(html: string): boolean {
	const notes = /<!--([\s\S]*?)-->\s*$/.exec(html)?.[1]?.trim() ?? '';
	return notes !== '' && !/^_?[a-z][A-Za-z]*:[^\n.]*$/.test(notes);
}
