import { listenTo, type Answer, type Asking, type Told } from './messages.ts';

/** How often the worker is asked whether it still runs, in milliseconds; browsers end one that hears nothing for half a minute. */
export const BETWEEN_SIGNS = 10_000;
/** So often something is asked for again; each time the worker goes on with what has come. */
export const MOST_TIMES = 5;

/** Does something again and again; what it returns ends that. */
export type Repeat = (does: () => void, milliseconds: number) => () => void;

const repeatedly: Repeat = (does, milliseconds) => {
	const id = setInterval(does, milliseconds);
	return () => clearInterval(id);
};

const ENDED = 'The browser stopped it. Try again: what came is not fetched twice.';

/**
 * Asks the worker for something that may take many minutes, and waits for the end of it. Browsers end workers, whatever
 * they do: each sign of life that is asked for keeps them a while, and a worker that was ended is asked again.
 * @param stopped Aborted when the reader wants it no longer.
 * @param told Hears how far it is.
 * @returns Why it was not done, in a sentence, or undefined.
 */
export function askPatiently(
	worker: ServiceWorker,
	asking: Asking,
	stopped: AbortSignal,
	told: Told,
	repeat = repeatedly,
): Promise<string | undefined> {
	return new Promise((resolve) => {
		const id = crypto.randomUUID();
		let times = 0;
		let endSigns: (() => void) | undefined;
		const end = (problem?: string): void => {
			endSigns?.();
			resolve(problem);
		};
		const again = (): void => {
			if (stopped.aborted) end('Stopped. Nothing of it is kept.');
			else if (times === MOST_TIMES) end(ENDED);
			else ask();
		};
		const sign = (): void => {
			worker.postMessage({ ask: 'alive', id } satisfies Asking, [
				listenTo((answer) => void ('alive' in answer && !answer.alive && again())),
			]);
		};
		const ask = (): void => {
			times += 1;
			const hear = (answer: Answer): void => {
				// A worker of an earlier build says nothing of the kind, and does not know the question.
				if ('begun' in answer) endSigns ??= repeat(sign, BETWEEN_SIGNS);
				else if ('done' in answer) told(answer.done, answer.of);
				else if ('ended' in answer) end(answer.problem);
			};
			worker.postMessage({ ...asking, id }, [listenTo(hear)]);
		};
		ask();
	});
}
