import { useRef } from 'preact/hooks';
import type { GapObjective } from '../../study/gap/gap-data.ts';
import { ASPECTS, lacksEvidence, SCALES, type Aspect, type Rating } from '../../study/gap/marks.ts';
import { rate } from './rate.ts';
import { LONGEST_NOTE } from '../../study/store/records.ts';

interface Props {
	readonly objective: GapObjective;
	readonly rating: Rating;
}

/** One objective: two marks at once, evidence and risk under a fold. */
export function RatingRow({ objective: { id, title, address }, rating }: Props) {
	const row = useRef<HTMLLIElement>(null);
	const clear = (): void => {
		void rate(id, { experience: undefined, knowledge: undefined });
		// The button goes.
		row.current?.querySelector('input')?.focus();
	};
	const noted = rating.evidence || rating.risk;
	return (
		<li class="rating" ref={row}>
			<p class="rating-title">
				<a href={address}>{title}</a>
				{(rating.experience ?? rating.knowledge) !== undefined && (
					<button type="button" class="quiet-button" onClick={clear}>
						Clear<span class="sr-only"> the marks of {title}</span>
					</button>
				)}
			</p>
			<div class="rating-marks">
				{ASPECTS.map((aspect) => (
					<Marks key={aspect} objective={id} title={title} aspect={aspect} mark={rating[aspect]} />
				))}
			</div>
			{lacksEvidence(rating) && <p class="rating-warning">No evidence, no 2 or 3: name it below, or lower the mark.</p>}
			<details class={noted ? undefined : 'is-empty'}>
				<summary>
					Evidence and risk{noted && ' (noted)'}
					<span class="sr-only">: {title}</span>
				</summary>
				<Text
					label="Evidence: a repository path, a job or a table, and what differs"
					value={rating.evidence}
					onText={(evidence) => void rate(id, { evidence })}
				/>
				<Text label="Risk if it stays as it is" value={rating.risk} onText={(risk) => void rate(id, { risk })} />
			</details>
		</li>
	);
}

interface MarksProps {
	readonly objective: string;
	readonly title: string;
	readonly aspect: Aspect;
	readonly mark: number | undefined;
}

function Marks({ objective, title, aspect, mark }: MarksProps) {
	const { title: name, short } = SCALES[aspect];
	return (
		<fieldset>
			<legend>
				{name}
				<span class="sr-only">: {title}</span>
			</legend>
			{short.map((words, value) => (
				<label key={value}>
					<input
						type="radio"
						name={`${aspect}:${objective}`}
						checked={mark === value}
						onChange={() => void rate(objective, { [aspect]: value })}
					/>
					<span>
						<b>{value}</b> {words}
					</span>
				</label>
			))}
		</fieldset>
	);
}

interface TextProps {
	readonly label: string;
	readonly value: string | undefined;
	readonly onText: (text: string) => void;
}

const Text = ({ label, value = '', onText }: TextProps) => (
	<label class="rating-text">
		{label}
		<textarea rows={2} maxLength={LONGEST_NOTE} value={value} onInput={(event) => onText(event.currentTarget.value)} />
	</label>
);
