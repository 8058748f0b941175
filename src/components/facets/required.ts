/**
 * The element of a selector.
 * @throws {Error} Where the page lacks it: then the page stays as it was built, complete without the script.
 */
export function required<E extends Element>(root: ParentNode, selector: string, type: new () => E): E {
	const element = root.querySelector(selector);
	if (!(element instanceof type)) throw new Error(`The page has no ${selector}.`);
	return element;
}
