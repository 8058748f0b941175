import type { Work } from '../../study/progress/work.ts';
import { duration } from '../../views/programme.ts';
import { TickItem } from './TickItem.tsx';

interface Props {
	readonly work: readonly Work[];
	readonly base: string;
	/** Names the week of each, where they are of several. */
	readonly namesWeek?: boolean;
}

/** Work to tick, with its time and where it leads. */
export function WorkList({ work, base, namesWeek = false }: Props) {
	return (
		<ul class="ticks">
			{work.map(({ tick, week, what, minutes, estimated, links }) => (
				<TickItem key={tick} tick={tick} what={what}>
					<span class="aside">
						{[
							...(namesWeek ? [`Week ${week}`] : []),
							...(minutes === undefined ? [] : [`${estimated > 0 ? 'about ' : ''}${duration(minutes)}`]),
						].join(', ')}
					</span>{' '}
					{links.map(({ label, to }) => (
						<a key={to} href={/^https?:/.test(to) ? to : base + to.slice(1)}>
							{label}
						</a>
					))}
				</TickItem>
			))}
		</ul>
	);
}
