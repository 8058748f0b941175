/**
 * What the page told its script.
 * @param id Id of the block, as in `PageData.astro`.
 * @throws {Error} If the page has none.
 */
export function pageData<T>(id: string): T {
	const text = document.getElementById(id)?.textContent;
	if (!text) throw new Error(`The page has no data "${id}".`);
	return JSON.parse(text) as T;
}
