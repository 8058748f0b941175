import type { MeData } from '../../study/me-data.ts';
import { nextHour, type RankedAsset } from '../../study/next-hour.ts';
import { writePlace } from '../../study/places.ts';
import type { Report } from '../../study/report.ts';
import { ownStore, records } from '../practice/own-records.ts';

const KINDS = { 'write-up': 'Write-up', notebook: 'Notebook', resource: 'Official page' } as const;

/** Where the next hour is worth most, why, and what to do in it. */
export function NextHour({ report, data }: { readonly report: Report; readonly data: MeData }) {
	const done = new Set(
		Array.from(records.value).flatMap(([key, { value }]) =>
			key.startsWith('progress/done/') && (value as { done?: boolean } | null)?.done
				? [key.slice('progress/done/'.length)]
				: [],
		),
	);
	const next = nextHour(report, data.assets, done);
	if (!next) return null;
	const { section, drill, reading, mean, minutes, unread } = next;
	const total = report.total.asked;
	return (
		<div class="next-hour">
			<p class="next-section">
				<strong>{section.title}</strong>
				<span class="aside">
					{total === 0
						? 'Nothing is counted yet, so the heaviest section comes first.'
						: `${section.right} of ${section.asked} right, ${section.weight}% of the exam`}
				</span>
			</p>
			<ol class="hour-steps">
				{reading.map((asset) => (
					<Step key={asset.id} asset={asset} />
				))}
				<li>
					<a
						class="primary"
						href={`${data.base}practice/sit/${writePlace({ kind: 'drill', outline: drill.outline, section: drill.section })}`}
					>
						Drill {drill.questions} questions
					</a>{' '}
					<span class="aside">about {drill.minutes} minutes</span>
				</li>
			</ol>
			<p class="aside">
				About {minutes} minutes in all. {unread.length} {unread.length === 1 ? 'page' : 'pages'} of this section{' '}
				{unread.length === 1 ? 'is' : 'are'} not ticked off.
			</p>
			<details>
				<summary>The arithmetic</summary>
				<p>
					Each share of right answers is drawn towards your own mean ({mean.toFixed(2)}) as if you had answered eight
					more questions at that mean: (right + 8 × mean) / (asked + 8). Studying is taken to lift a section to 0.90.
					What is missing, times the section’s questions in the exam, is what an hour there is worth.
				</p>
				<div class="table-scroll" tabIndex={0} role="region" aria-label="Arithmetic">
					<table>
						<thead>
							<tr>
								<th scope="col">Section</th>
								<th scope="col">Right</th>
								<th scope="col">Drawn share</th>
								<th scope="col">Missing to 0.90</th>
								<th scope="col">× questions</th>
								<th scope="col">= worth</th>
							</tr>
						</thead>
						<tbody>
							{next.sections.map(({ id, title, right, asked, shrunk, shortfall, questions, gain }) => (
								<tr key={id}>
									<th scope="row">{title}</th>
									<td>
										{right} of {asked}
									</td>
									<td>{shrunk.toFixed(2)}</td>
									<td>{shortfall.toFixed(2)}</td>
									<td>{questions.toFixed(2)}</td>
									<td>{gain.toFixed(2)}</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			</details>
		</div>
	);
}

function Step({ asset: { id, kind, title, address, minutes, isEstimate, covers } }: { readonly asset: RankedAsset }) {
	const tick = async (): Promise<void> => (await ownStore()).put('progress/done', id, { done: true });
	return (
		<li>
			<span class="aside">{KINDS[kind]}</span> <a href={address}>{title}</a>{' '}
			<span class="aside">
				{isEstimate && 'about '}
				{minutes} minutes, {covers} {covers === 1 ? 'objective' : 'objectives'}
			</span>{' '}
			<button type="button" class="quiet-button" aria-label={`Read it: ${title}`} onClick={() => void tick()}>
				Read it
			</button>
		</li>
	);
}
