import type { QuestionFile } from '../../study/question-file.ts';
import type { OptionId } from '../../study/store/records.ts';
import { LETTERS } from '../practice/letters.ts';
import { Html } from '../practice/Html.tsx';

interface Props {
	readonly file: QuestionFile;
	/** As they were shown; unless given, as they are stored, which is the same for all who look. */
	readonly order?: readonly OptionId[] | undefined;
	/** Undefined where key and reasons stay hidden. */
	readonly keyId?: OptionId | undefined;
	/** What the reader chose. */
	readonly chosen?: OptionId | undefined;
}

/** The options of a question with their letters, to read; with the key, its reasons too. */
export function Options({ file, order = file.options.map(({ id }) => id), keyId, chosen }: Props) {
	return (
		<ul class="options">
			{order.map((id, index) => {
				const option = file.options.find((each) => each.id === id);
				if (!option) return null;
				const verdict = [id === keyId && 'Right.', id === chosen && 'Your answer.'].filter(Boolean).join(' ');
				return (
					<li key={id} class={id === keyId ? 'is-key' : id === chosen ? 'is-chosen' : undefined}>
						<span class="letter">{LETTERS[index]}</span>
						<div>
							<Html html={option.html} class="text" /> <strong>{verdict}</strong>
							{keyId && <Html html={option.why} class="why" block />}
						</div>
					</li>
				);
			})}
		</ul>
	);
}
