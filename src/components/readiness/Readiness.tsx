import { useMemo, useState } from 'preact/hooks';
import { planWeeks } from '../../model/plan.ts';
import { whereInPlan } from '../../study/plan/where-in-plan.ts';
import type { GapData } from '../../study/gap/gap-data.ts';
import { managementReport } from '../../study/readiness/management-report.ts';
import type { ReadinessData } from '../../study/readiness/readiness-data.ts';
import { rollup } from '../../study/readiness/rollup.ts';
import { stalePages } from '../../study/readiness/stale-pages.ts';
import type { Renames } from '../../study/store/renamed-ids.ts';
import type { Records } from '../../study/store/records.ts';
import { strategyList } from '../../study/strategy-list.ts';
import { chosenOutline } from '../../study/study-outline.ts';
import { today } from '../practice/today.ts';
import { Coverage } from './Coverage.tsx';
import { Deliverables } from './Deliverables.tsx';
import { Evidence } from './Evidence.tsx';
import { Files } from './Files.tsx';
import { GapMap } from './GapMap.tsx';
import { Hours } from './Hours.tsx';
import { ManagementReport } from './ManagementReport.tsx';
import { Pages } from './Pages.tsx';
import { PARTS } from './Part.tsx';
import { RollupForm, type Chosen } from './RollupForm.tsx';
import { StrategyList } from './StrategyList.tsx';

interface Props {
	readonly data: ReadinessData;
	readonly gapData: GapData;
	/** Ids that changed since files were written. */
	readonly renames: Renames;
}

/** Members' exports, rolled up in this page for the lead. Nothing of it is kept. */
export function Readiness({ data, gapData, renames }: Props) {
	const [exports, setExports] = useState<readonly Records[]>([]);
	const [chosen, setChosen] = useState<Chosen>(() => ({
		outline: chosenOutline(data.outlines, undefined, data.examDate ?? today()),
		until: weekOf(data),
	}));
	const stale = useMemo(() => stalePages(data, today()), []);
	const team = useMemo(() => rollup(exports, data, { ...chosen, now: Date.now() }), [exports, chosen]);
	const list = useMemo(() => team && strategyList(exports, Date.now()), [exports, team === undefined]);
	const report = team && managementReport({ rollup: team, stale, data, ...chosen, today: today() });
	return (
		<>
			<Files
				exports={exports}
				renames={renames}
				onChange={(more) => setExports((known) => (more ? [...known, ...more] : []))}
			/>
			{team && report && (
				<>
					<RollupForm
						data={data}
						chosen={chosen}
						onChoose={(change) => setChosen((known) => ({ ...known, ...change }))}
					/>
					<nav aria-label="Parts of this page">
						<ul class="in-columns">
							{Object.entries({ ...PARTS, pages: 'Stale pages and their owners' }).map(([id, title]) => (
								<li key={id}>
									<a href={`#${id}`}>{title}</a>
								</li>
							))}
						</ul>
					</nav>
					<ManagementReport report={report} />
					<Coverage rows={team.coverage} data={data} />
					<Hours hours={team.hours} />
					<Evidence evidence={team.evidence} outline={chosen.outline} target={data.target} />
					<Deliverables pods={team.pods} until={chosen.until} />
				</>
			)}
			{exports.length > 0 && <GapMap exports={exports} data={gapData} outline={chosen.outline} />}
			{list && <StrategyList list={list} data={data} />}
			<Pages stale={stale} data={data} />
		</>
	);
}

/** The week of the team's plan that today lies in or comes after; the last one where the team has set no dates. */
function weekOf({ teamDates, weeks }: ReadinessData): number {
	if (!teamDates) return weeks.at(-1)?.number ?? 0;
	const where = whereInPlan(planWeeks(teamDates), today());
	return where.state === 'in' ? where.week.number : where.state === 'over' ? where.last.number : where.next.number;
}
