import { beforeEach, describe, expect, test } from 'vitest';
import { askPatiently, MOST_TIMES, type Repeat } from '../../src/components/offline/ask-patiently.ts';
import type { Asking } from '../../src/components/offline/messages.ts';

/** A worker as a browser has it: it may be ended at any time, and starts afresh with the next message. */
class EndedWorker {
	readonly heard: Asking[] = [];
	knowsSigns = true;
	#underWay = new Map<string | undefined, MessagePort>();

	postMessage(asking: Asking, [port]: [MessagePort]): void {
		this.heard.push(asking);
		if (asking.ask === 'alive') return port.postMessage({ alive: this.#underWay.has(asking.id) });
		this.#underWay.set(asking.id, port);
		if (this.knowsSigns) port.postMessage({ begun: true });
	}

	/** The browser ends it: it forgets what it was at, and says nothing. */
	end(): void {
		for (const port of this.#underWay.values()) port.close();
		this.#underWay.clear();
	}

	finish(): void {
		for (const port of this.#underWay.values()) port.postMessage({ ended: true });
	}

	get asked(): number {
		return this.heard.filter(({ ask }) => ask === 'keep').length;
	}
}

let worker: EndedWorker;
let stopped: AbortController;
let repeated: Set<() => void>;
beforeEach(() => {
	worker = new EndedWorker();
	stopped = new AbortController();
	repeated = new Set();
});
/** Time passes only where the test says so. */
const repeat: Repeat = (does) => {
	repeated.add(does);
	return () => void repeated.delete(does);
};

const keep = (): Promise<string | undefined> =>
	askPatiently(
		worker as unknown as ServiceWorker,
		{ ask: 'keep', set: 'everything' },
		stopped.signal,
		() => undefined,
		repeat,
	);
/** Lets messages arrive, which no faked clock counts. */
const arrive = async (): Promise<void> => {
	for (let turn = 0; turn < 4; turn += 1) await new Promise((done) => setImmediate(done));
};
const nextSign = async (): Promise<void> => {
	await arrive();
	for (const does of repeated) does();
	await arrive();
};

describe('a worker that is asked patiently', () => {
	test('hears something often enough to be kept, and is asked only once', async () => {
		const answer = keep();
		for (let sign = 0; sign < 40; sign += 1) await nextSign();
		expect(worker.heard.filter(({ ask }) => ask === 'alive')).toHaveLength(40);
		expect(worker.asked).toBe(1);
		worker.finish();
		expect(await answer).toBeUndefined();
		expect(repeated.size).toBe(0);
	});

	test('is asked again where the browser ended it', async () => {
		const answer = keep();
		await nextSign();
		worker.end();
		await nextSign();
		expect(worker.asked).toBe(2);
		expect(new Set(worker.heard.map(({ id }) => id)).size).toBe(1);
		worker.finish();
		expect(await answer).toBeUndefined();
	});

	test('is given up when it is ended again and again, and the reader is told', async () => {
		const answer = keep();
		for (let time = 0; time < MOST_TIMES; time += 1) {
			await arrive();
			worker.end();
			await nextSign();
		}
		expect(await answer).toMatch(/^The browser stopped it\. Try again/);
		expect(worker.asked).toBe(MOST_TIMES);
		expect(repeated.size).toBe(0);
	});

	test('is not asked again for what the reader stopped', async () => {
		const answer = keep();
		await arrive();
		stopped.abort();
		worker.end();
		await nextSign();
		expect(await answer).toMatch(/^Stopped/);
		expect(worker.asked).toBe(1);
	});

	test('is asked nothing that one of an earlier build would take for something else', async () => {
		worker.knowsSigns = false;
		const answer = keep();
		for (let sign = 0; sign < 5; sign += 1) await nextSign();
		expect(worker.heard.map(({ ask }) => ask)).toEqual(['keep']);
		worker.finish();
		expect(await answer).toBeUndefined();
	});
});
