import type { OwnedPage, ReadinessData } from '../../study/readiness/readiness-data.ts';
import type { StalePages } from '../../study/readiness/stale-pages.ts';
import { ScrollingTable } from '../me/ScrollingTable.tsx';
import { Part } from './Part.tsx';

interface Props {
	readonly stale: readonly StalePages[];
	readonly data: ReadinessData;
}

/** Pages that want to be read again, by the role that keeps them true. It needs no file. */
export function Pages({ stale, data: { pages, reviewMonths } }: Props) {
	return (
		<Part
			id="pages"
			title="Stale pages and their owners"
			about={
				<>
					A page is stale when its second reading is more than {reviewMonths} months ago, as of today in this browser;
					one that was never read a second time is listed beside it. This comes from the {pages.length} pages of the
					library and from no file.
				</>
			}
		>
			{stale.length === 0 ? (
				<p>None.</p>
			) : (
				<ScrollingTable label="Stale pages" heads={['Owner', 'Pages', 'Stale', 'Not yet read twice']}>
					{stale.map(({ owner, old, unread, of }) => (
						<tr key={owner}>
							<th scope="row">{owner}</th>
							<td>{of}</td>
							<td>
								<Listed pages={old} owner={owner} what="stale" />
							</td>
							<td>
								<Listed pages={unread} owner={owner} what="not yet read twice" />
							</td>
						</tr>
					))}
				</ScrollingTable>
			)}
		</Part>
	);
}

function Listed({
	pages,
	owner,
	what,
}: {
	readonly pages: readonly OwnedPage[];
	readonly owner: string;
	readonly what: string;
}) {
	if (pages.length === 0) return <>0</>;
	return (
		<details>
			<summary>
				{pages.length}
				<span class="sr-only">
					{' '}
					{what}, of {owner}
				</span>
			</summary>
			<ul>
				{pages.map(({ title, address, reviewedOn }) => (
					<li key={address}>
						<a href={address}>{title}</a>
						{reviewedOn && <span class="aside"> {reviewedOn}</span>}
					</li>
				))}
			</ul>
		</details>
	);
}
