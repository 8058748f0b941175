import type { Ref } from 'preact';
import { rightAnswers, standing } from '../../study/answering.ts';
import type { Sitting } from './sitting.ts';

interface Props {
	readonly sitting: Sitting;
	readonly base: string;
	readonly section: Ref<HTMLElement>;
}

/** What an ended attempt came to. No verdict: one paper cannot carry one. */
export function Outcome({ sitting, base, section }: Props) {
	const state = sitting.state.value;
	if (!state?.end) return null;
	const { length } = state.attempt.questions;
	const { blank } = standing(state);
	return (
		<section class="outcome" aria-label="Outcome" ref={section} tabIndex={-1}>
			<p>
				<strong>
					{rightAnswers(state)} of {length} right
				</strong>
				{blank > 0 && `, ${blank} left blank and counted as wrong`}
				{state.end.by === 'time' && '. Time ended it'}. This is a practice result and predicts nothing.
			</p>
			<p>
				<a class="primary" href={`${base}me/#next-hour`}>
					What it says, and your next useful hour
				</a>{' '}
				<a href={`${base}practice/`}>More practice</a>
			</p>
		</section>
	);
}
