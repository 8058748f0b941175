import type { RefObject } from 'preact';
import { longDay, shortDay } from '../../model/days.ts';
import type { OnboardingPath } from '../../model/onboarding/path.ts';
import { estimatedPercent } from '../../model/onboarding/task-words.ts';
import { quantity } from '../../model/wording.ts';
import type { OnboardingData } from '../../study/onboarding/onboarding-data.ts';
import type { OwnAnswers } from '../../study/onboarding/own-path.ts';
import { markDay, weekDays } from '../../study/onboarding/path-dates.ts';
import { recordsOf } from '../../study/store/records-of.ts';
import { duration } from '../../views/programme.ts';
import { records } from '../practice/own-records.ts';
import { PathActions } from './PathActions.tsx';
import { TaskItem, taskHref } from './TaskItem.tsx';

interface Props {
	readonly data: OnboardingData;
	readonly answers: OwnAnswers;
	readonly path: OnboardingPath;
	/** Where the focus goes when the path was made. */
	readonly heard: RefObject<HTMLParagraphElement>;
}

/** A new hire's own path: dated tasks week by week, with ticks, marks, what comes later, and the script of the buddy. */
export function OwnPath({ data, answers: { start }, path, heard }: Props) {
	const { tasks, later, leftOut, weeks, marks } = path;
	const done = recordsOf(records.value, 'progress/done');
	const isDone = (id: string): boolean => done.get(id)?.done === true;
	const total = tasks.reduce((sum, { minutes }) => sum + minutes, 0);
	const ticked = tasks.filter(({ asset }) => isDone(asset.id));
	return (
		<div class="path own-path">
			<p role="status" ref={heard} tabIndex={-1}>
				{quantity(tasks.length, 'task')} in {quantity(weeks.length, 'week')} from {longDay(weekDays(start, 1).from)},
				about {duration(total)}, of which {estimatedPercent(tasks)}% is estimated. Done: {ticked.length} of{' '}
				{tasks.length}.
			</p>
			<PathActions data={data} path={path} start={start} />
			{weeks.map(({ number, minutes }) => {
				const { from, to } = weekDays(start, number);
				return (
					<section key={number}>
						<h3>
							Week {number}{' '}
							<span class="aside">
								{shortDay(from)} to {shortDay(to)}, about {duration(minutes)}
							</span>
						</h3>
						<ol>
							{tasks
								.filter(({ week }) => week === number)
								.map((task) => (
									<TaskItem key={task.asset.id} task={task} data={data} start={start} isDone={isDone(task.asset.id)} />
								))}
						</ol>
					</section>
				);
			})}
			<h3>What you can do by then</h3>
			<dl class="marks">
				{marks.map(({ day, done: sentence, answers: questions }) => (
					<div key={day}>
						<dt>
							Day {day} <span class="aside">{shortDay(markDay(start, day))}</span>
						</dt>
						<dd>
							{sentence}
							{questions.length > 0 && (
								<>
									{' '}
									You can answer:
									<ul>
										{questions.map((question) => (
											<li key={question}>{question}</li>
										))}
									</ul>
								</>
							)}
						</dd>
					</div>
				))}
			</dl>
			{later.length > 0 && (
				<details>
					<summary>
						Later: {quantity(later.length, 'task')}, about{' '}
						{duration(later.reduce((sum, { minutes }) => sum + minutes, 0))}, for which these hours have no room
					</summary>
					<ol>
						{later.map((task) => (
							<TaskItem key={task.asset.id} task={task} data={data} isDone={isDone(task.asset.id)} />
						))}
					</ol>
				</details>
			)}
			{leftOut.length > 0 && (
				<details>
					<summary>Left out: {quantity(leftOut.length, 'task')}</summary>
					<ul>
						{leftOut.map(({ asset, why }) => (
							<li key={asset.id}>
								<a href={taskHref(data, asset.address)}>{asset.title}</a> <span class="aside">{why}</span>
							</li>
						))}
					</ul>
				</details>
			)}
			<h3>For your buddy</h3>
			<dl class="marks">
				{data.buddy.map(({ week, do: steps }) => (
					<div key={week}>
						<dt>
							Week {week} <span class="aside">by {shortDay(weekDays(start, week).to)}</span>
						</dt>
						<dd>
							<ul>
								{steps.map((step) => (
									<li key={step}>{step}</li>
								))}
							</ul>
						</dd>
					</div>
				))}
			</dl>
		</div>
	);
}
