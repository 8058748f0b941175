import type { QuestionFile } from '../../study/question-file.ts';

/** Where to read on after a question. */
export const Further = ({ links }: { readonly links: QuestionFile['further'] }) => (
	<ul class="further">
		{links.map(({ title, address }) => (
			<li key={address}>
				<a href={address}>{title}</a>
			</li>
		))}
	</ul>
);
