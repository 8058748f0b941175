import { rangeText } from '../../study/readiness/management-report.ts';
import { ANSWERS_STEP, LEAST_ANSWERS, type SectionEvidence } from '../../study/readiness/team-evidence.ts';
import type { StudyOutline } from '../../study/study-outline.ts';
import { LEAST, toldText } from '../../study/told.ts';
import { DRAWN_LEVEL } from '../../study/wilson.ts';
import { ScrollingTable } from '../me/ScrollingTable.tsx';
import { Part, PARTS } from './Part.tsx';

interface Props {
	readonly evidence: readonly SectionEvidence[];
	readonly outline: StudyOutline;
	/** The team's own target, as a share of 1. */
	readonly target: number;
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** What the team's first answers say, section by section, an interval and one of three words. */
export function Evidence({ evidence, outline, target }: Props) {
	return (
		<Part
			id="evidence"
			title={PARTS.evidence}
			about={
				<>
					The first answers of all members to our questions, by the sections of one outline ({outline.short}), against
					the team’s own target of {percent(target)}. It predicts no result, and no pass mark is published.
				</>
			}
		>
			<ScrollingTable
				label="Sections"
				class="report"
				heads={['Section', 'Says', 'Members', 'Answers', 'Right, likely between (95%)']}
			>
				{evidence.map((section) => (
					<Row key={section.id} section={section} target={target} />
				))}
			</ScrollingTable>
			<details>
				<summary>How these intervals are computed, and what they do not know</summary>
				<p>
					Answers of one member resemble each other, so many answers of few members say less than they seem to. The
					intervals are Wilson’s at {DRAWN_LEVEL}%, with as many answers as would vary like the shares of these members
					do, and with Student’s t for few members; they are never narrower than if all answers were independent. “Weak”
					is said where the whole interval lies below the target, “fine” where it reaches it with both ends.
				</p>
				<p>
					They speak of members like these and of questions like ours. All were asked many of the same questions, which
					no interval here accounts for. Ends are moved outward to 0, to thirds of the target (of one up to 80%), to the
					target or to 100%, from {LEAST_ANSWERS} answers on: from finer ones the answers of single members could be
					computed, and from a total over sections those of a masked one.
				</p>
			</details>
		</Part>
	);
}

function Row({ section, target }: { readonly section: SectionEvidence; readonly target: number }) {
	const { title, weight, members, answers, interval, word } = section;
	return (
		<tr>
			<th scope="row">
				{title} <span class="aside">{weight}%</span>
			</th>
			<td class={`word ${word === 'weak' ? 'is-weak' : word === 'fine' ? 'is-fine' : ''}`}>{word ?? 'not shown'}</td>
			<td class="range">{toldText(members)}</td>
			<td class="range">{members < LEAST ? '' : toldText(answers, ANSWERS_STEP)}</td>
			<td>
				{interval && (
					<span
						class="interval"
						aria-hidden="true"
						style={{ '--low': percent(interval.low), '--high': percent(interval.high), '--target': percent(target) }}
					/>
				)}{' '}
				<span class="range">{rangeText(section)}</span>
			</td>
		</tr>
	);
}
