/** Where a browser remembers that its reader wants no copies. */
export const REFUSAL = 'podium-offline';
/** The address of the worker below the base path; it serves that folder and all below. */
const WORKER = 'service-worker.js';

/**
 * Puts the worker to work.
 * @param base Base path of the site with a slash at both ends.
 * @throws If the browser has no workers for sites, or none here.
 */
export async function startWorker(base: string): Promise<ServiceWorker> {
	await navigator.serviceWorker.register(base + WORKER);
	// What is ready has one.
	return (await navigator.serviceWorker.ready).active!;
}
