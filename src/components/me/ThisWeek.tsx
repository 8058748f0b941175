import type { ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { longDay, shortDay } from '../../model/days.ts';
import type { PlanWeek } from '../../model/plan.ts';
import type { MeData } from '../../study/me-data.ts';
import type { OwnPlan } from '../../study/plan/own-plan.ts';
import type { PlanLink } from '../../study/plan/plan-link.ts';
import type { WhereInPlan } from '../../study/plan/where-in-plan.ts';
import { ownStore } from '../practice/own-records.ts';
import { Calendar } from './Calendar.tsx';
import { leaveLink, linked, linkProblem } from './own-plan.ts';
import { fetched } from './Fetched.tsx';
import { Fold } from './Fold.tsx';
import { ScrollingTable } from './ScrollingTable.tsx';

interface Props {
	readonly data: MeData;
	readonly plan: ReadonlySignal<OwnPlan>;
}

const DatesAndRole = fetched(async () => (await import('./DatesAndRole.tsx')).DatesAndRole);
const WeekWork = fetched(async () => (await import('./WeekWork.tsx')).WeekWork);

/** Fetches what the part begins with, so that nothing moves in sight when it comes. */
export const prepareThisWeek = ({ dated }: OwnPlan): Promise<void> => (dated ? WeekWork : DatesAndRole).prepare();

/** Where the reader is in the twelve weeks, and what there is to do. */
export function ThisWeek({ data, plan }: Props) {
	const { dated } = plan.value;
	const box = useRef<HTMLDivElement>(null);
	const opened = useRef(false);
	// The form or the notice that had the focus goes when other dates come to count.
	useLayoutEffect(() => {
		if (opened.current && document.activeElement === document.body) box.current?.focus();
		opened.current = true;
	}, [dated && JSON.stringify([dated.by, dated.dates])]);
	return (
		<div class="this-week" ref={box} tabIndex={-1}>
			<LinkNotice link={linked.value} problem={linkProblem.value} />
			{dated ? (
				<>
					<Now where={dated.where} base={data.base} />
					<WeekWork where={dated.where} data={data} plan={plan.value} />
					<Calendar data={data} plan={plan.value} />
					<Fold summary="All twelve weeks with dates">{() => <AllWeeks weeks={dated.weeks} data={data} />}</Fold>
					<Fold summary="Dates and role">{() => <DatesAndRole data={data} plan={plan.value} />}</Fold>
				</>
			) : (
				<>
					<p>
						Nobody has set a start date for the team yet. Choose yours, and the twelve weeks get their dates here, on
						the <a href={`${data.base}roadmap/`}>roadmap</a> and in your calendar.
					</p>
					<DatesAndRole data={data} plan={plan.value} />
				</>
			)}
		</div>
	);
}

/** Says that what is shown comes with a link, or what is wrong with it. */
function LinkNotice({ link, problem }: { readonly link: PlanLink | undefined; readonly problem: string }) {
	const keep = async (): Promise<void> => {
		if (!link) return;
		const store = await ownStore();
		void store.put('progress/plan', 'own', { ...link.dates, holidays: [...link.dates.holidays] });
		if (link.choice) void store.put('progress/reader', 'own', link.choice);
		leaveLink();
	};
	return (
		<div role="status">
			{problem && <p class="practice-trouble">{problem}</p>}
			{link && (
				<p class="actions link-plan">
					<span>This plan comes from the link, and nothing of it is kept yet.</span>
					<button type="button" onClick={() => void keep()}>
						Keep it as mine
					</button>
					<button type="button" onClick={leaveLink}>
						Leave it
					</button>
				</p>
			)}
		</div>
	);
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const span = ({ workdays }: PlanWeek): string =>
	`${longDay(workdays[0])} to ${longDay(workdays.at(-1) ?? workdays[0])}`;

/** One sentence on where today is. */
function Now({ where, base }: { readonly where: WhereInPlan; readonly base: string }) {
	switch (where.state) {
		case 'before':
			return (
				<p>
					<strong>Week 1 begins in {days(where.days)},</strong> on {longDay(where.next.workdays[0])}. To prepare, read{' '}
					<a href={`${base}guides/why-certify/`}>why certify</a> and look through the first week.
				</p>
			);
		case 'in':
			return (
				<p>
					<strong>Week {where.week.number} of 12,</strong> {span(where.week)}.
				</p>
			);
		case 'between':
			return (
				<p>
					<strong>The programme rests.</strong> Week {where.next.number} begins in {days(where.days)}, on{' '}
					{longDay(where.next.workdays[0])}.
				</p>
			);
		case 'over':
			return (
				<p>
					<strong>The twelve weeks ended</strong> on {longDay(where.last.to)}. What remains: your next useful hour and
					your hit list below, another paper in <a href={`${base}practice/`}>Practice</a>, and the plan for{' '}
					<a href={`${base}guides/exam-day/`}>exam day</a>.
				</p>
			);
	}
}

function AllWeeks({ weeks, data }: { readonly weeks: readonly PlanWeek[]; readonly data: MeData }) {
	return (
		<ScrollingTable label="All weeks" heads={['Week', 'From', 'To', 'Days of work', 'What it is about']}>
			{weeks.map(({ number, workdays }) => {
				const week = data.programme.weeks.find((each) => each.number === number);
				return (
					<tr key={number}>
						<th scope="row">{number}</th>
						<td>
							<time dateTime={workdays[0]}>{shortDay(workdays[0])}</time>
						</td>
						<td>
							<time dateTime={workdays.at(-1)}>{longDay(workdays.at(-1) ?? workdays[0])}</time>
						</td>
						<td>{workdays.length}</td>
						<td>{week && <a href={data.base + week.address.slice(1)}>{week.title}</a>}</td>
					</tr>
				);
			})}
		</ScrollingTable>
	);
}
