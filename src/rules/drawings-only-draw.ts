import { isDrawingFile } from '../model/drawing.ts';
import { placeIn } from '../model/text-place.ts';
import type { Rule } from './rule.ts';

/** What makes a drawing run, load or link to something; each with what a message calls it. */
const FORBIDDEN: readonly (readonly [pattern: RegExp, name: string])[] = [
	// What all others rely on: names that they see as a browser does.
	[/<(?![!?]|\/?[A-Za-z_][\w-]*(?::[A-Za-z_][\w-]*)?[\s/>])/g, 'an element with an unusual name'],
	[/<\?xml\s[^>]*\bencoding(?!\s*=\s*["']utf-8["'])/gi, 'another encoding than UTF-8'],
	[
		/&#(?!0*6[02];|x0*3[ce];)(?:0*(?:[4-9]\d|1[01]\d|12[0-7])|x0*(?:2[89a-f]|[3-7][\da-f]));/gi,
		'a letter written as a number',
	],
	[/<(?:[\w-]+:)?script\b/gi, 'a script'],
	[/<(?:[\w-]+:)?(?:foreignObject|iframe|embed|object|handler|listener)\b|\/1999\/xhtml/gi, 'another document'],
	[/<(?:[\w-]+:)?(?:a|animate|set)\b/gi, 'a link or an animation, which can make one'],
	[/[\s"'/]on[a-z]+\s*=/gi, 'an event handler'],
	[/<!(?:ENTITY|DOCTYPE)|<\?xml-stylesheet/gi, 'an entity, a document type or a foreign style'],
	[/\b(?:href|src)\s*=\s*(?!["'](?:#|data:image\/(?:png|jpeg|webp);))/gi, 'an address'],
	[/@import|url\(\s*(?!["']?#)|\bimage-set\(|\bsrc\(/gi, 'a style that loads something'],
	[/\\/g, 'a backslash, by which a style can hide what it loads'],
	[/<(?:[\w-]+:)?style\b(?![^<>&]*(?:\/>|>[^<&]*<\/))/gi, 'a style in pieces'],
];

/** Finds SVG files that are more than pictures: opened by themselves they run with the rights of the site. */
export const drawingsOnlyDraw: Rule = {
	id: 'drawings-only-draw',
	title: 'A drawing holds shapes and words, and nothing that runs, loads or links.',
	severity: 'error',
	area: 'files',
	why: 'An SVG file opened by itself is a page of this site, and its script reads what readers have stored here.',
	remedy: 'Export the drawing as plain SVG, or save it as PNG.',
	*check(knowledge) {
		for (const { file, text } of knowledge.texts) {
			// Those of the folder of drawings are no files of the site, and `drawings-describe-themselves` is stricter.
			if (!file.endsWith('.svg') || isDrawingFile(file)) continue;
			for (const [pattern, name] of FORBIDDEN) {
				for (const { index } of text.matchAll(pattern)) {
					yield {
						message: `The drawing holds ${name}.`,
						hint: 'Remove it, export the drawing as plain SVG, or save it as PNG.',
						at: { file, ...placeIn(text, index) },
					};
				}
			}
		}
	},
};
