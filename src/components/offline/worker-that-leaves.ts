import { deleteKept } from './kept.ts';
import { worker } from './worker-scope.ts';

// The worker of a site that keeps no copies, at the address of the one that did: it takes over from it, deletes what it
// kept, and goes.

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) => {
	const { registration } = worker;
	event.waitUntil(deleteKept(registration.scope).then(() => registration.unregister()));
});
