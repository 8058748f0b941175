import type { Page } from 'playwright-core';

/** Most bytes of script, compressed, that a page which keeps one's own records loads. */
export const MOST_SCRIPT = 40 * 1024;

/** Counts the script that comes over the wire for a page from now on, in bytes. */
export function countScript(page: Page): () => Promise<number> {
	const sizes: Promise<number>[] = [];
	page.on('requestfinished', (request) => {
		if (request.resourceType() === 'script')
			sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
	});
	return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
