/**
 * The element that a script fills; what the page showed in it until now goes.
 * @throws {Error} If the page has none.
 */
export function island(id: string): HTMLElement {
	const element = document.getElementById(id);
	if (!element) throw new Error(`The page has no element "${id}".`);
	element.replaceChildren();
	return element;
}
