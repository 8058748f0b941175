import { quantity } from '../../model/wording.ts';
import type { GapDomain, GapObjective } from '../../study/gap/gap-data.ts';
import { isRated, lacksEvidence } from '../../study/gap/marks.ts';
import type { Ratings } from '../../study/gap/gaps.ts';
import { StorageNotice } from '../practice/StorageNotice.tsx';
import type { SheetProps } from './gap-standing.ts';
import { RatingRow } from './RatingRow.tsx';

/** The worksheet itself: all objectives by domain, each with two marks, evidence and risk. */
export function Sheet({ data, standing }: SheetProps) {
	const { ratings } = standing.value;
	const rated = countRated(data.objectives, ratings);
	const bare = data.objectives.filter(({ id }) => lacksEvidence(ratings.get(id) ?? {}));
	return (
		<div class="worksheet">
			<StorageNotice />
			<p role="status">
				{rated} of {data.objectives.length} rated.
				{bare.length > 0 && ` No evidence, no 2 or 3: ${quantity(bare.length, 'mark')} without.`}
			</p>
			{data.domains.map((domain) => (
				<DomainSheet
					key={domain.id}
					domain={domain}
					objectives={data.objectives.filter((objective) => objective.domain === domain.id)}
					ratings={ratings}
				/>
			))}
		</div>
	);
}

interface DomainProps {
	readonly domain: GapDomain;
	readonly objectives: readonly GapObjective[];
	readonly ratings: Ratings;
}

function DomainSheet({ domain, objectives, ratings }: DomainProps) {
	return (
		<details>
			<summary>
				{domain.title}{' '}
				<span class="aside">
					{countRated(objectives, ratings)} of {objectives.length} rated
				</span>
			</summary>
			<ul>
				{objectives.map((objective) => (
					<RatingRow key={objective.id} objective={objective} rating={ratings.get(objective.id) ?? {}} />
				))}
			</ul>
		</details>
	);
}

const countRated = (objectives: readonly GapObjective[], ratings: Ratings): number =>
	objectives.filter(({ id }) => isRated(ratings.get(id))).length;
