import { FALLBACK, rowsByPath } from '../../offline/manifest.ts';
import { isVisit, pathIn, wayOf } from '../../offline/requests.ts';
import { Copier, NotKept } from './copier.ts';
import { findKept } from './kept.ts';
import type { Answer, Asking, Told } from './messages.ts';
import { worker, type FetchEvent } from './worker-scope.ts';

// The worker answers from the network as long as there is one, and from copies where there is none. A new worker takes
// over at once, because it changes nothing for pages that are open: copies do not belong to a worker, and scripts of
// earlier builds stay as long as a page may load them.

/** How long a copy waits for the network, in milliseconds. */
const PATIENCE = 3000;

const { scope } = worker.registration;
const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
const copier = new Copier({
	scope,
	openPages: async () => (await openPages()).map(({ id }) => id),
	savesData: () => connection?.saveData === true,
	fetch: (address, init) => fetch(address, init),
	now: Date.now,
	isSlow: () => /[23]g/.test(connection?.effectiveType ?? ''),
});
const openPages = () => worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) => {
	event.waitUntil(Promise.all([worker.clients.claim(), worker.registration.navigationPreload?.enable()]));
});

worker.addEventListener('fetch', (event) => {
	const { method, url, mode, headers } = event.request;
	const way = wayOf(scope, { method, url, mode, isPartial: headers.has('Range') });
	const path = pathIn(scope, url);
	if (way === 'untouched' || path === undefined) return;
	event.respondWith(way === 'copy-first' ? copyFirst(event, path) : networkFirst(event, path));
});

/** Ids of what pages asked for and this instance of the worker is at: browsers end workers, and start them afresh. */
const underWay = new Set<string | undefined>();

worker.addEventListener('message', (event) => {
	const [port] = event.ports;
	const asking = event.data as Asking;
	const say = (answer: Answer): void => {
		if ('ended' in answer) underWay.delete(asking.id);
		port?.postMessage(answer);
	};
	if (asking.ask === 'alive') return say({ alive: underWay.has(asking.id) });
	underWay.add(asking.id);
	say({ begun: true });
	const fail = (error: unknown): void =>
		say({ ended: true, problem: error instanceof NotKept ? error.message : 'That did not work. Try again.' });
	const done = obey(asking, say).then(() => say({ ended: true }), fail);
	// The line may end at any time: the next visit tries again.
	event.waitUntil(done.then(() => copier.bringOwed()).catch(() => undefined));
});

async function obey(asking: Asking, say: (answer: Answer) => void): Promise<void> {
	if (asking.ask === 'start') {
		const open = (await openPages()).flatMap(({ url }) => pathIn(scope, url) ?? []);
		await copier.start(open, asking.byReader === true);
		// A reader is told as soon as the tools are there, a page when all is.
		return asking.byReader ? undefined : copier.bringOwed();
	}
	const told: Told = (done, of) => say({ done, of });
	if (asking.ask === 'keep') return copier.keep(asking.set, told);
	if (asking.ask === 'update') return copier.update(told);
	if (asking.ask === 'drop') return copier.drop(asking.set);
	if (asking.ask === 'stop') return copier.stop();
	// What a page of another build may ask besides is not known here.
	if (asking.ask === 'remove') return copier.remove();
}

/** A file that never changes: its copy, whichever build it is of. */
async function copyFirst({ request }: FetchEvent, path: string): Promise<Response> {
	return (await copyAt(path)) ?? fetch(request);
}

/** A copy; none where the browser's storage fails, for the network may have it all the same. */
const copyAt = (path: string): Promise<Response | undefined> =>
	findKept(scope)
		.then((kept) => kept?.at(path))
		.catch(() => undefined);

/** A page or data: what the network has, and the copy where there is none, where it fails or takes too long. */
async function networkFirst(event: FetchEvent, path: string): Promise<Response> {
	const { request } = event;
	const network = fromNetwork(event).then(
		(response) => {
			if (response.status === 200 && response.type === 'basic' && isVisit(path, request)) {
				// Here, too, and the room for copies with it.
				event.waitUntil(copier.visit({ path, response: response.clone() }).catch(() => undefined));
			}
			return response;
		},
		() => undefined,
	);
	event.waitUntil(network);
	const soon = await Promise.race([network, pause(PATIENCE)]);
	if (soon && soon.status < 500) return soon;
	const answer = (await copyAt(path)) ?? (await network);
	if (answer) return answer;
	const inPlace =
		request.mode === 'navigate'
			? await inItsPlace(path, new URL(request.url).search).catch(() => undefined)
			: undefined;
	return inPlace ?? Response.error();
}

/** A navigation may be under way already: the browser did not wait for the worker. */
const fromNetwork = async ({ request, preloadResponse }: FetchEvent): Promise<Response> =>
	(await preloadResponse) ?? fetch(request);

/** What a reader gets for a page that is not kept: the address that was meant, or the page that says so. */
async function inItsPlace(path: string, query: string): Promise<Response | undefined> {
	const kept = await findKept(scope);
	const copies = await kept?.copies();
	const manifest = copies && (await kept?.manifest(copies.version));
	if (manifest && rowsByPath(manifest).has(`${path}/`)) return Response.redirect(`${scope}${path}/${query}`);
	// Nobody wants a page for a file to download.
	return /\.\w+$/.test(path) ? undefined : kept?.at(FALLBACK);
}

const pause = (milliseconds: number): Promise<undefined> =>
	new Promise((done) => setTimeout(() => done(undefined), milliseconds));
