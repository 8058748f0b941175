import { createServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { listen } from '../../src/adapters/listen.ts';
import { PAGE_TYPES } from '../site/addresses.ts';
import { connect, open, settle, VIEWPORTS } from './visit.ts';

const { url } = inject('site');
/** How long everything but the page itself is kept waiting, in milliseconds: as on a slow line. */
const LATE = 250;
/** How many pieces of a page arrive by themselves, and milliseconds between two: long enough to be painted. */
const PIECES = 10;
const PAUSE = 60;
/** What a reader does not see; Lighthouse calls ten times as much good. */
const UNSEEN = 0.01;

const ADDRESSES = {
	...PAGE_TYPES,
	'the list of resources': '/resources/#list',
	'a list of resources that is narrowed': '/resources/?domain=data-sharing#list',
	'a slide': `${PAGE_TYPES['presenter']}#7`,
	"the speaker's window": `${PAGE_TYPES['presenter']}?view=notes#3`,
};

let browser: Browser;
beforeAll(async () => {
	browser = await connect();
});
afterAll(() => browser.close());

const VIEWS = (Object.keys(VIEWPORTS) as (keyof typeof VIEWPORTS)[]).flatMap((viewport) => [
	{ viewport, arrival: 'at once, and the rest of it late', pieces: 1 },
	{ viewport, arrival: 'in pieces, and the rest of it late', pieces: PIECES },
]);

describe.each(VIEWS)('on a $viewport, where a page comes $arrival', ({ viewport, pieces }) => {
	// Nearly all of it is waiting for a slow line, so several pages wait side by side.
	test.concurrent.each(Object.entries(ADDRESSES))('nothing of the page "%s" moves', async (_, address) => {
		const slow = await slowSite(url, pieces);
		const { page, context } = await open(browser, slow.url, { viewport });
		await watchShifts(page);
		await page.goto(new URL(address, slow.url).href);
		await settle(page);
		// Search goes on loading after that.
		await page.waitForLoadState('networkidle');
		const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);
		await context.close();
		await slow.close();
		const score = shifts.reduce((sum, { value }) => sum + value, 0);
		expect(score, JSON.stringify(shifts, null, 1)).toBeLessThan(UNSEEN);
	});
});

/**
 * Serves a site as a slow line does.
 * @param pieces How many pieces of a page are waited for: each ends with a part of the frame or of the text.
 */
async function slowSite(site: string, pieces: number): Promise<{ readonly url: string; close(): Promise<void> }> {
	const server = createServer((request, response) => {
		void (async () => {
			const answer = await fetch(new URL(request.url ?? '/', site));
			const type = answer.headers.get('Content-Type') ?? '';
			const body = Buffer.from(await answer.arrayBuffer());
			response.writeHead(answer.status, { 'Content-Type': type });
			if (type.includes('html')) {
				const parts = body.toString().split(/(?<=<\/(?:header|nav|aside|h1|h2|section)>)/);
				for (const part of parts.splice(0, pieces - 1)) {
					response.write(part);
					await setTimeout(PAUSE);
				}
				response.end(parts.join(''));
			} else {
				await setTimeout(LATE);
				response.end(body);
			}
		})();
	});
	const { port, close } = await listen(server);
	return { url: `http://localhost:${port}${new URL(site).pathname}`, close };
}

interface Shift {
	readonly value: number;
	/** What moved. */
	readonly moved: readonly string[];
}

/** Notes each shift of the layout from the first paint on. */
async function watchShifts(page: Page): Promise<void> {
	await page.addInitScript(() => {
		/** An entry as Chromium gives it; TypeScript's library does not know it. */
		interface LayoutShift extends PerformanceEntry {
			readonly value: number;
			readonly sources: readonly {
				readonly node: Node | null;
				readonly previousRect: DOMRect;
				readonly currentRect: DOMRect;
			}[];
		}
		const shifts: Shift[] = [];
		Object.assign(globalThis, { shifts });
		new PerformanceObserver((list) => {
			for (const { value, sources } of list.getEntries() as LayoutShift[]) {
				const moved = sources.map(({ node, previousRect: from, currentRect: to }) => {
					const what = node instanceof Element ? node.outerHTML.slice(0, 80) : String(node);
					return `${what} from ${from.x},${from.y} (${from.width} × ${from.height}) to ${to.x},${to.y} (${to.width} × ${to.height})`;
				});
				shifts.push({ value, moved });
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
}
