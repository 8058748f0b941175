import type { Size } from '../../offline/manifest.ts';

/** What a page asks of the worker. */
export type Asking =
	/** Keep the tools and what is visited from now on, if nothing is kept yet; a page asks so by itself, or its reader does. */
	| { readonly ask: 'start'; readonly byReader?: true }
	| { readonly ask: 'keep' | 'drop'; readonly set: string }
	/** Stop what is under way. */
	| { readonly ask: 'stop' }
	| { readonly ask: 'remove' };

/** What the worker answers: how far it is, and in the end that it is done or why not. */
export type Answer = { readonly done: Size; readonly of: Size } | { readonly ended: true; readonly problem?: string };

/**
 * Asks the worker, and waits for the end of it.
 * @param told Hears how far it is.
 * @returns Why it was not done, in a sentence, or undefined.
 */
export function askWorker(
	worker: ServiceWorker,
	asking: Asking,
	told: (done: Size, of: Size) => void = () => undefined,
): Promise<string | undefined> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }: MessageEvent<Answer>) => {
			if ('done' in data) return told(data.done, data.of);
			port1.close();
			resolve(data.problem);
		};
		worker.postMessage(asking, [port2]);
	});
}
