import { computed } from '@preact/signals';
import type { Ticks } from '../../study/progress/work.ts';
import { recordsOf } from '../../study/store/records-of.ts';
import type { Done } from '../../study/store/records.ts';
import { ownStore, records } from '../practice/own-records.ts';

/** What the reader has ticked or noted, as of now. */
export const ticks = computed<Ticks>(() => recordsOf(records.value, 'progress/done'));

/** Changes what is kept under an id among ticks; undefined takes minutes or note away. */
export async function keepTick(
	tick: string,
	change: { readonly [field in keyof Done]?: Done[field] | undefined },
): Promise<void> {
	const store = await ownStore();
	const { done = false, minutes, note } = { ...store.get('progress/done', tick), ...change };
	await store.put('progress/done', tick, {
		done,
		...(minutes === undefined ? {} : { minutes }),
		...(note === undefined ? {} : { note }),
	});
}
