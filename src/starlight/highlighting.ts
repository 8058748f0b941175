import type { ShikiTransformer } from 'shiki';

/**
 * Lets the highlighter finish each line. Shiki gives up on a line after half a second and leaves the rest of it in one
 * color: on a busy machine the first line of a language took longer, and the same page was built in two ways.
 */
export const untimed: ShikiTransformer = {
	name: 'podium-untimed',
	preprocess(_, options) {
		Object.assign(options, { tokenizeTimeLimit: 0 });
	},
};
