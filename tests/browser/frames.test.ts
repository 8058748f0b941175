import { expect, inject, test } from 'vitest';
import { connect, open } from './visit.ts';

const { url } = inject('site');

test('no page can be shown in a frame of another page', async () => {
	const browser = await connect();
	const { page, context } = await open(browser, url);
	await page.setContent('<p>Another site</p>');
	const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
	await page.evaluate((address) => {
		const frame = document.createElement('iframe');
		frame.src = address;
		document.body.append(frame);
	}, url);
	expect((await refused).type()).toBe('error');
	await context.close();
	await browser.close();
});
