/** The part of a worker's surroundings that ours uses: TypeScript knows either a page or a worker, not both. */
export interface WorkerScope {
	readonly registration: ServiceWorkerRegistration;
	readonly clients: {
		claim(): Promise<void>;
		matchAll(options: { includeUncontrolled: boolean; type: 'window' }): Promise<readonly OpenPage[]>;
	};
	skipWaiting(): Promise<void>;
	addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
	addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
	addEventListener(type: 'message', listener: (event: LastingEvent & MessageEvent) => void): void;
}

/** A page of the site that is open. */
export interface OpenPage {
	readonly id: string;
	readonly url: string;
}

/** An event that keeps the worker alive until a promise has settled. */
export interface LastingEvent extends Event {
	waitUntil(lasting: Promise<unknown>): void;
}

/** A request of a page. */
export interface FetchEvent extends LastingEvent {
	readonly request: Request;
	/** The answer to a navigation that the browser asked for while it started the worker. */
	readonly preloadResponse: Promise<Response | undefined>;
	respondWith(response: Promise<Response>): void;
}

/** The surroundings of the worker that runs this. */
export const worker = globalThis as unknown as WorkerScope;
