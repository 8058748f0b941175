import { readerChoiceIn } from '../../study/plan/own-plan.ts';
import { readerOf } from '../../study/plan/reader.ts';
import { countTicks, type WeekTicks } from '../../study/progress/week-ticks.ts';
import type { Done, Records, StoredRecord } from '../../study/store/records.ts';

/** Shows on the roadmap how much of each week the reader has ticked; nothing where nothing is ticked, or the counts do not come. */
export async function showTicks(root: HTMLElement, records: Records): Promise<void> {
	const isDone = (record: StoredRecord | undefined): boolean => (record?.value as Done | null)?.done === true;
	// Under the former ids of something there may be an older word, or a newer one.
	const isTicked = (ids: readonly string[]): boolean =>
		isDone(ids.flatMap((id) => records.get(`progress/done/${id}`) ?? []).sort((a, b) => b.at - a.at)[0]);
	const data = [...records.values()].some(isDone) ? await ticksOf(root.dataset['ticks'] ?? '') : undefined;
	const reader = data && readerOf(readerChoiceIn(records) ?? {}, data);
	for (const place of root.querySelectorAll<HTMLElement>('.tick-count, [data-ticked]')) {
		place.hidden = !reader;
		const { from, to } = place.dataset;
		if (!reader || from === undefined) continue;
		const count = countTicks(data, reader, { from: Number(from), to: Number(to) }, isTicked);
		place.textContent = `${count.ticked} of ${count.all} ticked`;
		place.style.setProperty('--share', String(count.ticked / (count.all || 1)));
	}
}

/** Undefined without a connection: the rest of the page is as good as before. */
const ticksOf = (address: string): Promise<WeekTicks | undefined> =>
	fetch(address)
		.then((answer) => answer.json() as Promise<WeekTicks>)
		.catch(() => undefined);
