import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MeData } from '../../study/me-data.ts';
import { ASSUMED, nextHour, type Asset, type RankedAsset } from '../../study/next-hour.ts';
import { writePlace } from '../../study/places.ts';
import type { Report } from '../../study/report.ts';
import { recordsOf } from '../../study/store/records-of.ts';
import { ownStore, records } from '../practice/own-records.ts';
import { ScrollingTable } from './ScrollingTable.tsx';

const KINDS = { 'write-up': 'Write-up', notebook: 'Notebook', resource: 'Official page' } as const;

/** Where the next hour is worth most, why, and what to do in it. */
export function NextHour({ report, data }: { readonly report: Report; readonly data: MeData }) {
	const pages = recordsOf(records.value, 'progress/done');
	const done = new Set(Array.from(pages).flatMap(([id, page]) => (page.done ? [id] : [])));
	const next = nextHour(report, data.assets, done, data.questions[report.outline.id] ?? {});
	const steps = useRef<HTMLOListElement>(null);
	const [change, setChange] = useState<{ readonly asset: Asset; readonly isRead: boolean; readonly step: number }>();
	// The button that was pressed is gone: what takes its place is next.
	useLayoutEffect(() => {
		const items = steps.current?.children;
		if (change && items) items[Math.min(change.step, items.length - 1)]?.querySelector('a')?.focus();
	}, [change]);
	if (!next) return null;
	const { section, drill, reading, later, mean, minutes, unread } = next;
	const { total } = report;
	const mark = async (asset: Asset, isRead: boolean, step: number): Promise<void> => {
		const store = await ownStore();
		void store.put('progress/done', asset.id, { done: isRead });
		setChange({ asset, isRead, step });
	};
	return (
		<div class="next-hour">
			<p class="next-section">
				<strong>{section.title}</strong>
				<span class="aside">
					{total.asked === 0
						? 'Nothing is counted yet, so the heaviest section comes first.'
						: `${section.asked === 0 ? 'Not asked yet' : `${section.right} of ${section.asked} right`}, ${section.weight}% of the exam`}
				</span>
			</p>
			<ol class="hour-steps" ref={steps}>
				{reading.map((asset, step) => (
					<Step key={asset.id} asset={asset} onRead={() => void mark(asset, true, step)} />
				))}
				{drill.questions > 0 && (
					<li>
						<a
							class="primary"
							href={`${data.base}practice/sit/${writePlace({ kind: 'drill', outline: drill.outline, section: drill.section })}`}
						>
							Drill {drill.questions} {drill.questions === 1 ? 'question' : 'questions'}
						</a>{' '}
						<span class="aside">about {drill.minutes} minutes</span>
					</li>
				)}
			</ol>
			<p class="actions">
				<span role="status">{change && (change.isRead ? 'Marked as read.' : 'Not marked any more.')}</span>
				{change?.isRead && (
					<button
						type="button"
						class="quiet-button"
						aria-label={`Undo: ${change.asset.title}`}
						onClick={() => void mark(change.asset, false, change.step)}
					>
						Undo
					</button>
				)}
			</p>
			<p class="aside">
				About {minutes} minutes in all.{' '}
				{unread.length === 0
					? 'You have read everything of this section.'
					: `${unread.length} ${unread.length === 1 ? 'page' : 'pages'} of this section ${unread.length === 1 ? 'is' : 'are'} not marked as read.`}
			</p>
			{later.length > 0 && (
				<details>
					<summary>If you have more time</summary>
					<ul class="hour-steps">
						{later.map((asset) => (
							<Step key={asset.id} asset={asset} onRead={() => void mark(asset, true, reading.length)} />
						))}
					</ul>
				</details>
			)}
			<details>
				<summary>The arithmetic</summary>
				<p>
					Your own mean is taken as if you had answered {ASSUMED.priorQuestions} more questions at {ASSUMED.prior}:
					(right + {ASSUMED.priorQuestions} × {ASSUMED.prior}) / (asked + {ASSUMED.priorQuestions}) = ({total.right} +{' '}
					{ASSUMED.priorQuestions} × {ASSUMED.prior}) / ({total.asked} + {ASSUMED.priorQuestions}) = {mean.toFixed(3)}.
					Each section’s share is drawn towards that mean in the same way: (right + {ASSUMED.priorQuestions} × mean) /
					(asked + {ASSUMED.priorQuestions}). Studying is taken to lift a section to {ASSUMED.studied}. What is missing,
					times the section’s questions in the exam, are the right answers more that an hour there may bring.
				</p>
				<ScrollingTable
					label="Arithmetic"
					heads={[
						'Section',
						'Right',
						'Drawn share',
						`Missing to ${ASSUMED.studied}`,
						'× questions',
						'= right answers more',
					]}
				>
					{next.sections.map(({ id, title, right, asked, shrunk, shortfall, questions, gain }) => (
						<tr key={id}>
							<th scope="row">{title}</th>
							<td>
								{right} of {asked}
							</td>
							<td>{shrunk.toFixed(3)}</td>
							<td>{shortfall.toFixed(3)}</td>
							<td>{questions.toFixed(3)}</td>
							<td>{gain.toFixed(3)}</td>
						</tr>
					))}
				</ScrollingTable>
			</details>
		</div>
	);
}

interface StepProps {
	readonly asset: RankedAsset;
	readonly onRead: () => void;
}

function Step({ asset: { kind, title, address, minutes, isEstimate, covers }, onRead }: StepProps) {
	return (
		<li>
			<span class="aside">{KINDS[kind]}</span> <a href={address}>{title}</a>{' '}
			<span class="aside">
				{isEstimate && 'about '}
				{minutes} minutes, {covers} {covers === 1 ? 'objective' : 'objectives'}
			</span>{' '}
			<button type="button" class="quiet-button" aria-label={`Mark as read: ${title}`} onClick={onRead}>
				Mark as read
			</button>
		</li>
	);
}
