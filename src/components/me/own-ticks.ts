import { computed } from '@preact/signals';
import { ticksIn } from '../../study/progress/ticks-in.ts';
import type { Ticks } from '../../study/progress/work.ts';
import { ownStore, records } from '../practice/own-records.ts';

/** What the reader has ticked or noted, as of now. */
export const ticks = computed<Ticks>(() => ticksIn(records.value));

/** Keeps whether something is done. */
export async function keepTick(tick: string, done: boolean): Promise<void> {
	const store = await ownStore();
	await store.put('progress/done', tick, { done });
}

/** Keeps what something took; undefined takes it away. */
export async function keepMinutes(tick: string, minutes: number | undefined): Promise<void> {
	const store = await ownStore();
	if (minutes === undefined) await store.remove('progress/minutes', tick);
	else await store.put('progress/minutes', tick, { minutes });
}

/** Keeps a note; an empty one takes it away. */
export async function keepNote(tick: string, note: string): Promise<void> {
	const store = await ownStore();
	if (note === '') await store.remove('progress/notes', tick);
	else await store.put('progress/notes', tick, { note });
}
