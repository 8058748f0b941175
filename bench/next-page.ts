import type { Browser } from 'playwright-core';
import type { RecordingServer } from './recording-server.ts';
import { spreadOf, type Spread } from './statistics.ts';
import { trafficOf } from './traffic.ts';
import { SLOW_4G, visitor } from './visitor.ts';

/** What it takes to go on to the next page of a site. */
export interface NextPage {
	/** Milliseconds on slow 4G from the press to the first contentful paint of the next page. */
	readonly paint: Spread;
	/** Bytes of bodies and headers, and requests, from the moment the pointer rests on the link until idle. */
	readonly bytes: Spread;
	readonly requests: Spread;
}

/** How long a pointer rests on a link before it is pressed, in milliseconds. */
export const HOVER = 300;
const IDLE = 2000;

/** The link to the next write-up. */
const NEXT = 'a[rel=next]';

/**
 * Measures the way from a page to the next on slow 4G: the pointer comes to rest on the link and presses it a moment
 * later.
 * @param address The page one leaves, from the root of the site.
 */
export async function measureNextPage(
	browser: Browser,
	server: RecordingServer,
	address: string,
	runs: number,
): Promise<NextPage> {
	const taken: { paint: number; bytes: number; requests: number }[] = [];
	while (taken.length < runs) {
		const { page, context, slowDown } = await visitor(browser);
		await page.addInitScript(notePress);
		await page.goto(server.url + address, { waitUntil: 'load' });
		await server.quiet(IDLE);
		await slowDown(SLOW_4G);
		const link = page.locator(NEXT).first();
		await link.scrollIntoViewIfNeeded();
		await server.quiet(IDLE);
		const before = server.sent.length;
		await link.hover();
		await page.waitForTimeout(HOVER);
		const left = page.url();
		await page.mouse.down();
		await page.mouse.up();
		await page.waitForURL((url) => url.href !== left, { waitUntil: 'load' });
		await server.quiet(IDLE);
		const { wire, requests } = trafficOf(server.sent.slice(before));
		taken.push({ paint: await page.evaluate(paintAfterPress), bytes: wire, requests });
		await context.close();
	}
	return {
		paint: spreadOf(taken.map(({ paint }) => paint)),
		bytes: spreadOf(taken.map(({ bytes }) => bytes)),
		requests: spreadOf(taken.map(({ requests }) => requests)),
	};
}

/** Runs in each page, before anything of it: keeps when the pointer was pressed for the page that follows. */
function notePress(): void {
	const note = ({ timeStamp }: Event): void =>
		sessionStorage.setItem('bench-press', String(performance.timeOrigin + timeStamp));
	addEventListener('pointerdown', note, { capture: true });
}

/** Runs in the new page. A page that was rendered ahead is painted when it is shown. */
function paintAfterPress(): number {
	const [navigation] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
		activationStart?: number;
	})[];
	const [paint] = performance.getEntriesByName('first-contentful-paint');
	const shown = Math.max(paint?.startTime ?? Number.NaN, navigation?.activationStart ?? 0);
	return performance.timeOrigin + shown - Number(sessionStorage.getItem('bench-press'));
}
