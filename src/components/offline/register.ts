import { REFUSAL, startWorker } from './registration.ts';

const { connection, serviceWorker } = navigator as Navigator & { connection?: { saveData?: boolean } };

/** Starts keeping what is visited, unless the reader saves data and has not asked for it, or wants none of it. */
async function start(): Promise<void> {
	if ((connection?.saveData && !serviceWorker.controller) || localStorage.getItem(REFUSAL)) return;
	(await startWorker(import.meta.env.BASE_URL)).postMessage({ ask: 'start' });
}

/** How long the browser may be busy, or not say that it is idle, in milliseconds. */
const timeout = 3000;
// After all that the page itself needs. Where storage is forbidden, or the host is not trusted, there is no worker.
const later = (): void => void start().catch(() => undefined);
if (import.meta.env.PROD)
	addEventListener('load', () => window.requestIdleCallback?.(later, { timeout }) ?? setTimeout(later, timeout));
