import type { Rating } from '../../study/gap/marks.ts';
import { ownStore } from '../practice/own-records.ts';

/** Keeps a change of a rating; what is undefined or empty goes. */
export async function rate(
	objective: string,
	change: { readonly [K in keyof Rating]: Rating[K] | undefined },
): Promise<void> {
	const store = await ownStore();
	const rating = { ...store.get('gap/ratings', objective), ...change };
	const given = Object.entries(rating).filter(([, value]) => value !== undefined && value !== '');
	await store.put('gap/ratings', objective, Object.fromEntries(given));
}
