import { useState } from 'preact/hooks';
import type { MeData } from '../../study/me-data.ts';
import { LONGEST_EXPORT, readExport } from '../../study/store/export.ts';
import type { Records } from '../../study/store/records.ts';
import { byConfidence, strategyList, strategyMarkdown, toldText, type StrategyRow } from '../../study/strategy-list.ts';
import { download } from '../me/download.ts';
import { questionTitle } from '../me/question-title.ts';

/** Members' exports, merged in this page into one list for the meeting. Nothing of it is kept. */
export function Readiness({ data }: { readonly data: Pick<MeData, 'objectives'> }) {
	const [files, setFiles] = useState<readonly { readonly name: string; readonly records: Records }[]>([]);
	const [refused, setRefused] = useState<readonly string[]>([]);
	const [isOver, setOver] = useState(false);

	const take = async (chosen: readonly File[]): Promise<void> => {
		const read = await Promise.all(chosen.map(readFile));
		setFiles((known) => [...known, ...read.flatMap((file) => ('records' in file ? [file] : []))]);
		setRefused(read.flatMap((file) => ('problem' in file ? [`${file.name}: ${file.problem}`] : [])));
	};
	const list = strategyList(files.map(({ records }) => records));
	const nameOf = (id: string): string => data.objectives[id]?.title ?? questionTitle(id);
	return (
		<>
			<div
				class={`drop ${isOver ? 'over' : ''}`}
				onDragOver={(event) => {
					event.preventDefault();
					setOver(true);
				}}
				onDragLeave={() => setOver(false)}
				onDrop={(event) => {
					event.preventDefault();
					setOver(false);
					void take([...(event.dataTransfer?.files ?? [])]);
				}}
			>
				<label>
					Exports of members, one or many{' '}
					<input
						type="file"
						multiple
						accept=".json,application/json"
						onChange={(event) => {
							void take([...(event.currentTarget.files ?? [])]);
							event.currentTarget.value = '';
						}}
					/>
				</label>
				<p class="aside">Or drop them here. They are read in this page, and neither kept nor sent.</p>
			</div>
			<div role="alert">
				{refused.length > 0 && (
					<>
						<p>
							<strong>
								{refused.length} {refused.length === 1 ? 'file was' : 'files were'} not taken.
							</strong>{' '}
							Nothing else changed.
						</p>
						<ul>
							{refused.map((sentence) => (
								<li key={sentence}>{sentence}</li>
							))}
						</ul>
					</>
				)}
			</div>
			<p role="status">
				{files.length === 0
					? 'No file yet.'
					: `${files.length} ${files.length === 1 ? 'file' : 'files'} of ${list.members} ${list.members === 1 ? 'member' : 'members'} who answered something.`}
			</p>
			{files.length > 0 && (
				<>
					<p class="actions">
						<button
							type="button"
							onClick={() => download('strategy-list.md', 'text/markdown', strategyMarkdown(list, nameOf))}
						>
							Export as Markdown
						</button>
						<button type="button" onClick={() => print()}>
							Print
						</button>
						<button
							type="button"
							onClick={() => {
								setFiles([]);
								setRefused([]);
							}}
						>
							Start over
						</button>
					</p>
					<Rows id="objectives" title="Objectives, most missed first" rows={list.objectives} nameOf={nameOf} />
					<Rows id="questions" title="Questions, most missed first" rows={list.questions} nameOf={nameOf} />
					<Rows
						id="confident"
						title="Missed by members who were sure"
						rows={byConfidence(list.questions).filter(({ confident }) => confident > 0)}
						nameOf={nameOf}
					/>
				</>
			)}
		</>
	);
}

async function readFile(file: File): Promise<{ name: string; records: Records } | { name: string; problem: string }> {
	const { name } = file;
	// A character takes up to three bytes: what is longer than that is refused anyway, and need not be in memory.
	if (file.size > 3 * LONGEST_EXPORT) return { name, problem: 'The file is larger than any export of Podium.' };
	try {
		return { name, ...readExport(await file.text()) };
	} catch {
		return { name, problem: 'The file cannot be read: it may have been moved or deleted.' };
	}
}

interface RowsProps {
	readonly id: string;
	readonly title: string;
	readonly rows: readonly StrategyRow[];
	readonly nameOf: (id: string) => string;
}

/** How many rows a meeting of two hours can take. */
const MOST_ROWS = 20;

function Rows({ id, title, rows, nameOf }: RowsProps) {
	return (
		<section aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			{rows.length === 0 ? (
				<p>Nothing that four or more members were asked.</p>
			) : (
				<div class="table-scroll" tabIndex={0} role="region" aria-labelledby={id}>
					<table>
						<thead>
							<tr>
								<th scope="col">What</th>
								<th scope="col">Asked</th>
								<th scope="col">Missed</th>
								<th scope="col">Sure, and wrong</th>
							</tr>
						</thead>
						<tbody>
							{rows.slice(0, MOST_ROWS).map((row) => (
								<tr key={row.id}>
									<th scope="row">{nameOf(row.id)}</th>
									<td>{toldText(row.asked)}</td>
									<td>{toldText(row.missed)}</td>
									<td>{toldText(row.confident)}</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
		</section>
	);
}
