import type { Browser, Page } from 'playwright-core';
import type { RecordingServer } from './recording-server.ts';
import { spreadOf, type Spread } from './statistics.ts';
import { trafficOf, type Traffic } from './traffic.ts';
import { SLOW_4G, visitor } from './visitor.ts';

/** What the first look at a page costs a reader who has nothing stored. */
export interface FirstView {
	/** Every request until the network is idle, without any interaction, favicons left out. */
	readonly traffic: Traffic;
	/** On slow 4G with a processor four times slower, in milliseconds. */
	readonly firstContentfulPaint: Spread;
	readonly largestContentfulPaint: Spread;
	/** Milliseconds by which tasks after the first paint went over 50 ms, until the network was idle. */
	readonly totalBlockingTime: Spread;
	/** Cumulative layout shift; without a unit. */
	readonly layoutShift: Spread;
}

/** How long nothing may be asked for until a network counts as idle, in milliseconds. */
const IDLE = 5000;

/**
 * Measures the first view of a page: traffic on a fast line (it is the same on a slow one), paints on a slow one.
 * @param address The page, from the root of the site.
 * @param runs How often the paints are measured.
 */
export async function measureFirstView(
	browser: Browser,
	server: RecordingServer,
	address: string,
	runs: number,
): Promise<FirstView> {
	const traffic = await firstTraffic(browser, server, address);
	const paints: Paints[] = [];
	while (paints.length < runs) paints.push(await paintsOf(browser, server.url + address));
	const each = (of: (one: Paints) => number): Spread => spreadOf(paints.map(of));
	return {
		traffic,
		firstContentfulPaint: each(({ first }) => first),
		largestContentfulPaint: each(({ largest }) => largest),
		totalBlockingTime: each(({ blocking }) => blocking),
		layoutShift: each(({ shift }) => shift),
	};
}

/**
 * What a first visit to a page asks for until the network is idle, without any interaction, favicons left out.
 * @param address The page, from the root of the site.
 */
export async function firstTraffic(browser: Browser, server: RecordingServer, address: string): Promise<Traffic> {
	const { page, context } = await visitor(browser);
	const before = server.sent.length;
	await page.goto(server.url + address, { waitUntil: 'load' });
	await server.quiet(IDLE);
	const traffic = trafficOf(server.sent.slice(before));
	await context.close();
	return traffic;
}

interface Paints {
	readonly first: number;
	readonly largest: number;
	readonly blocking: number;
	readonly shift: number;
}

async function paintsOf(browser: Browser, url: string): Promise<Paints> {
	const { page, context, slowDown } = await visitor(browser);
	await page.addInitScript(observePaints);
	await slowDown(SLOW_4G);
	await page.goto(url, { waitUntil: 'load' });
	await page.waitForLoadState('networkidle');
	await page.waitForTimeout(IDLE);
	const paints = await readPaints(page);
	await context.close();
	return paints;
}

interface Observed {
	readonly entries: PerformanceEntry[];
}

/** Runs in the page, before anything of it. */
function observePaints(): void {
	const observed: Observed = { entries: [] };
	Object.assign(globalThis, { observed });
	const observer = new PerformanceObserver((list) => observed.entries.push(...list.getEntries()));
	for (const type of ['paint', 'largest-contentful-paint', 'longtask', 'layout-shift'])
		observer.observe({ type, buffered: true });
}

/** Blocking time as Lighthouse defines it: what tasks take beyond 50 ms, after the first contentful paint. */
function readPaints(page: Page): Promise<Paints> {
	return page.evaluate(() => {
		const { entries } = (globalThis as typeof globalThis & { observed: Observed }).observed;
		const of = (type: string) => entries.filter(({ entryType }) => entryType === type);
		const first = entries.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? Number.NaN;
		const shifts = of('layout-shift') as (PerformanceEntry & { value: number; hadRecentInput: boolean })[];
		return {
			first,
			largest: of('largest-contentful-paint').at(-1)?.startTime ?? Number.NaN,
			blocking: of('longtask')
				.filter(({ startTime }) => startTime >= first)
				.reduce((sum, { duration }) => sum + duration - 50, 0),
			shift: shifts.reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0),
		};
	});
}
