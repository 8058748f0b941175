import { elementsOf } from './built-site.ts';
import { markupCheck } from './check.ts';

/** No two elements of a page share an id, so that links, labels and scripts mean one of them. */
export const idsAreUnique = markupCheck(
	'ids-are-unique',
	'No two elements of a page share an id.',
	function* ({ file, root }) {
		const counts = new Map<string, number>();
		for (const { attributes } of elementsOf(root, ['template'])) {
			const id = attributes.get('id');
			if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
		}
		for (const [id, count] of counts) {
			if (id === '' || /\s/.test(id)) {
				yield {
					file,
					message: `The id "${id}" is empty or holds white space.`,
					hint: 'Write letters, digits and hyphens.',
				};
			} else if (count > 1) {
				yield { file, message: `The id "${id}" stands ${count} times.`, hint: 'Give each element an id of its own.' };
			}
		}
	},
);
