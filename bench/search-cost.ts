import type { Browser, Page } from 'playwright-core';
import { QUERIES } from './queries.ts';
import type { RecordingServer } from './recording-server.ts';
import type { SearchControls } from './search-controls.ts';
import { spreadOf, type Spread } from './statistics.ts';
import { trafficOf } from './traffic.ts';
import { SLOW_4G, visitor, type Visitor } from './visitor.ts';

/** What search costs a reader who is on a page and has not searched yet. Spreads of bytes are over the queries. */
export interface SearchCost {
	/** Bytes from the shortcut key to the results of one query, body and headers. */
	readonly coldBytes: Spread;
	readonly coldRequests: Spread;
	/** Bytes that hovering over the opener asks for. */
	readonly warmUpBytes: Spread;
	/** Bytes from the end of that warm-up to the results of one query. */
	readonly warmedBytes: Spread;
	readonly warmedRequests: Spread;
	/** Milliseconds on slow 4G from the last key to the first results; spreads are over the runs and queries. */
	readonly coldFirst: Spread;
	readonly warmedFirst: Spread;
	readonly later: Spread;
}

/** Milliseconds between two keys: a fast typist. */
const KEY = 80;
/** How long nothing may be asked for until search counts as done, in milliseconds. */
const IDLE = 1000;
/** A slow search is waited for this long, in milliseconds. */
const PATIENCE = 120_000;

/**
 * Measures search from a page: bytes on a fast line, each query by a reader of its own; times on slow 4G, where one
 * reader asks all queries in turn.
 * @param address The page one searches from.
 * @param runs How many readers ask on the slow line, cold and warmed each.
 */
export async function measureSearch(
	browser: Browser,
	server: RecordingServer,
	controls: SearchControls,
	address: string,
	runs: number,
): Promise<SearchCost> {
	const reader = async (): Promise<Visitor> => {
		const arrived = await visitor(browser);
		await arrived.page.goto(server.url + address, { waitUntil: 'load' });
		await server.quiet(IDLE);
		return arrived;
	};

	const best = new Map<string, string>();
	const cold = [];
	const warmUp = [];
	const warmed = [];
	for (const query of QUERIES) {
		const fresh = await reader();
		const before = server.sent.length;
		await ask(fresh.page, controls, query);
		await fresh.page.locator(controls.results).first().waitFor({ timeout: PATIENCE });
		await server.quiet(IDLE);
		cold.push(trafficOf(server.sent.slice(before)));
		best.set(query, await firstResult(fresh.page, controls));
		await fresh.context.close();

		const ready = await reader();
		const start = server.sent.length;
		await ready.page.locator(controls.opener).first().hover();
		await server.quiet(IDLE);
		const warm = server.sent.length;
		await ask(ready.page, controls, query);
		await found(ready.page, controls, best.get(query) ?? '');
		await server.quiet(IDLE);
		warmUp.push(trafficOf(server.sent.slice(start, warm)));
		warmed.push(trafficOf(server.sent.slice(warm)));
		await ready.context.close();
	}

	const times = { coldFirst: [] as number[], warmedFirst: [] as number[], later: [] as number[] };
	for (let run = 0; run < runs; run += 1) {
		for (const first of ['coldFirst', 'warmedFirst'] as const) {
			const { page, context, slowDown } = await reader();
			await slowDown(SLOW_4G);
			if (first === 'warmedFirst') {
				await page.locator(controls.opener).first().hover();
				await server.quiet(IDLE);
				await page.waitForTimeout(IDLE);
			}
			let before: string | undefined;
			for (const [query, result] of best) {
				// Nobody could see when a query is answered whose best result stands there already.
				if (result === before) continue;
				await ask(page, controls, query);
				const milliseconds = await found(page, controls, result);
				times[before === undefined ? first : 'later'].push(milliseconds);
				before = result;
				await page.waitForTimeout(IDLE);
			}
			await context.close();
		}
	}
	return {
		coldBytes: spreadOf(cold.map(({ wire }) => wire)),
		coldRequests: spreadOf(cold.map(({ requests }) => requests)),
		warmUpBytes: spreadOf(warmUp.map(({ wire }) => wire)),
		warmedBytes: spreadOf(warmed.map(({ wire }) => wire)),
		warmedRequests: spreadOf(warmed.map(({ requests }) => requests)),
		coldFirst: spreadOf(times.coldFirst),
		warmedFirst: spreadOf(times.warmedFirst),
		later: spreadOf(times.later),
	};
}

/** Opens search if it is closed, and types a query in place of the one before. */
async function ask(page: Page, controls: SearchControls, query: string): Promise<void> {
	const input = page.locator(controls.input).first();
	if (!(await input.isVisible())) {
		await page.keyboard.press('Control+k');
		await input.waitFor({ timeout: PATIENCE });
	}
	await input.focus();
	await page.keyboard.press('Control+a');
	await page.evaluate(() => {
		const note = ({ timeStamp }: Event) => Object.assign(globalThis, { lastKey: timeStamp });
		addEventListener('keydown', note, { capture: true });
	});
	await page.keyboard.type(query, { delay: KEY });
}

async function firstResult(page: Page, controls: SearchControls): Promise<string> {
	return (await page.locator(controls.results).first().getAttribute('href')) ?? '';
}

/** Milliseconds from the last key until the result that is known to be the best stands first. */
function found(page: Page, { results }: SearchControls, best: string): Promise<number> {
	const lookedFor = { results, best, patience: PATIENCE };
	return page.evaluate(
		({ results: selector, best: wanted, patience }) =>
			new Promise<number>((done, failed) => {
				const { lastKey } = globalThis as typeof globalThis & { lastKey: number };
				const look = (): void => {
					const passed = performance.now() - lastKey;
					if (document.querySelector(selector)?.getAttribute('href') === wanted) done(passed);
					else if (passed > patience) failed(new Error(`${wanted} did not become the first result.`));
					else requestAnimationFrame(look);
				};
				look();
			}),
		lookedFor,
	);
}
