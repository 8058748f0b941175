import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** The sizes that pages are looked at in. */
export const VIEWPORTS = {
	desktop: { width: 1280, height: 800 },
	phone: { width: 390, height: 844 },
} as const;

/** How a page is looked at. */
export interface View {
	readonly viewport?: keyof typeof VIEWPORTS;
	readonly theme?: 'light' | 'dark';
	readonly script?: boolean;
	/** True where the site may keep copies: requests then come from its worker, where a test cannot answer them. */
	readonly offline?: boolean;
}

/** A page in a context of its own, with all that went wrong while it was open. */
export interface Visit {
	readonly page: Page;
	readonly context: BrowserContext;
	/** Console errors, uncaught errors, failed and foreign requests, in the order in which they happened. */
	readonly troubles: string[];
}

/** Connects to the browser that all tests share. */
export const connect = (): Promise<Browser> => chromium.connect(inject('browser'));

/** Opens an empty page, as a reader with nothing stored would. Close its context in the end. */
export async function open(
	browser: Browser,
	origin: string,
	{ viewport = 'desktop', theme = 'light', script = true, offline = false }: View = {},
): Promise<Visit> {
	const context = await browser.newContext({
		viewport: VIEWPORTS[viewport],
		colorScheme: theme,
		reducedMotion: 'reduce',
		javaScriptEnabled: script,
		hasTouch: viewport === 'phone',
		serviceWorkers: offline ? 'allow' : 'block',
	});
	const page = await context.newPage();
	const troubles: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') troubles.push(`console: ${message.text()} ${message.location().url}`);
	});
	page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
	page.on('request', (request) => {
		const { protocol, host } = new URL(request.url());
		if (/^(https?|wss?):$/.test(protocol) && host !== new URL(origin).host)
			troubles.push(`foreign request: ${request.url()}`);
	});
	page.on('requestfailed', (request) => {
		if (request.failure()?.errorText !== 'net::ERR_ABORTED') troubles.push(`failed request: ${request.url()}`);
	});
	return { page, context, troubles };
}

/**
 * Waits until a page has done what it does by itself: loaded, made wide code focusable (Starlight's
 * code blocks do so with a delay), and begun its idle work. Some pages are never idle.
 */
export async function settle(page: Page): Promise<void> {
	await page.waitForLoadState('load');
	await page.waitForFunction(() =>
		Array.from(document.querySelectorAll('.expressive-code pre')).every(
			(code) => code.scrollWidth <= code.clientWidth || code.hasAttribute('tabindex'),
		),
	);
	await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 1000 })));
}
