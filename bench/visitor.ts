import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

/** A reader's line and machine. */
export interface Conditions {
	/** Delay of each request, in milliseconds. */
	readonly latency: number;
	/** Bytes a second. */
	readonly down: number;
	readonly up: number;
	/** How many times slower the processor is. */
	readonly slowdown: number;
}

/** Slow 4G and a processor four times slower, as the table of peers has it. */
export const SLOW_4G: Conditions = { latency: 562, down: 1_500_000 / 8, up: 750_000 / 8, slowdown: 4 };

/** A reader who comes for the first time. Leave with `context.close()`. */
export interface Visitor {
	readonly context: BrowserContext;
	readonly page: Page;
	/** Makes line and machine slow from now on, for the page and its workers. */
	slowDown(conditions: Conditions): Promise<void>;
}

/** Opens an empty page with nothing stored, as large as a laptop's. */
export async function visitor(browser: Browser): Promise<Visitor> {
	// What is measured is what a page needs; copies for reading offline come after it.
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	let conditions: Conditions | undefined;
	const workers = await watchWorkers(session, () => conditions);
	return {
		context,
		page,
		async slowDown(wanted) {
			conditions = wanted;
			await session.send('Network.enable');
			await session.send('Network.emulateNetworkConditions', networkOf(wanted));
			await session.send('Emulation.setCPUThrottlingRate', { rate: wanted.slowdown });
			await Promise.all(workers().map((worker) => worker(wanted)));
		},
	};
}

type Slow = (conditions: Conditions) => Promise<void>;

/**
 * What is set for a page does not hold for its workers, where Pagefind asks for its index: each gets it by itself,
 * before it begins.
 */
async function watchWorkers(session: CDPSession, now: () => Conditions | undefined): Promise<() => readonly Slow[]> {
	const workers = new Map<string, Slow>();
	let id = 0;
	session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
		const send = (method: string, params: object = {}) =>
			session
				.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: (id += 1), method, params }) })
				.catch(() => undefined);
		const slow: Slow = async (conditions) => {
			await send('Network.enable');
			await send('Network.emulateNetworkConditions', networkOf(conditions));
		};
		if (/worker/.test(targetInfo.type)) workers.set(sessionId, slow);
		const conditions = now();
		void (conditions ? slow(conditions) : Promise.resolve()).then(() => send('Runtime.runIfWaitingForDebugger'));
	});
	session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
	await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
	return () => [...workers.values()];
}

const networkOf = ({ latency, down, up }: Conditions) => ({
	offline: false,
	latency,
	downloadThroughput: down,
	uploadThroughput: up,
});
