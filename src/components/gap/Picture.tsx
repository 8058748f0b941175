import { points, unratedText } from '../../study/gap/gap-report.ts';
import { isFalseFriend, whiteSpots } from '../../study/gap/gaps.ts';
import { isRated, SCALES, TOP_MARK } from '../../study/gap/marks.ts';
import { outlineInSentence } from '../../study/study-outline.ts';
import { ScrollingTable } from '../me/ScrollingTable.tsx';
import type { SheetProps } from './gap-standing.ts';

/** Objectives that are listed: more would bury what matters. */
const MOST_LISTED = 10;

/** What the marks say: by domain as a picture in a table, the widest gaps, false friends, white spots. */
export function Picture({ data, standing }: SheetProps) {
	const { ratings, outline, gaps, domains } = standing.value;
	if (!gaps.some(({ rating }) => isRated(rating)))
		return <p>Nothing yet: an objective counts once it has both marks.</p>;
	const widest = gaps.filter(({ gap = 0 }) => gap > 0).slice(0, MOST_LISTED);
	const friends = gaps.filter(({ rating }) => isFalseFriend(rating));
	const spots = whiteSpots(ratings, data).filter(({ unrated, objectives }) => unrated < objectives);
	const largest = Math.max(...domains.map(({ share }) => share), 1);
	return (
		<>
			<p>
				The share of an objective is the weight of its section in the {outlineInSentence(outline)}, divided by the
				section’s objectives. Its gap is that share × ((3 − in production) + (3 − today’s practice)) / 6, in points of
				the exam’s 100; without both marks it is unknown, and counted neither as a 0 nor as a 3.{' '}
				<a href={`${data.base}me/#choices`}>Choose another outline</a>
			</p>
			<ScrollingTable
				label="Gaps by domain"
				heads={['Domain', SCALES.experience.title, SCALES.knowledge.title, 'Gap, in points', 'Not rated']}
				class="gap-picture"
			>
				{domains.map(({ domain, experience, knowledge, gap, share, unknown, rated, objectives }) => (
					<tr key={domain.id}>
						<th scope="row">
							<a href={domain.address}>{domain.title}</a>
						</th>
						<td>
							<Bar value={experience} of={TOP_MARK} />
						</td>
						<td>
							<Bar value={knowledge} of={TOP_MARK} />
						</td>
						<td>
							<Bar value={rated === 0 ? undefined : gap} of={largest} room={share} isGap />
						</td>
						<td>{unratedText({ rated, objectives, unknown })}</td>
					</tr>
				))}
			</ScrollingTable>
			<h3>The widest gaps</h3>
			{widest.length === 0 && <p>None that this outline asks for.</p>}
			{widest.length > 0 && (
				<ScrollingTable
					label="The widest gaps"
					heads={['Objective', SCALES.experience.title, SCALES.knowledge.title, 'Share', 'Gap']}
				>
					{widest.map(({ objective, rating, share, gap = 0 }) => (
						<tr key={objective.id}>
							<th scope="row">
								<a href={objective.address}>{objective.title}</a>
							</th>
							<td>{rating.experience}</td>
							<td>{rating.knowledge}</td>
							<td>{points(share)}</td>
							<td>{points(gap)}</td>
						</tr>
					))}
				</ScrollingTable>
			)}
			<h3>False friends</h3>
			<p>
				{friends.length === 0
					? 'None: nothing is marked 2 or 3 in production and 0 or 1 in today’s practice.'
					: 'Done in production, without knowing whether it is still the first choice. Tell the other tracks first.'}
			</p>
			<ul>
				{friends.map(({ objective }) => (
					<li key={objective.id}>
						<a href={objective.address}>{objective.title}</a>
					</li>
				))}
			</ul>
			<h3>White spots</h3>
			<p>
				{spots.length === 0
					? 'None so far: every domain that you began to rate has something in production, or in an exercise.'
					: 'Domains that your work has never touched.'}
			</p>
			<ul>
				{spots.map(({ domain, unrated, objectives }) => (
					<li key={domain.id}>
						<a href={domain.address}>{domain.title}</a>
						{unrated > 0 && <span class="aside"> {`${unrated} of ${objectives} not rated`}</span>}
					</li>
				))}
			</ul>
		</>
	);
}

interface BarProps {
	/** Undefined where nobody knows. */
	readonly value: number | undefined;
	/** The value of a full bar. */
	readonly of: number;
	/** How far the value could go; the whole bar if left out. */
	readonly room?: number;
	readonly isGap?: boolean;
}

/** A number with a bar beside it; the number is what is read out. */
function Bar({ value, of, room = of, isGap = false }: BarProps) {
	if (value === undefined) return <span class="aside">not rated</span>;
	const style = { '--full': `${(100 * value) / of}%`, '--room': `${(100 * room) / of}%` };
	return (
		<span class="gap-value">
			<span class={isGap ? 'gap-bar is-gap' : 'gap-bar'} style={style} aria-hidden="true" /> {points(value)}
		</span>
	);
}
