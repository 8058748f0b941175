import { isDrawingFile, readDrawing } from '../model/drawing.ts';
import { placeIn } from '../model/text-place.ts';
import type { Rule } from './rule.ts';

/** Finds drawings that say nothing to whoever cannot see them, or hold more than shapes and words in the colors of the page. */
export const drawingsDescribeThemselves: Rule = {
	id: 'drawings-describe-themselves',
	title: 'A drawing has a title and a description, and follows the page in color, font and width.',
	severity: 'error',
	area: 'writing',
	why: 'A drawing stands in its page as it is. Colors of its own vanish in the dark theme, wide ones cannot be read on a phone, and without words a screen reader passes it by.',
	remedy:
		'Write <title> and <desc> first, keep to the elements and classes of the section "Draw" in CONTRIBUTING.md, and leave colors and fonts to the page.',
	*check(knowledge) {
		for (const { file, text } of knowledge.texts.filter((each) => isDrawingFile(each.file))) {
			for (const { offset, message, hint } of readDrawing(text, 'any/drawing').problems) {
				yield { message, hint, at: { file, ...placeIn(text, offset) } };
			}
		}
	},
};
