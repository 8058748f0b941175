import type { Stopwatch } from './stopwatch.ts';

/** What the windows of one presentation tell each other. */
export interface Message {
	readonly slide?: number;
	readonly watch?: Stopwatch;
	/** Sent by a window that has just opened: the others answer with where they are. */
	readonly hello?: true;
}

/** A line to the other windows on the same presentation. */
export function linkWindows(received: (message: Message) => void): (message: Message) => void {
	if (!('BroadcastChannel' in window)) return () => undefined;
	const channel = new BroadcastChannel(`podium-presenter:${location.pathname}`);
	channel.onmessage = ({ data }: MessageEvent<Message>) => received(data);
	return (message) => channel.postMessage(message);
}

/**
 * Opens the speaker's window, or brings it to the front.
 * @returns The function that does so; it returns false if the browser refused.
 */
export function speakerWindow(): (slide: number) => boolean {
	let opened: Window | null = null;
	return (slide) => {
		if (!opened || opened.closed) {
			const address = `${location.pathname}?view=notes#${slide}`;
			opened = window.open(address, `podium-notes:${location.pathname}`, 'popup,width=1180,height=760');
		}
		opened?.focus();
		return opened !== null;
	};
}
