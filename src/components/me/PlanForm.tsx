import { useState } from 'preact/hooks';
import { longDay, nextMonday } from '../../model/days.ts';
import { planProblem } from '../../model/plan-problem.ts';
import type { PlanDates } from '../../model/plan.ts';
import { ownStore } from '../practice/own-records.ts';
import { today } from '../practice/today.ts';
import { leaveLink } from './own-plan.ts';

interface Props {
	/** What counts now. */
	readonly dates: PlanDates | undefined;
	readonly by: 'link' | 'reader' | 'team' | undefined;
	readonly hasTeamDates: boolean;
}

/** Start, holidays and pause: kept together when they are sent, for half a plan is none. */
export function PlanForm({ dates, by, hasTeamDates }: Props) {
	const [holidays, setHolidays] = useState<readonly string[]>(dates?.holidays ?? []);
	const [holiday, setHoliday] = useState('');
	const [said, setSaid] = useState('');
	const add = (): void => {
		if (holiday) setHolidays([...new Set([...holidays, holiday])].sort());
		setHoliday('');
	};
	const keep = async (form: HTMLFormElement): Promise<void> => {
		const field = (name: string): string => String(new FormData(form).get(name) ?? '');
		const [from, to] = [field('pause-from'), field('pause-to')];
		const wished: PlanDates = {
			start: field('start'),
			// A day that was chosen and not added was meant, too.
			holidays: [...new Set([...holidays, ...(holiday ? [holiday] : [])])].sort(),
			pause: from || to ? { from: from || to, to: to || from } : undefined,
		};
		const problem = planProblem(wished);
		setSaid(problem?.message ?? '');
		if (problem) return;
		const store = await ownStore();
		void store.put('progress/plan', 'own', { ...wished, holidays: [...wished.holidays] });
		if (by === 'link') leaveLink();
	};
	return (
		<form
			class="choices-form plan-form"
			aria-label="Dates"
			onSubmit={(event) => {
				event.preventDefault();
				void keep(event.currentTarget);
			}}
		>
			<label>
				Start of week 1
				<input
					type="date"
					name="start"
					required
					min="2020-01-01"
					max="2099-12-31"
					defaultValue={dates?.start ?? nextMonday(today())}
				/>
			</label>
			<label>
				First day of a pause
				<input type="date" name="pause-from" min="2020-01-01" max="2099-12-31" defaultValue={dates?.pause?.from} />
			</label>
			<label>
				Last day of the pause
				<input type="date" name="pause-to" min="2020-01-01" max="2099-12-31" defaultValue={dates?.pause?.to} />
			</label>
			<p class="aside">
				Weeks begin on Mondays. A pause is optional and rounded out to whole weeks: a week with one working day in it is
				skipped. Holidays take single days out.
			</p>
			<div class="holidays">
				<label>
					Holiday
					<input
						type="date"
						min="2020-01-01"
						max="2099-12-31"
						value={holiday}
						onInput={(event) => setHoliday(event.currentTarget.value)}
					/>
				</label>
				<button type="button" class="quiet-button" onClick={add}>
					Add holiday
				</button>
				<ul>
					{holidays.map((day) => (
						<li key={day}>
							{longDay(day)}{' '}
							<button
								type="button"
								class="quiet-button"
								aria-label={`Remove ${longDay(day)}`}
								onClick={() => setHolidays(holidays.filter((each) => each !== day))}
							>
								Remove
							</button>
						</li>
					))}
				</ul>
			</div>
			<p class="actions">
				<button type="submit" class="primary">
					Keep these dates
				</button>
				{by === 'reader' && (
					<button type="button" onClick={() => void ownStore().then((store) => store.remove('progress/plan', 'own'))}>
						{hasTeamDates ? 'Back to the dates of the team' : 'Remove my dates'}
					</button>
				)}
				<span role="alert">{said}</span>
			</p>
		</form>
	);
}
