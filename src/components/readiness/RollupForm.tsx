import type { ReadinessData } from '../../study/readiness/readiness-data.ts';
import type { StudyOutline } from '../../study/study-outline.ts';

/** What the reader of the page chooses. */
export interface Chosen {
	readonly outline: StudyOutline;
	/** The last week whose deliverables count. */
	readonly until: number;
}

interface Props {
	readonly data: ReadinessData;
	readonly chosen: Chosen;
	readonly onChoose: (change: Partial<Chosen>) => void;
}

/** Chooses the outline whose sections count, and the week up to which deliverables do. */
export function RollupForm({ data, chosen, onChoose }: Props) {
	return (
		<form class="choices-form" onSubmit={(event) => event.preventDefault()}>
			<label>
				Outline
				<select
					value={chosen.outline.id}
					onChange={({ currentTarget: { value } }) =>
						onChoose({ outline: data.outlines.find(({ id }) => id === value) ?? chosen.outline })
					}
				>
					{data.outlines.map(({ id, title }) => (
						<option key={id} value={id}>
							{title}
						</option>
					))}
				</select>
			</label>
			<label>
				Deliverables up to
				<select value={chosen.until} onChange={({ currentTarget: { value } }) => onChoose({ until: Number(value) })}>
					{data.weeks.map(({ number }) => (
						<option key={number} value={number}>
							Week {number}
						</option>
					))}
				</select>
			</label>
		</form>
	);
}
