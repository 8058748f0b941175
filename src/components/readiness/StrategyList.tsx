import { Fragment, type ComponentChildren, type ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { ReadinessData } from '../../study/readiness/readiness-data.ts';
import {
	byConfidence,
	strategyMarkdown,
	type StrategyList as List,
	type StrategyRow,
} from '../../study/strategy-list.ts';
import { LEAST, toldText } from '../../study/told.ts';
import { questionTitle } from '../me/question-title.ts';
import { ScrollingTable } from '../me/ScrollingTable.tsx';
import { download } from '../practice/download.ts';
import { Part, PARTS } from './Part.tsx';
import type { QuestionProps } from './QuestionContent.tsx';

interface Props {
	readonly list: List;
	readonly data: ReadinessData;
}

/** What the team should talk about: most missed, and missed by members who were sure. */
export function StrategyList({ list, data }: Props) {
	const objectives = new Map(data.objectives.map((objective) => [objective.id, objective]));
	const nameOf = (id: string): string => objectives.get(id)?.title ?? questionTitle(id);
	const question = (row: StrategyRow) => <Question id={row.id} base={data.base} />;
	return (
		<Part
			id="strategy"
			title={PARTS.strategy}
			about={
				<>
					For the two-hour meeting: what the team missed most, and what it was sure of and got wrong. Only the first
					answer of a member to a question counts.{' '}
					<a href={`${data.base}guides/practice-exam/`}>How the meeting goes</a>
				</>
			}
		>
			{list.members < LEAST ? (
				<p>Fewer than {LEAST} members have answers, so nothing is shown.</p>
			) : (
				<>
					<p class="actions">
						<button
							type="button"
							onClick={() => download('strategy-list.md', 'text/markdown', strategyMarkdown(list, nameOf))}
						>
							Strategy list as Markdown
						</button>
					</p>
					<p class="aside">
						A question that is unfolded is fetched from this site, which then knows that somebody read it.
					</p>
					<Rows
						id="strategy-objectives"
						title="Objectives, most missed first"
						none={`There is no objective that ${LEAST} or more members were asked about.`}
						rows={list.objectives}
						nameOf={({ id }) => {
							const address = objectives.get(id)?.address;
							return address ? <a href={address}>{nameOf(id)}</a> : nameOf(id);
						}}
					/>
					<Rows
						id="strategy-questions"
						title="Questions, most missed first"
						none={`There is no question that ${LEAST} or more members were asked.`}
						rows={list.questions}
						nameOf={({ id }) => questionTitle(id)}
						more={question}
					/>
					<Rows
						id="strategy-confident"
						title="Missed by members who were sure"
						none={`There is no question that ${LEAST} or more members were sure of and got wrong.`}
						rows={byConfidence(list.questions).filter(({ confident }) => confident > 0)}
						nameOf={({ id }) => questionTitle(id)}
						more={question}
					/>
				</>
			)}
		</Part>
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
			<h3 id={id}>{title}</h3>
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

/** A question to argue over; what it says is fetched, with the code that shows it, when somebody unfolds it. */
function Question({ id, base }: { readonly id: string; readonly base: string }) {
	const [Content, setContent] = useState<ComponentType<QuestionProps>>();
	const [problem, setProblem] = useState('');
	const show = (isOpen: boolean): void => {
		if (!isOpen || Content) return;
		import('./QuestionContent.tsx').then(
			({ QuestionContent }) => setContent(() => QuestionContent),
			() => setProblem('The question cannot be shown: the site did not answer. Fold it, and unfold it again later.'),
		);
	};
	return (
		<details onToggle={(event) => show(event.currentTarget.open)}>
			<summary>
				Question<span class="sr-only">: {questionTitle(id)}</span>
			</summary>
			{Content ? <Content id={id} base={base} /> : problem && <p role="alert">{problem}</p>}
		</details>
	);
}
