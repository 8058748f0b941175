import { useState } from 'preact/hooks';
import { ASSUMED, rankSections } from '../../study/next-hour.ts';
import { droppable, toFree, type Droppable } from '../../study/progress/drop-list.ts';
import type { Work } from '../../study/progress/work.ts';
import type { Report } from '../../study/report.ts';
import { duration } from '../../views/programme.ts';
import { Fold } from './Fold.tsx';
import { ticks } from './own-ticks.ts';
import { ScrollingTable } from './ScrollingTable.tsx';

interface Props {
	readonly work: readonly Work[];
	readonly report: Report;
	/** Minutes that do not fit at the reader's pace; undefined where that is unknown. */
	readonly short: number | undefined;
}

/** Tasks that are shown at once. */
const MOST = 10;
/** Hours to free where the pace says nothing. */
const USUAL = 2;

/** What to leave out for so many hours, least gain first, with the arithmetic. */
export function DropList({ work, report: { sections, outline }, short }: Props) {
	const [chosen, choose] = useState<number>();
	const ranking = rankSections(sections, outline.questions);
	const all = droppable(work, ticks.value, ranking.sections, outline.sectionByObjective);
	const hours = chosen ?? (short ? Math.ceil(short / 60) : USUAL);
	const { items, minutes } = toFree(all, hours * 60);
	return (
		<>
			<p>
				First goes what gains least for the exam in an hour: the right answers more that studying a section may bring,
				as “Your next useful hour” reckons them, times the share of the section’s objectives that the task covers. Work
				for your pod or for a role comes last, because others count on it; meetings, what is ticked, and tasks that
				cover no objective, such as the practice exam, are never proposed.
			</p>
			<label class="drop-hours">
				Hours to free{' '}
				<input
					type="number"
					min={1}
					max={200}
					value={hours}
					onChange={({ currentTarget: field }) =>
						field.reportValidity() && choose(field.value ? Math.ceil(field.valueAsNumber) : undefined)
					}
				/>
			</label>
			<p role="status">
				{all.length === 0
					? 'Nothing is left that could be dropped.'
					: minutes < hours * 60
						? `All that can be dropped frees ${duration(minutes)} only. Find more hours a week, or another day for the exam.`
						: `${items.length === 1 ? 'This task frees' : `These ${items.length} tasks free`} ${duration(minutes)}.`}
			</p>
			{items.length > MOST ? (
				<Fold summary="Which they are">{() => <Items items={items} />}</Fold>
			) : (
				items.length > 0 && <Items items={items} />
			)}
			<p class="aside">
				Studying is taken to lift your share of right answers in a section to {ASSUMED.studied}. What two tasks share is
				counted for both, so dropping many costs less than the sum. The arithmetic of the sections is under “Your next
				useful hour”.
			</p>
		</>
	);
}

const Items = ({ items }: { readonly items: readonly Droppable[] }) => (
	<ScrollingTable
		label="What to drop"
		class="drop-list"
		heads={['Task', 'Minutes', 'Right answers more', 'In an hour of it']}
	>
		{items.map((item) => (
			<tr key={item.tick}>
				<th scope="row">
					{item.what}{' '}
					<span class="aside">
						Week {item.week}
						{item.isShared && ', others count on it'}
					</span>
				</th>
				<td>{item.minutes}</td>
				<td>
					{item.gain.toFixed(2)} <span class="aside">{terms(item)}</span>
				</td>
				<td>{item.perHour.toFixed(2)}</td>
			</tr>
		))}
	</ScrollingTable>
);

/** "1 of 7 objectives of Governance × 0.84" */
const terms = ({ terms: all }: Droppable): string =>
	all.length === 0
		? '= no objective of this outline'
		: `= ${all.map(({ covers, all: of, title, sectionGain }) => `${covers} of ${of} objectives of ${title} × ${sectionGain.toFixed(2)}`).join(' + ')}`;
