import { useState } from 'preact/hooks';
import type { Attempt } from '../../study/store/records.ts';
import type { Plan } from './begin.ts';
import { trouble } from './own-records.ts';
import { StorageNotice } from './StorageNotice.tsx';

interface Props {
	readonly plan: Plan;
	readonly base: string;
	readonly onStart: (mode: Attempt['mode']) => Promise<void>;
}

/** What is about to begin, and under which conditions. */
export function Start({ plan, base, onStart }: Props) {
	const { form, title, code, questions, minutes, seen, note } = plan;
	const [mode, setMode] = useState<Attempt['mode']>(form.kind === 'paper' ? 'exam' : 'study');
	const [isStarting, setStarting] = useState(false);
	const start = (event: Event): void => {
		event.preventDefault();
		setStarting(true);
		void onStart(mode);
	};
	return (
		<form class="exam start" onSubmit={start}>
			<StorageNotice />
			<h2>{title}</h2>
			<p>
				{questions.length} questions. {seen === 0 ? 'You have seen none of them.' : `You have seen ${seen} of them.`}{' '}
				{note}
			</p>
			{code && (
				<p>
					Code <code>{code}</code>: whoever enters it gets the same questions in the same order.{' '}
					<a href={`${base}practice/print/#paper=${code}`}>Print it</a>
				</p>
			)}
			<fieldset class="modes">
				<legend>How</legend>
				<label>
					<input type="radio" name="mode" checked={mode === 'exam'} onChange={() => setMode('exam')} />
					<span>
						<strong>Exam conditions.</strong> {minutes} minutes, no pause, nothing explained before the end.
					</span>
				</label>
				<label>
					<input type="radio" name="mode" checked={mode === 'study'} onChange={() => setMode('study')} />
					<span>
						<strong>Study.</strong> No limit, the clock can pause, each answer explained when you check it.
					</span>
				</label>
			</fieldset>
			<p>
				<button type="submit" class="primary" disabled={isStarting || questions.length === 0}>
					{isStarting ? 'Fetching the questions …' : 'Begin'}
				</button>{' '}
				<a href={`${base}practice/`}>Back to practice</a>
			</p>
			{!trouble.value && (
				<p class="aside">
					Each answer is kept in this browser at once: you can close the tab and go on later. Under exam conditions the
					clock goes on.
				</p>
			)}
		</form>
	);
}
