import { rangeText } from '../../study/readiness/management-report.ts';
import { ANSWERS_STEP, type SectionEvidence } from '../../study/readiness/team-evidence.ts';
import type { StudyOutline } from '../../study/study-outline.ts';
import { LEAST, toldText } from '../../study/told.ts';
import { LEVELS } from '../../study/wilson.ts';
import { ScrollingTable } from '../me/ScrollingTable.tsx';
import { Part, PARTS } from './Part.tsx';

interface Props {
	readonly evidence: readonly SectionEvidence[];
	readonly outline: StudyOutline;
	/** The team's own target, as a share of 1. */
	readonly target: number;
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** What the team's first answers say, section by section, in one of three words. */
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
				heads={['Section', 'Says', 'Members', 'Answers', 'Right, likely']}
			>
				{evidence.map((section) => (
					<Row key={section.id} section={section} target={target} />
				))}
			</ScrollingTable>
			<details>
				<summary>How these words are computed, and what they do not know</summary>
				<p>
					Answers of one member resemble each other, so many answers of few members say less than they seem to. The
					intervals behind the words are Wilson’s, with as many answers as would vary like the shares of these members
					do, and with Student’s t for few members; they are never narrower than if all answers were independent. “Weak”
					is said where even the upper end of the {LEVELS.weak}% interval is below the target, “fine” where the lower
					end of the {LEVELS.fine}% interval reaches it. How often a word is false cannot be given exactly, because it
					depends on how much members differ.
				</p>
				<p>
					They speak of members like these and of questions like ours. All were asked many of the same questions, which
					no interval here accounts for. Only the side of the target is told: from the ends of an interval, the answers
					of single members could be computed, and from a total over sections those of a masked one.
				</p>
			</details>
		</Part>
	);
}

function Row({ section, target }: { readonly section: SectionEvidence; readonly target: number }) {
	const { title, weight, members, answers, word } = section;
	return (
		<tr>
			<th scope="row">
				{title} <span class="aside">{weight}%</span>
			</th>
			<td class={`word ${word === 'weak' ? 'is-weak' : word === 'fine' ? 'is-fine' : ''}`}>{word ?? 'not shown'}</td>
			<td class="range">{toldText(members)}</td>
			<td class="range">{members < LEAST ? '' : toldText(answers, ANSWERS_STEP)}</td>
			<td class="range">{rangeText(section, target)}</td>
		</tr>
	);
}
