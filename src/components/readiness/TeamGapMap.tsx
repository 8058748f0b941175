import { points, unratedText } from '../../study/gap/gap-report.ts';
import type { GapData } from '../../study/gap/gap-data.ts';
import { SCALES } from '../../study/gap/marks.ts';
import { APART, LEAST_RATERS, ratersText, teamGapMap, type Apart, type PodStress } from '../../study/gap/team-map.ts';
import type { Records } from '../../study/store/records.ts';
import { chosenOutline, outlineInSentence, type StudyOutline } from '../../study/study-outline.ts';
import { ScrollingTable } from '../me/ScrollingTable.tsx';
import { today } from '../practice/today.ts';

interface Props {
	/** Members' exports, in any order. */
	readonly exports: readonly Records[];
	readonly data: GapData;
	/** The outline that weighs the gaps; that of the team's exam date if left out. */
	readonly outline?: StudyOutline;
}

/** Objectives to talk about that fit into an hour. */
const MOST_APART = 12;

/**
 * The team's gap map: gaps by domain, what two people should talk about, and what each pod should stress, with reasons. It needs the
 * styles of `gap.css` and brings no heading of its own but those of third level.
 */
export function TeamGapMap({ exports, data, outline }: Props) {
	const by = outline ?? chosenOutline(data.outlines, undefined, data.examDate ?? today());
	const { raters, domains, apart, pods } = teamGapMap(exports, data, by);
	if (raters < LEAST_RATERS)
		return (
			<p>
				Fewer than {LEAST_RATERS} people have marks of the gap analysis in their files, and of one alone the map would
				show that person’s own. Marks come from the <a href={`${data.base}me/worksheet/`}>worksheet</a>.
			</p>
		);
	return (
		<div class="team-gaps">
			<p>
				From the marks of {ratersText(raters)}. An objective counts with the best mark that anybody gave in production
				and in today’s practice, if {LEAST_RATERS} or more gave one; else as not rated. So the map says what nobody who
				rated it can do, and not who gave which mark. A gap is the objective’s share of the exam, by the{' '}
				{outlineInSentence(by)}, times what these two lack to 3 and 3.
			</p>
			<ScrollingTable
				label="The team’s gaps by domain"
				heads={[
					'Domain',
					'Gap, in points',
					'Nobody has it in production',
					'Nobody knows today’s practice',
					'Not rated',
				]}
			>
				{domains.map(({ domain, gap, share, rated, objectives, unknown, notRun, notKnown }) => (
					<tr key={domain.id}>
						<th scope="row">
							<a href={domain.address}>{domain.title}</a>
						</th>
						<td>
							{points(gap)} of {points(share)}
						</td>
						<td>
							{notRun} of {rated}
						</td>
						<td>
							{notKnown} of {rated}
						</td>
						<td>{unratedText({ rated, objectives, unknown })}</td>
					</tr>
				))}
			</ScrollingTable>
			<h3>What to stress in phase 2</h3>
			{pods.map((each) => (
				<Pod key={each.pod.id} {...each} />
			))}
			<h3>What to talk about</h3>
			<Talk apart={apart} />
		</div>
	);
}

function Pod({ pod, gap, unknown, stress }: PodStress) {
	return (
		<>
			<p>
				<strong>
					<a href={pod.address}>{pod.title}</a>:
				</strong>{' '}
				the team lacks {points(gap)} points in its domains
				{unknown > 0 && `, and objectives of ${points(unknown)} more are not rated`}.
			</p>
			<ol>
				{stress.map(({ objective, reason, share, gap: own }) => (
					<li key={objective.id}>
						<a href={objective.address}>{objective.title}</a>, {points(own)} of {points(share)} points: {reason}.
					</li>
				))}
			</ol>
		</>
	);
}

function Talk({ apart }: { readonly apart: readonly Apart[] }) {
	if (apart.length === 0) return <p>Nothing: no two people are {APART} marks or more apart.</p>;
	return (
		<>
			<p>
				Two people are {APART} marks or more apart here, so somebody can show it to somebody. Ask whether it is
				knowledge or access.
				{apart.length > MOST_APART &&
					` The first ${MOST_APART} of ${apart.length}, by their share of the exam: an hour can hardly take more.`}
			</p>
			<ul>
				{apart.slice(0, MOST_APART).map(({ objective, aspects }) => (
					<li key={objective.id}>
						<a href={objective.address}>{objective.title}</a>{' '}
						<span class="aside">{aspects.map((aspect) => SCALES[aspect].title.toLowerCase()).join(' and ')}</span>
					</li>
				))}
			</ul>
		</>
	);
}
