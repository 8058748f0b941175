import type { StoredRecord } from './records.ts';

/** What a tab tells the others: records that changed, or that all was deleted. */
export type TabMessage = 'clear' | readonly (readonly [string, StoredRecord])[];

/** The other tabs of this site. */
export interface Tabs {
	post(message: TabMessage): void;
}

/**
 * Connects with the other tabs, by a BroadcastChannel. A browser without one has tabs that agree when they are reloaded.
 * @param receive Is given what others post; anything of this origin may post anything.
 */
export function openTabs(receive: (message: unknown) => void): Tabs {
	if (!('BroadcastChannel' in globalThis)) return { post: () => undefined };
	const channel = new BroadcastChannel('podium');
	channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => receive(data));
	return { post: (message) => channel.postMessage(message) };
}
