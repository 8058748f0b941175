import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong with a page as it stands, one text for each element. */
export async function axeFindings(page: Page): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
	return page.evaluate(async () => {
		const { axe: run } = globalThis as unknown as { axe: typeof axe };
		const { violations } = await run.run({ resultTypes: ['violations'] });
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(
				({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}. ${failureSummary.replace(/\s+/g, ' ')}`,
			),
		);
	});
}
