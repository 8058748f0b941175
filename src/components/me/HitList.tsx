import { useState } from 'preact/hooks';
import { hitList, hitListMarkdown, type HitEntry } from '../../study/hit-list.ts';
import type { MeData } from '../../study/me-data.ts';
import type { QuestionFile } from '../../study/question-file.ts';
import type { Response } from '../../study/responses.ts';
import type { Hit } from '../../study/store/records.ts';
import { fetchQuestions } from '../practice/bank.ts';
import { Further } from '../practice/Further.tsx';
import { Html } from '../practice/Html.tsx';
import { ownStore, records } from '../practice/own-records.ts';
import { download } from './download.ts';
import { questionTitle } from './question-title.ts';

/** Questions to look at again, by objective, with ticks and notes. */
export function HitList({ responses, data }: { readonly responses: readonly Response[]; readonly data: MeData }) {
	const hits = new Map(
		Array.from(records.value).flatMap(([key, { value }]) =>
			key.startsWith('practice/hits/') && value ? [[key.slice('practice/hits/'.length), value as Hit] as const] : [],
		),
	);
	const groups = hitList(responses, hits);
	if (groups.length === 0) return <p>Nothing is on it yet. What you miss, guess or are unsure of comes here.</p>;
	const objective = (id: string): string => data.objectives[id]?.title ?? id;
	const exported = (): void =>
		download('hit-list.md', 'text/markdown', hitListMarkdown(groups, { objective, question: questionTitle }));
	return (
		<div class="hit-list">
			<p class="actions">
				<button type="button" onClick={exported}>
					Export as Markdown
				</button>{' '}
				<button type="button" onClick={() => print()}>
					Print
				</button>
			</p>
			{groups.map(({ objective: id, entries }) => (
				<details key={id} open={groups.length <= FEW_GROUPS}>
					<summary>
						{objective(id)} <span class="aside">{entries.length}</span>
					</summary>
					{data.objectives[id] && (
						<p class="aside">
							<a href={data.objectives[id].address}>The objective and what there is to read</a>
						</p>
					)}
					<ul>
						{entries.map((entry) => (
							<Entry key={entry.question} entry={entry} base={data.base} hit={hits.get(entry.question) ?? {}} />
						))}
					</ul>
				</details>
			))}
		</div>
	);
}

/** So many objectives are unfolded at once; more would bury what comes after them. */
const FEW_GROUPS = 3;

function Entry({ entry, base, hit }: { readonly entry: HitEntry; readonly base: string; readonly hit: Hit }) {
	const { question, reason, isDone, note } = entry;
	const title = questionTitle(question);
	const keep = async (change: Hit): Promise<void> =>
		(await ownStore()).put('practice/hits', question, { ...hit, ...change });
	return (
		<li class={isDone ? 'is-done' : undefined}>
			<label>
				<input
					type="checkbox"
					checked={isDone}
					onChange={(event) => void keep({ done: event.currentTarget.checked })}
				/>{' '}
				{title} <span class={`reason ${reason === 'sure and wrong' ? 'is-sure' : ''}`}>{reason}</span>
			</label>
			<Reasons entry={entry} base={base} />
			<label class="note">
				<span class="sr-only">Note on “{title}”</span>
				<input
					placeholder="Note"
					maxLength={4000}
					value={note}
					onChange={(event) => void keep({ note: event.currentTarget.value })}
				/>
			</label>
		</li>
	);
}

/** The question with its key and reasons, fetched when it is unfolded. */
function Reasons({ entry: { question, response }, base }: { readonly entry: HitEntry; readonly base: string }) {
	const [file, setFile] = useState<QuestionFile>();
	const [problem, setProblem] = useState('');
	const load = async (): Promise<void> => {
		try {
			setFile((await fetchQuestions(base, [question])).get(question));
			setProblem('');
		} catch (error) {
			setProblem((error as Error).message);
		}
	};
	const verdict = (id: string): string =>
		[id === response.key && 'Right.', id === response.option && 'Your answer.'].filter(Boolean).join(' ');
	return (
		<details onToggle={(event) => event.currentTarget.open && !file && void load()}>
			<summary>Question and reasons</summary>
			{problem && <p>{problem}</p>}
			{file && (
				<>
					<Html html={file.stem} block />
					{file.code && <Html html={file.code} class="quiz-code" block />}
					<ul class="options">
						{file.options.map(({ id, html, why }) => (
							<li key={id}>
								<Html html={html} /> <strong>{verdict(id)}</strong> <Html html={why} class="aside" />
							</li>
						))}
					</ul>
					<Html html={file.explanation} block />
					<Further links={file.further} />
				</>
			)}
		</details>
	);
}
