import { elementsOf, shown, type BuiltElement } from './built-site.ts';
import { markupCheck } from './check.ts';

/** Controls whose name comes from what stands in them. */
const NAMED_BY_CONTENT = new Set(['a', 'button', 'summary']);
const FIELDS = new Set(['input', 'select', 'textarea']);
/** Inputs that nobody sees, and those that browsers name by themselves. */
const NAMELESS_INPUTS = new Set(['hidden', 'submit', 'reset', 'image']);

/** Each link, button and field says what it is to those who listen. */
export const controlsHaveNames = markupCheck(
	'controls-have-names',
	'Each link, button and field has a name.',
	function* ({ file, root }) {
		const labels = labelsOf(root);
		for (const { element, isLabelled } of controls(root, false)) {
			const { name, attributes } = element;
			if (name === 'a' && !attributes.has('href')) continue;
			const isNamed =
				/\S/.test(attributes.get('aria-label') ?? attributes.get('title') ?? '') ||
				attributes.has('aria-labelledby') ||
				(NAMED_BY_CONTENT.has(name) ? holdsWords(element) : isLabelled || labels.has(attributes.get('id') ?? ''));
			if (isNamed) continue;
			yield {
				file,
				message: `${shown(element)} has no name.`,
				hint: NAMED_BY_CONTENT.has(name) ? 'Put words into it, or an aria-label.' : 'Give it a label.',
			};
		}
	},
);

/** Ids of fields that a `<label for>` with words names. */
function labelsOf(root: BuiltElement): Set<string> {
	const ids = new Set<string>();
	for (const element of elementsOf(root)) {
		const id = element.name === 'label' ? element.attributes.get('for') : undefined;
		if (id && holdsWords(element)) ids.add(id);
	}
	return ids;
}

/** Controls that are not hidden from those who listen, and whether a label is around each. */
function* controls(
	within: BuiltElement,
	isLabelled: boolean,
): Generator<{ element: BuiltElement; isLabelled: boolean }> {
	for (const child of within.children) {
		// A script gives names to what it takes out of a template.
		if (typeof child === 'string' || child.name === 'template' || child.attributes.get('aria-hidden') === 'true')
			continue;
		const type = child.attributes.get('type') ?? '';
		const isField = FIELDS.has(child.name) && !(child.name === 'input' && NAMELESS_INPUTS.has(type));
		if (isField || NAMED_BY_CONTENT.has(child.name)) yield { element: child, isLabelled };
		yield* controls(child, isLabelled || (child.name === 'label' && holdsWords(child)));
	}
}

/** True if somebody who listens hears something: text, or the text of a picture. */
function holdsWords({ children }: BuiltElement): boolean {
	return children.some((child) => {
		if (typeof child === 'string') return /\S/.test(child);
		const { name, attributes } = child;
		if (attributes.get('aria-hidden') === 'true' || ['script', 'style', 'select', 'template'].includes(name))
			return false;
		return /\S/.test(attributes.get('aria-label') ?? attributes.get('alt') ?? '') || holdsWords(child);
	});
}
