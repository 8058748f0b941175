/**
 * True where the page has something to show of a team or a reader: what a selector finds, or anything that this browser keeps. Browsers
 * that do not tell may keep something; those that refuse keep nothing.
 */
export async function hasOwn(selector: string): Promise<boolean> {
	try {
		return !!document.querySelector(selector) || (await indexedDB.databases?.())?.length !== 0;
	} catch {
		return false;
	}
}
