import type { Page } from 'playwright-core';

/** The text of the file that a button of the page hands out. */
export async function downloaded(page: Page, button: string): Promise<string> {
	const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
	const parts: Uint8Array[] = [];
	for await (const part of await file.createReadStream()) parts.push(part as Uint8Array);
	return Buffer.concat(parts).toString();
}
