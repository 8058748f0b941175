import { deleteKept } from './kept.ts';
import { askWorker } from './messages.ts';

/** A worker of another build may not answer, in milliseconds. */
const PATIENCE = 5000;

/**
 * Deletes all copies of the site, and sends its worker away. A browser without workers or storage has none.
 * @param base Base path of the site with a slash at both ends.
 */
export async function removeCopies(base: string): Promise<void> {
	const scope = new URL(base, location.origin).href;
	const registration = await navigator.serviceWorker?.getRegistration(scope);
	// Whoever writes copies must stop first.
	if (registration?.active) await Promise.race([askWorker(registration.active, { ask: 'remove' }), pause()]);
	if ('caches' in globalThis) await deleteKept(scope);
	await registration?.unregister();
}

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, PATIENCE));
