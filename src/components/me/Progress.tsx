import { deliverableTick, sessionTick } from '../../model/ticks.ts';
import type { MeData } from '../../study/me-data.ts';
import { totalsOf } from '../../study/progress/totals.ts';
import { isDone, openWeek, ownWork, type Work } from '../../study/progress/work.ts';
import { ownDeliverables } from '../../study/plan/own-deliverables.ts';
import type { ProgrammeWeek } from '../../study/plan/plan-programme.ts';
import { duration } from '../../views/programme.ts';
import { DropList } from './DropList.tsx';
import { Fold } from './Fold.tsx';
import { Library } from './Library.tsx';
import { ticks } from './own-ticks.ts';
import { PaceText } from './PaceText.tsx';
import type { PartProps } from './part-props.ts';
import { standingOf } from './standing.ts';
import { TickItem } from './TickItem.tsx';
import { today } from '../practice/today.ts';
import { TotalsTable } from './TotalsTable.tsx';
import { WorkList } from './WorkList.tsx';
import { paceOf } from '../../study/progress/pace.ts';

/** What is done of the twelve weeks and of the library, what is left, and what could go. */
export function Progress({ data, plan }: PartProps) {
	const { dated, reader, choice } = plan.value;
	const { examDate, report } = standingOf(data).value;
	const work = ownWork(data.programme, reader);
	const pace = paceOf(work, ticks.value, { weeks: dated?.weeks, examDate, today: today() });
	const now = dated && openWeek(dated.where);
	return (
		<div class="progress">
			{Object.values(choice).every((value) => value === undefined) && (
				<p class="aside">
					This counts what everyone does. Say under “{dated ? 'Dates and role' : 'This week'}” who you are, and the work
					of your track, pod and role joins it.
				</p>
			)}
			<TotalsTable totals={totalsOf(work, ticks.value)} />
			<PaceText pace={pace} examDate={examDate} where={dated?.where} />
			<h3 id="ticks">By week</h3>
			{data.programme.weeks.map((week) => (
				<WeekFold
					key={week.number}
					week={week}
					work={work.filter(({ week: number }) => number === week.number)}
					owed={ownDeliverables(week, reader)}
					data={data}
					isOpen={week.number === now}
				/>
			))}
			<h3 id="library-ticks">Reading and capstone</h3>
			<Library data={data} />
			<h3 id="drop">What to drop if time is short</h3>
			<DropList work={work} report={report} short={pace.short} />
		</div>
	);
}

interface WeekFoldProps {
	readonly week: ProgrammeWeek;
	/** The reader's own of this week. */
	readonly work: readonly Work[];
	/** What the reader or their pod owes at its end. */
	readonly owed: ProgrammeWeek['deliverables'];
	readonly data: MeData;
	readonly isOpen: boolean;
}

/** A week to tick off: work, sessions, what exists at its end. */
function WeekFold({ week: { number, title }, work, owed, data, isOpen }: WeekFoldProps) {
	const sessions = data.programme.sessions.filter(({ week }) => week === number);
	const all = [
		...work.map(({ tick }) => tick),
		...sessions.map(({ id }) => sessionTick(id)),
		...owed.map(({ id }) => deliverableTick(number, id)),
	];
	const { left } = totalsOf(work, ticks.value);
	return (
		<Fold
			isOpen={isOpen}
			summary={
				<>
					Week {number}: {title}{' '}
					<span class="aside">
						{all.filter((tick) => isDone(ticks.value, tick)).length} of {all.length} ticked
						{left.minutes > 0 && `, ${duration(left.minutes)} left`}
					</span>
				</>
			}
		>
			{() => (
				<>
					<h4>To do</h4>
					<WorkList work={work} base={data.base} />
					{sessions.length > 0 && <h4>Sessions</h4>}
					<ul class="ticks">
						{sessions.map(({ id, title: name, address }) => (
							<TickItem key={id} tick={sessionTick(id)} what={name}>
								<a href={data.base + address.slice(1)}>Agenda</a>{' '}
							</TickItem>
						))}
					</ul>
					{owed.length > 0 && <h4>Done when</h4>}
					<ul class="ticks">
						{owed.map(({ id, what }) => (
							<TickItem key={id} tick={deliverableTick(number, id)} what={what} />
						))}
					</ul>
				</>
			)}
		</Fold>
	);
}
