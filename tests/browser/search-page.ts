import type { Page } from 'playwright-core';

/** Opens the search page of a site and waits until its index is there: the filters come with it. */
export async function openSearch(page: Page, site: string): Promise<void> {
	await page.goto(`${site}search/`);
	await page.locator('[data-facets]').waitFor();
}

/**
 * Types something into the open search page, as a reader does.
 * @returns The addresses of the first ten results, best first, without anchors.
 */
export async function searchFor(page: Page, text: string): Promise<string[]> {
	await page.getByRole('searchbox').fill(text);
	await page.keyboard.press('Enter');
	await page.locator('[data-status]', { hasText: `for “${text}”` }).waitFor();
	return page
		.locator('[data-results] h2 a')
		.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
}
