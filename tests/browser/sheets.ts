import type { Page } from 'playwright-core';

/** Number of sheets that a page takes; Chromium writes each as an object of its own. */
export async function sheets(page: Page, format: 'A4' | 'Letter' = 'A4'): Promise<number> {
	const pdf = await page.pdf({ format });
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
