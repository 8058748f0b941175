import { useRef } from 'preact/hooks';
import type { WhereInPlan } from '../../study/plan/where-in-plan.ts';
import { carriedOver, openWeek, type Work } from '../../study/progress/work.ts';
import { duration } from '../../views/programme.ts';
import { Fold } from './Fold.tsx';
import { ticks } from './own-ticks.ts';
import { WorkList } from './WorkList.tsx';

interface Props {
	/** Of all weeks. */
	readonly work: readonly Work[];
	readonly where: WhereInPlan;
	readonly base: string;
}

/** What earlier weeks have left. What is ticked here stays until the page is opened again, so that it can be taken back. */
export function CarriedOver({ work, where, base }: Props) {
	const seen = useRef(new Set<string>());
	const left = carriedOver(work, where, ticks.value);
	for (const { tick } of left) seen.current.add(tick);
	// Other dates make other weeks the earlier ones.
	const shown = work.filter(({ tick, week }) => week < openWeek(where) && seen.current.has(tick));
	if (shown.length === 0) return null;
	const minutes = left.reduce((sum, each) => sum + (each.minutes ?? 0), 0);
	return (
		<Fold
			summary={
				<>
					Left from earlier weeks: {left.length}
					{minutes > 0 && <span class="aside"> about {duration(minutes)}</span>}
				</>
			}
		>
			{() => <WorkList work={shown} base={base} namesWeek />}
		</Fold>
	);
}
