import { Fragment, type ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { QuestionFile } from '../../study/question-file.ts';
import type { Records } from '../../study/store/records.ts';
import {
	byConfidence,
	filesText,
	LEAST,
	strategyList,
	strategyMarkdown,
	toldText,
	type StrategyRow,
} from '../../study/strategy-list.ts';
import { readExportFile } from '../me/export-file.ts';
import { Options } from '../me/Options.tsx';
import { questionTitle } from '../me/question-title.ts';
import { ScrollingTable } from '../me/ScrollingTable.tsx';
import { fetchQuestions, sentenceOf } from '../practice/bank.ts';
import { download } from '../practice/download.ts';
import { Further } from '../practice/Further.tsx';
import { Html } from '../practice/Html.tsx';

/** What the page of readiness knows when it opens. */
export interface ReadinessData {
	/** Base path of the site, with a slash at both ends. */
	readonly base: string;
	/** Title and address of each study objective, by id. */
	readonly objectives: Readonly<Record<string, { readonly title: string; readonly address: string }>>;
}

/** Members' exports, merged in this page into one list for the meeting. Nothing of it is kept. */
export function Readiness({ data }: { readonly data: ReadinessData }) {
	const [files, setFiles] = useState<readonly { readonly name: string; readonly records: Records }[]>([]);
	const [refused, setRefused] = useState<readonly string[]>([]);
	const [isOver, setOver] = useState(false);
	const input = useRef<HTMLInputElement>(null);

	const take = async (chosen: readonly File[]): Promise<void> => {
		const read = await Promise.all(chosen.map(async (file) => ({ name: file.name, ...(await readExportFile(file)) })));
		setFiles((known) => [...known, ...read.flatMap((file) => ('records' in file ? [file] : []))]);
		setRefused(read.flatMap((file) => ('problem' in file ? [`${file.name}: ${file.problem}`] : [])));
	};
	const exports = files.map(({ records }) => records);
	const now = Date.now();
	const list = strategyList(exports, now);
	const isEnough = list.members >= LEAST;
	const nameOf = (id: string): string => data.objectives[id]?.title ?? questionTitle(id);
	const question = (row: StrategyRow) => <Question id={row.id} base={data.base} />;
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
						ref={input}
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
			<p role="status">{files.length === 0 ? 'No file yet.' : filesText(exports, now)}</p>
			{files.length > 0 && (
				<p class="actions">
					{isEnough && (
						<>
							<button
								type="button"
								onClick={() => download('strategy-list.md', 'text/markdown', strategyMarkdown(list, nameOf))}
							>
								Export as Markdown
							</button>
							<button type="button" onClick={() => print()}>
								Print
							</button>
						</>
					)}
					<button
						type="button"
						onClick={() => {
							setFiles([]);
							setRefused([]);
							// The button goes.
							input.current?.focus();
						}}
					>
						Start over
					</button>
				</p>
			)}
			{isEnough && (
				<>
					<Rows
						id="objectives"
						title="Objectives, most missed first"
						none={`There is no objective that ${LEAST} or more members were asked about.`}
						rows={list.objectives}
						nameOf={({ id }) =>
							data.objectives[id] ? <a href={data.objectives[id].address}>{nameOf(id)}</a> : nameOf(id)
						}
					/>
					<Rows
						id="questions"
						title="Questions, most missed first"
						none={`There is no question that ${LEAST} or more members were asked.`}
						rows={list.questions}
						nameOf={({ id }) => questionTitle(id)}
						more={question}
					/>
					<Rows
						id="confident"
						title="Missed by members who were sure"
						none={`There is no question that ${LEAST} or more members were sure of and got wrong.`}
						rows={byConfidence(list.questions).filter(({ confident }) => confident > 0)}
						nameOf={({ id }) => questionTitle(id)}
						more={question}
					/>
				</>
			)}
		</>
	);
}

interface RowsProps {
	readonly id: string;
	readonly title: string;
	/** What is said where there are no rows. */
	readonly none: string;
	readonly rows: readonly StrategyRow[];
	readonly nameOf: (row: StrategyRow) => ComponentChildren;
	/** What unfolds under a row. */
	readonly more?: (row: StrategyRow) => ComponentChildren;
}

/** How many rows a meeting of two hours can take. */
const MOST_ROWS = 20;

function Rows({ id, title, none, rows, nameOf, more }: RowsProps) {
	return (
		<section aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			{rows.length === 0 && <p>{none}</p>}
			{rows.length > MOST_ROWS && (
				<p class="aside">
					The first {MOST_ROWS} of {rows.length}: a meeting can hardly take more.
				</p>
			)}
			{rows.length > 0 && (
				<ScrollingTable label={`Table: ${title}`} heads={['What', 'Asked', 'Missed', 'Sure, and wrong']}>
					{rows.slice(0, MOST_ROWS).map((row) => (
						<Fragment key={row.id}>
							<tr class={more ? 'unfolds' : undefined}>
								<th scope="row">{nameOf(row)}</th>
								<td>{toldText(row.asked)}</td>
								<td>{toldText(row.missed)}</td>
								<td>{toldText(row.confident)}</td>
							</tr>
							{more && (
								<tr class="unfolded">
									<td colSpan={4}>{more(row)}</td>
								</tr>
							)}
						</Fragment>
					))}
				</ScrollingTable>
			)}
		</section>
	);
}

/** A question to argue over: its options when it is unfolded, and its key only behind a second fold. */
function Question({ id, base }: { readonly id: string; readonly base: string }) {
	const [isOpen, setOpen] = useState(false);
	const [file, setFile] = useState<QuestionFile>();
	const [problem, setProblem] = useState('');
	useEffect(() => {
		if (!isOpen || file) return;
		fetchQuestions(base, [id]).then(
			(files) => {
				setFile(files.get(id));
				setProblem('');
			},
			(error: unknown) => setProblem(sentenceOf(error)),
		);
	}, [isOpen]);
	return (
		<details onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>
				Question<span class="sr-only">: {questionTitle(id)}</span>
			</summary>
			{problem && <p role="alert">{problem}</p>}
			{file && (
				<>
					<Html html={file.stem} block />
					{file.code && <Html html={file.code} class="quiz-code" block />}
					<Options file={file} />
					<details>
						<summary>
							Key and reasons<span class="sr-only">: {questionTitle(id)}</span>
						</summary>
						<Options file={file} keyId={file.key} />
						<Html html={file.explanation} block />
						<Further links={file.further} />
					</details>
				</>
			)}
		</details>
	);
}
