import { useState } from 'preact/hooks';
import type { PlanProgramme } from '../../study/plan/plan-programme.ts';
import type { ReaderChoice } from '../../study/plan/reader.ts';
import { ownStore } from '../practice/own-records.ts';
import { linked } from './own-plan.ts';

interface Props {
	readonly programme: PlanProgramme;
	readonly choice: ReaderChoice;
}

/** The value of the list that stands for track, pod and role instead of a member. */
const OTHER = '*';

/** Who the reader is: a member of the team, or a track, a pod and a role in it. */
export function ReaderForm({ programme, choice }: Props) {
	const { member, track, pod, podRole } = choice;
	const [isOther, setOther] = useState(false);
	const shown = member ?? (isOther || track || pod || podRole ? OTHER : '');
	const keep = async (chosen: ReaderChoice): Promise<void> => {
		// Nothing of a link is kept before one says so, and what it shows is not one's own role.
		if (linked.value) linked.value = { ...linked.value, choice: chosen };
		else await (await ownStore()).put('progress/reader', 'own', chosen);
	};
	const choose = (value: string): void => {
		setOther(value === OTHER);
		void keep(value === OTHER || value === '' ? {} : { member: value });
	};
	const lists = [
		{ name: 'Track', field: 'track', value: track, options: programme.tracks },
		{ name: 'Pod', field: 'pod', value: pod, options: programme.pods },
		{
			name: 'Role in the pod',
			field: 'podRole',
			value: podRole,
			options: [
				{ id: 'lead', title: 'Lead' },
				{ id: 'member', title: 'Member' },
			],
		},
	];
	return (
		<form class="choices-form" aria-label="Role" onSubmit={(event) => event.preventDefault()}>
			<label>
				Who you are
				<select value={shown} onChange={(event) => choose(event.currentTarget.value)}>
					<option value="">Not said: what everyone does</option>
					<optgroup label={programme.team}>
						{programme.members.map(({ id, name }) => (
							<option key={id} value={id}>
								{name}
							</option>
						))}
					</optgroup>
					<option value={OTHER}>By track, pod and role</option>
				</select>
			</label>
			{shown === OTHER &&
				lists.map(({ name, field, value, options }) => (
					<label key={field}>
						{name}
						<select
							value={value ?? ''}
							onChange={(event) => void keep({ track, pod, podRole, [field]: event.currentTarget.value || undefined })}
						>
							<option value="">Not said</option>
							{options.map(({ id, title }) => (
								<option key={id} value={id}>
									{title}
								</option>
							))}
						</select>
					</label>
				))}
		</form>
	);
}
