import { elementsOf, shown } from './built-site.ts';
import { markupCheck } from './check.ts';

/** Attributes that name other elements of their page by id. */
const NAMING: ReadonlySet<string> = new Set([
	'for',
	'form',
	'headers',
	'list',
	'popovertarget',
	'aria-activedescendant',
	'aria-controls',
	'aria-describedby',
	'aria-details',
	'aria-labelledby',
	'aria-owns',
]);

/** A label, a description or a control that names an element by id names one that is there. */
export const idsThatAreNamedExist = markupCheck(
	'ids-that-are-named-exist',
	'Each id that an element names is on its page.',
	function* ({ file, root }) {
		const elements = Array.from(elementsOf(root));
		const ids = new Set(elements.flatMap(({ attributes }) => attributes.get('id') ?? []));
		for (const element of elements) {
			for (const [attribute, value] of element.attributes) {
				if (!NAMING.has(attribute)) continue;
				for (const id of value.split(/\s+/)) {
					if (id === '' || ids.has(id)) continue;
					yield {
						file,
						message: `${shown(element)} names "${id}" in ${attribute}, which is not on the page.`,
						hint: 'Name the id of an element of the page, or remove the attribute.',
					};
				}
			}
		}
	},
);
