import type { MeData } from '../../study/me-data.ts';
import type { OwnPlan } from '../../study/plan/own-plan.ts';
import { PlanForm } from './PlanForm.tsx';
import { ReaderForm } from './ReaderForm.tsx';

/** Whose dates count, and who the reader is. */
export function DatesAndRole({ data, plan: { dated, choice } }: { readonly data: MeData; readonly plan: OwnPlan }) {
	return (
		<>
			{dated && (
				<p class="aside">
					{dated.by === 'team'
						? 'These are the dates of the team. Yours would count here, and for you alone.'
						: dated.by === 'reader'
							? 'These dates are yours.'
							: 'These dates are those of the link.'}
				</p>
			)}
			<PlanForm
				key={JSON.stringify(dated?.dates)}
				dates={dated?.dates}
				by={dated?.by}
				hasTeamDates={!!data.teamDates}
			/>
			<ReaderForm programme={data.programme} choice={choice} />
		</>
	);
}
