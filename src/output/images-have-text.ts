import { shown, type BuiltElement } from './built-site.ts';
import { markupCheck } from './check.ts';

/** Each picture has alternative text, or says with an empty one that it only decorates. */
export const imagesHaveText = markupCheck(
	'images-have-text',
	'Each picture has alternative text, or an empty one where it only decorates.',
	function* ({ file, root }) {
		for (const element of readable(root)) {
			const { name, attributes } = element;
			const isPicture = name === 'img' || name === 'area' || (name === 'input' && attributes.get('type') === 'image');
			if (isPicture && !attributes.has('alt')) {
				yield {
					file,
					message: `${shown(element)} has no alt attribute.`,
					hint: 'Say what it shows; alt="" if it only decorates.',
				};
			}
			if (name === 'svg' && !isNamed(element)) {
				yield {
					file,
					message: `${shown(element)} has neither a name nor aria-hidden.`,
					hint: 'Give it role="img" and a title or aria-label; aria-hidden="true" if it only decorates.',
				};
			}
		}
	},
);

/** Elements that are not hidden from those who listen, in the order of the document. */
function* readable(element: BuiltElement): Generator<BuiltElement> {
	for (const child of element.children) {
		if (typeof child === 'string' || child.attributes.get('aria-hidden') === 'true') continue;
		yield child;
		yield* readable(child);
	}
}

function isNamed({ attributes, children }: BuiltElement): boolean {
	if (/^(none|presentation)$/.test(attributes.get('role') ?? '')) return true;
	if (attributes.has('aria-label') || attributes.has('aria-labelledby')) return true;
	// A drawing that frames HTML is no picture: its text is read as text.
	return children.some((child) => typeof child !== 'string' && /^(title|foreignobject)$/.test(child.name));
}
