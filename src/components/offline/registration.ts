/** Where a browser remembers that its reader wants no copies. */
export const REFUSAL = 'podium-offline';
/** What a reader is told where nothing can be kept. */
export const NO_WAY =
	'Copies can be neither kept nor changed now: storage is forbidden here, the address is not secure (https), or the site cannot be reached.';
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
