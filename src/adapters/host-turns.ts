/** Time as the link check knows it; tests bring their own. */
export interface LinkClock {
	/** Milliseconds since 1970. */
	now(): number;
	/** Waits; rejects when the signal is aborted. */
	sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
	/** A signal that is aborted when the time for one request is over. */
	deadline(milliseconds: number): AbortSignal;
}

/** How many requests run at a time, over all hosts. */
const AT_ONCE = 8;
/** Milliseconds between the end of a request and the next one to the same host. */
const PAUSE = 1000;

/** Gives requests their turn: one at a time for a host, with a pause between them, and a few at a time in all. */
export class HostTurns {
	readonly #clock: LinkClock;
	readonly #signal: AbortSignal;
	/** The last turn of each host, taken or waiting. */
	readonly #last = new Map<string, Promise<unknown>>();
	/** When each host may be asked again. */
	readonly #free = new Map<string, number>();
	readonly #waiting: (() => void)[] = [];
	#running = 0;

	/** @param signal Ends all waiting. */
	constructor(clock: LinkClock, signal: AbortSignal) {
		this.#clock = clock;
		this.#signal = signal;
	}

	/**
	 * Runs a request when it is its turn.
	 * @throws {unknown} The reason of the signal, if it was aborted before the turn came.
	 */
	take<T>(host: string, request: () => Promise<T>): Promise<T> {
		const turn = (this.#last.get(host) ?? Promise.resolve()).then(() => this.#turn(host, request));
		this.#last.set(
			host,
			turn.catch(() => undefined),
		);
		return turn;
	}

	/** Leaves a host alone for some milliseconds from now. */
	rest(host: string, milliseconds: number): void {
		this.#free.set(host, Math.max(this.#free.get(host) ?? 0, this.#clock.now() + milliseconds));
	}

	async #turn<T>(host: string, request: () => Promise<T>): Promise<T> {
		const wait = (this.#free.get(host) ?? 0) - this.#clock.now();
		if (wait > 0) await this.#clock.sleep(wait, this.#signal);
		if (this.#running >= AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
		else this.#running += 1;
		try {
			this.#signal.throwIfAborted();
			return await request();
		} finally {
			this.rest(host, PAUSE);
			// Whoever waits takes the place over.
			const next = this.#waiting.shift();
			if (next) next();
			else this.#running -= 1;
		}
	}
}
