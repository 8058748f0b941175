import type { Hours, Totals } from '../../study/progress/totals.ts';
import { duration } from '../../views/programme.ts';
import { ScrollingTable } from './ScrollingTable.tsx';

/** Hours of the plan: all, done, left, with the share that is an estimate. */
export function TotalsTable({ totals: { planned, done, left, noted, uncounted } }: { readonly totals: Totals }) {
	const rows: readonly (readonly [string, Hours])[] = [
		['Planned', planned],
		['Done', done],
		['Left', left],
	];
	return (
		<>
			<ScrollingTable label="Hours" class="hours" heads={['Your twelve weeks', 'Hours', 'Of them estimated']}>
				{rows.map(([name, { minutes, estimated }]) => (
					<tr key={name}>
						<th scope="row">{name}</th>
						<td>{duration(minutes)}</td>
						<td>{minutes === 0 ? '–' : `${Math.round((estimated / minutes) * 100)}%`}</td>
					</tr>
				))}
			</ScrollingTable>
			<p class="aside">
				“Done” is what you have ticked, by the minutes of the plan. Sessions and deliverables have none of their own:
				the work that leads to them does.
				{uncounted > 0 && ` Tasks without minutes are not counted: ${uncounted}.`}
			</p>
			{noted.own > 0 && (
				<p>
					By your own minutes you took {duration(noted.own)} for what the plan counts as {duration(noted.planned)}.
				</p>
			)}
		</>
	);
}
