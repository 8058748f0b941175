import { useEffect, useState } from 'preact/hooks';
import type { QuestionFile } from '../../study/question-file.ts';
import { Options } from '../me/Options.tsx';
import { questionTitle } from '../me/question-title.ts';
import { fetchQuestions, sentenceOf } from '../practice/bank.ts';
import { Further } from '../practice/Further.tsx';
import { Html } from '../practice/Html.tsx';

/** A question, and where the site is. */
export interface QuestionProps {
	readonly id: string;
	/** Base path of the site, with a slash at both ends. */
	readonly base: string;
}

/** A question with its options, and its key only behind a fold. */
export function QuestionContent({ id, base }: QuestionProps) {
	const [file, setFile] = useState<QuestionFile>();
	const [problem, setProblem] = useState('');
	useEffect(() => {
		fetchQuestions(base, [id]).then(
			(files) => setFile(files.get(id)),
			(error: unknown) => setProblem(sentenceOf(error)),
		);
	}, []);
	if (problem) return <p role="alert">{problem}</p>;
	if (!file) return null;
	return (
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
	);
}
