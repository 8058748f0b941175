import { useState } from 'preact/hooks';
import { nextMonday } from '../../model/days.ts';
import { ANY_ROLE, LEVELS } from '../../model/onboarding/graph.ts';
import type { OnboardingData } from '../../study/onboarding/onboarding-data.ts';
import { answersProblem, type OwnAnswers } from '../../study/onboarding/own-path.ts';
import { ownStore } from '../practice/own-records.ts';
import { today } from '../practice/today.ts';

interface Props {
	readonly data: OnboardingData;
	/** What was answered before. */
	readonly answers: OwnAnswers | undefined;
	/** Called before answers are kept. */
	readonly onChange: (given: OwnAnswers) => void;
}

/** The four questions; answers are kept together when they are sent. */
export function AnswersForm({ data, answers, onChange }: Props) {
	const { hours } = data.graph;
	const [said, setSaid] = useState(answers ? (answersProblem(data, answers) ?? '') : '');
	const keep = async (form: HTMLFormElement): Promise<void> => {
		const fields = new FormData(form);
		const field = (name: string): string => String(fields.get(name) ?? '');
		const given: OwnAnswers = {
			level: LEVELS.find((level) => level === field('level')) ?? LEVELS[0],
			role: field('role'),
			hours: Number(field('hours')),
			start: field('start'),
		};
		const problem = answersProblem(data, given);
		setSaid(problem ?? '');
		if (problem) return;
		const store = await ownStore();
		onChange(given);
		await store.put('progress/onboarding', 'own', given);
	};
	return (
		<form
			class="choices-form"
			aria-label="Four questions"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void keep(event.currentTarget);
			}}
		>
			<label>
				Your level
				<select name="level">
					{data.levels.map(({ level, title }) => (
						<option key={level} value={level} selected={level === (answers?.level ?? LEVELS[0])}>
							{title}
						</option>
					))}
				</select>
			</label>
			<label>
				Your role
				<select name="role">
					<option value={ANY_ROLE}>No pod yet</option>
					{data.pods.map(({ id, title }) => (
						<option key={id} value={id} selected={id === answers?.role}>
							{title}
						</option>
					))}
				</select>
			</label>
			<label>
				Hours a week
				<input
					type="number"
					name="hours"
					min={hours.least}
					max={hours.most}
					defaultValue={String(answers?.hours ?? hours.usual)}
				/>
			</label>
			<label>
				First day
				<input
					type="date"
					name="start"
					min="2000-01-01"
					max="2098-12-31"
					defaultValue={answers?.start ?? nextMonday(today())}
				/>
			</label>
			<p class="actions">
				<button type="submit" class="primary">
					{answers ? 'Change my path' : 'Make my path'}
				</button>
				<span role="alert">{said}</span>
			</p>
		</form>
	);
}
