import { useEffect, useState } from 'preact/hooks';
import { readPlace } from '../../study/places.ts';
import type { PracticeData } from '../../study/practice-data.ts';
import type { QuestionFile } from '../../study/question-file.ts';
import { fetchQuestions, sentenceOf } from './bank.ts';
import { planOf, type Plan } from './begin.ts';
import { LETTERS } from './letters.ts';
import { Html } from './Html.tsx';

/** A paper to print: the questions, an answer sheet and the key, each from a page of its own. */
export function Print({ data }: { readonly data: PracticeData }) {
	const [paper, setPaper] = useState<{ plan: Plan; files: ReadonlyMap<string, QuestionFile> }>();
	const [problem, setProblem] = useState('');
	useEffect(() => {
		const load = async (): Promise<void> => {
			setProblem('');
			const place = readPlace(location.hash);
			if (place?.kind !== 'paper') return setProblem('This address names no paper to print.');
			try {
				const plan = await planOf(place, data, new Map());
				setPaper({
					plan,
					files: await fetchQuestions(
						data.base,
						plan.questions.map(({ id }) => id),
					),
				});
			} catch (error) {
				setProblem(sentenceOf(error));
			}
		};
		void load();
		addEventListener('hashchange', load);
		return () => removeEventListener('hashchange', load);
	}, []);
	if (problem || !paper)
		return (
			<>
				<p role="status">{problem || 'Fetching the questions …'}</p>
				{problem && (
					<p>
						<a href={`${data.base}practice/`}>Back to practice</a>
					</p>
				)}
			</>
		);
	const { plan, files } = paper;
	const { title, code, questions, minutes } = plan;
	const head = `${title}${code ? `, code ${code}` : ''}`;
	return (
		<div class="paper">
			<p class="actions">
				<button type="button" class="primary" onClick={() => print()}>
					Print
				</button>{' '}
				The key comes last, from a page of its own. <a href={`${data.base}practice/`}>Back to practice</a>
			</p>
			<section aria-labelledby="paper-heading">
				<h2 id="paper-heading">{head}</h2>
				<p>
					{questions.length} questions, {minutes} minutes. One answer each. The questions are our own; none comes from
					an exam.
				</p>
				<ol class="paper-questions">
					{questions.map(({ id, options }) => {
						const file = files.get(id);
						return (
							file && (
								<li key={id}>
									<Html html={file.stem} block />
									{file.code && <Html html={file.code} class="quiz-code" block />}
									<ol class="options">
										{options.map((option) => (
											<li key={option}>
												<Html html={file.options.find((one) => one.id === option)?.html ?? ''} />
											</li>
										))}
									</ol>
								</li>
							)
						);
					})}
				</ol>
			</section>
			<section class="new-sheet" aria-labelledby="sheet-heading">
				<h2 id="sheet-heading">Answer sheet: {head}</h2>
				<p>No name is needed. Circle one letter; add “?” where you are unsure.</p>
				<ol class="sheet">
					{questions.map(({ id }) => (
						<li key={id}>
							<span>A</span> <span>B</span> <span>C</span> <span>D</span>
						</li>
					))}
				</ol>
			</section>
			<section class="new-sheet" aria-labelledby="key-heading">
				<h2 id="key-heading">Key: {head}</h2>
				<ol class="sheet">
					{questions.map(({ id, options }) => {
						const file = files.get(id);
						return <li key={id}>{file ? LETTERS[options.indexOf(file.key)] : ''}</li>;
					})}
				</ol>
			</section>
		</div>
	);
}
