import { useState } from 'preact/hooks';
import { hitList, hitListMarkdown, type HitEntry } from '../../study/hit-list.ts';
import type { MeData } from '../../study/me-data.ts';
import type { QuestionFile } from '../../study/question-file.ts';
import { attemptIn, type Response } from '../../study/responses.ts';
import { LONGEST_NOTE, type Hit } from '../../study/store/records.ts';
import type { StudyOutline } from '../../study/study-outline.ts';
import { fetchQuestions, sentenceOf } from '../practice/bank.ts';
import { download } from '../practice/download.ts';
import { Further } from '../practice/Further.tsx';
import { Html } from '../practice/Html.tsx';
import { ownStore, records } from '../practice/own-records.ts';
import { Options } from './Options.tsx';
import { hitId, questionTitle } from './question-title.ts';

interface Props {
	readonly responses: readonly Response[];
	readonly outline: StudyOutline;
	readonly data: MeData;
}

/** Questions to look at again, by section, with ticks and notes. */
export function HitList({ responses, outline, data }: Props) {
	const groups = hitList(responses, records.value, outline);
	if (groups.length === 0) return <p>Nothing is on it yet. What you miss, guess or are unsure of comes here.</p>;
	const objective = (id: string): string => data.objectives[id]?.title ?? id;
	const exported = (): void =>
		download('hit-list.md', 'text/markdown', hitListMarkdown(groups, { objective, question: questionTitle }));
	const entryCount = groups.reduce((sum, { entries }) => sum + entries.length, 0);
	const isOpen = groups.length <= MOST_GROUPS && entryCount <= MOST_ENTRIES;
	return (
		<div class="hit-list">
			<p class="actions">
				<button type="button" onClick={exported}>
					Export as Markdown
				</button>{' '}
				<button type="button" onClick={printIt}>
					Print
				</button>
			</p>
			{groups.map(({ section, title, entries }) => (
				<details key={section ?? ''} open={isOpen}>
					<summary>
						{title} <span class="aside">{entries.length}</span>
					</summary>
					<ul>
						{entries.map((entry) => (
							<Entry key={entry.question} entry={entry} data={data} />
						))}
					</ul>
				</details>
			))}
		</div>
	);
}

/** So many sections or entries are unfolded at once; more would bury what comes after them. */
const MOST_GROUPS = 8;
const MOST_ENTRIES = 40;

/** Prints the hit list, and nothing else of the page. */
function printIt(): void {
	// A folded section would print as its heading.
	for (const group of document.querySelectorAll<HTMLDetailsElement>('.hit-list > details')) group.open = true;
	const { classList } = document.documentElement;
	classList.add('prints-hit-list');
	// Some browsers return at once, and print later.
	addEventListener('afterprint', () => classList.remove('prints-hit-list'), { once: true });
	print();
}

function Entry({ entry, data }: { readonly entry: HitEntry; readonly data: MeData }) {
	const { question, objective, reason, isDone, note } = entry;
	const title = questionTitle(question);
	const about = data.objectives[objective];
	// What is kept is what is shown: a tick from before the last miss is none.
	const keep = async (change: Hit): Promise<void> =>
		(await ownStore()).put('practice/hits', question, { done: isDone, note, ...change });
	return (
		<li id={hitId(question)} tabIndex={-1} class={isDone ? 'is-done' : undefined}>
			<label>
				<input
					type="checkbox"
					checked={isDone}
					onChange={(event) => void keep({ done: event.currentTarget.checked })}
				/>{' '}
				{title} <span class={`reason ${reason === 'sure and wrong' ? 'is-sure' : ''}`}>{reason}</span>
			</label>
			{about && (
				<p class="aside">
					<a href={about.address}>{about.title}</a>
				</p>
			)}
			<Reasons entry={entry} base={data.base} />
			<label class={note ? 'note' : 'note is-empty'}>
				<span class="sr-only">Note on “{title}”</span>
				<input
					placeholder="Note"
					maxLength={LONGEST_NOTE}
					value={note}
					onInput={(event) => void keep({ note: event.currentTarget.value })}
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
			setProblem(sentenceOf(error));
		}
	};
	// With the letters that they had in the attempt.
	const order = attemptIn(records.peek(), response.attempt)?.attempt.questions[response.place]?.options;
	return (
		<details onToggle={(event) => event.currentTarget.open && !file && void load()}>
			<summary>Question and reasons</summary>
			{problem && <p role="alert">{problem}</p>}
			{file && (
				<>
					<Html html={file.stem} block />
					{file.code && <Html html={file.code} class="quiz-code" block />}
					<Options file={file} order={order} keyId={response.key} chosen={response.option} />
					{file.key !== response.key && (
						<p class="aside">The key was corrected since you answered. Your result keeps the key of that day.</p>
					)}
					<Html html={file.explanation} block />
					<Further links={file.further} />
				</>
			)}
		</details>
	);
}
