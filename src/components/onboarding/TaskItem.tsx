import { shortDay, type Day } from '../../model/days.ts';
import type { PlannedTask, Task } from '../../model/onboarding/task.ts';
import { confirmation, taskTitle } from '../../model/onboarding/task-words.ts';
import type { OnboardingData } from '../../study/onboarding/onboarding-data.ts';
import { dueDay } from '../../study/onboarding/path-dates.ts';
import { duration } from '../../views/programme.ts';
import { ownStore } from '../practice/own-records.ts';

type Props = {
	readonly data: OnboardingData;
	readonly isDone: boolean;
} & ({ readonly task: PlannedTask; readonly start: Day } | { readonly task: Task; readonly start?: undefined });

/** A task with its tick, its day if it has one, minutes, owner, confirmation and reason. */
export function TaskItem({ data, isDone, ...at }: Props) {
	const { task } = at;
	const { asset, minutes, why } = task;
	const title = taskTitle(task);
	const tick = async (done: boolean): Promise<void> => (await ownStore()).put('progress/done', asset.id, { done });
	return (
		<li class={isDone ? 'task is-done' : 'task'}>
			<label class="tick">
				<input type="checkbox" checked={isDone} onChange={(event) => void tick(event.currentTarget.checked)} />
				<span class="sr-only">Done: {title}</span>
			</label>
			<div>
				<a href={taskHref(data, asset.address)}>{title}</a>{' '}
				<span class="aside">
					{at.start !== undefined && `by ${shortDay(dueDay(at.start, at.task))} · `}
					{asset.isEstimate && 'about '}
					{duration(minutes)} · {data.owners[asset.owner] ?? asset.owner} · {confirmation(task)}
				</span>
				<br />
				{why}
			</div>
		</li>
	);
}

/** The link to an address of this site or of another. */
export const taskHref = ({ base }: OnboardingData, address: string): string =>
	address.startsWith('/') ? base + address.slice(1) : address;
