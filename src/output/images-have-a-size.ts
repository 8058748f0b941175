import { elementsOf, shown } from './built-site.ts';
import { markupCheck } from './check.ts';

/** Each picture says how large it is, so that nothing moves when it arrives. */
export const imagesHaveASize = markupCheck(
	'images-have-a-size',
	'Each picture states its width and height.',
	function* ({ file, root }) {
		for (const element of elementsOf(root)) {
			if (!['img', 'video', 'iframe'].includes(element.name)) continue;
			if (['width', 'height'].every((side) => /^\d+$/.test(element.attributes.get(side) ?? ''))) continue;
			yield {
				file,
				message: `${shown(element)} does not state its width and height.`,
				hint: 'Put the file beside the page instead of into public/, or state both sides.',
			};
		}
	},
);
