import { locateNode, treeOf, walk } from '../model/markdown.ts';
import type { Rule } from './rule.ts';

/** Finds pictures without a text that stands for them. */
export const imagesHaveAlternativeText: Rule = {
	id: 'images-have-alternative-text',
	title: 'Each picture has an alternative text.',
	severity: 'error',
	area: 'writing',
	why: 'Whoever cannot see the picture, offline or by screen reader, gets the text instead.',
	remedy:
		'Say in the brackets what the picture shows: ![what it shows](/picture.svg). For the output of a cell, say it as "alt" in its metadata.',
	*check(knowledge) {
		for (const page of knowledge.pages) {
			for (const { node } of walk(treeOf(page))) {
				if (!/^image(?:Reference)?$/.test(node.type) || node.alt?.trim()) continue;
				yield {
					message: `A picture${node.url === undefined ? '' : ` ("${node.url}")`} has no alternative text.`,
					hint: 'Say between the brackets what the picture shows.',
					at: locateNode(page, node),
				};
			}
			for (const [line, { id, outputs, metadata }] of page.notebook?.fences ?? []) {
				if (metadata.podium.alt || !outputs.some((output) => 'data' in output && 'image/png' in output.data)) continue;
				yield {
					message: `The picture that the cell "${id}" gives has no alternative text.`,
					hint: 'Say what it shows as "alt" under "podium" in the metadata of the cell.',
					at: page.place(line, 1),
				};
			}
		}
	},
};
