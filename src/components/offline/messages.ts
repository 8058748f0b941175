import type { Size } from '../../offline/manifest.ts';

/** What a page can want of the worker. */
type Wish =
	/** Keep the tools and what is visited from now on, if nothing is kept yet; a page asks so by itself, or its reader does. */
	| { readonly ask: 'start'; readonly byReader?: true }
	| { readonly ask: 'keep' | 'drop'; readonly set: string }
	/** Bring what is kept up to date. */
	| { readonly ask: 'update' }
	/** Stop what is under way. */
	| { readonly ask: 'stop' }
	| { readonly ask: 'remove' }
	/** Say whether the asking of this id is under way. */
	| { readonly ask: 'alive' };

/** What a page asks of the worker; by its id it can ask later whether that is still under way. */
export type Asking = Wish & { readonly id?: string };

/** What the worker answers: that it has begun, how far it is, and in the end that it is done or why not. */
export type Answer =
	| { readonly begun: true }
	| { readonly done: Size; readonly of: Size }
	| { readonly ended: true; readonly problem?: string }
	| { readonly alive: boolean };

/** Hears how far something is. */
export type Told = (done: Size, of: Size) => void;

/** A port through which the worker answers. */
export function listenTo(hear: (answer: Answer) => void): MessagePort {
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = ({ data }: MessageEvent<Answer>) => {
		hear(data);
		if ('ended' in data || 'alive' in data) port1.close();
	};
	return port2;
}

/**
 * Asks the worker for something short, and waits for the end of it.
 * @returns Why it was not done, in a sentence, or undefined.
 */
export function askWorker(worker: ServiceWorker, asking: Asking): Promise<string | undefined> {
	return new Promise((resolve) => {
		worker.postMessage(asking, [listenTo((answer) => 'ended' in answer && resolve(answer.problem))]);
	});
}
