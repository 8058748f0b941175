import type { Report as ReportData, SectionReport, Tally } from '../../study/report.ts';
import type { Response } from '../../study/responses.ts';
import type { Settings } from '../../study/store/records.ts';
import { DRAWN_LEVEL, LEVELS } from '../../study/wilson.ts';
import { ABOVE, BELOW, wordLimits, type FalseRates } from '../../study/words.ts';
import { dayOf } from '../practice/today.ts';
import { hitId, questionTitle } from './question-title.ts';
import { ScrollingTable } from './ScrollingTable.tsx';

const points = (share: number): string => `${Math.round(100 * share)} points`;
const percent = (share: number): string => `${Math.round(100 * share)}%`;
/** Small probabilities with a digit more: "0.3%", "less than 0.1%". */
function chance(share: number): string {
	if (share === 0) return 'never';
	if (share < 0.001) return 'less than 0.1%';
	return share < 0.1 ? `${(100 * share).toFixed(1)}%` : percent(share);
}

/** What the answers say, section by section: counts, an interval and one of three words. */
export function Report({ report, settings }: { readonly report: ReportData; readonly settings: Settings }) {
	const { sections, total, target, outline, attempts, repeats, unmapped, older, confidentWrong, unsureRight } = report;
	if (total.asked === 0 && older > 0 && settings.countFrom !== undefined)
		return <p>Nothing since {dayOf(settings.countFrom)}: “Count answers since” below leaves the rest out.</p>;
	if (total.asked === 0) {
		return (
			<p>
				Nothing is counted yet. Hand in a paper, a drill or a quiz; one paper mostly says “not enough evidence”, and
				papers add up.
			</p>
		);
	}
	return (
		<>
			<Found title="Sure, and wrong: first to learn anew" responses={confidentWrong} />
			<Found title="Right, and unsure: luck, to be looked at again" responses={unsureRight} />
			<p>
				{total.right} of {total.asked} right in {attempts} {attempts === 1 ? 'attempt' : 'attempts'}
				{total.blank === 1 && '; 1 was left blank and counts as wrong'}
				{total.blank > 1 && `; ${total.blank} were left blank and count as wrong`}.{' '}
				{repeats > 0 && `${repeats} repeated questions are left out: memory helps with them. `}
				{unmapped > 0 && `${unmapped} questions belong to no section of this outline. `}
				This is practice, not a prediction.
			</p>
			<p class="aside" id="report-target">
				{outline.title}: against the target of {percent(target)}, which is{' '}
				{settings.target === undefined ? 'your team’s own' : 'your own'}. No pass mark is published.
			</p>
			<ScrollingTable
				label="Sections"
				class="report"
				describedBy="report-target"
				heads={['Section', 'Says', 'Right', `Likely between (${DRAWN_LEVEL}%)`, 'Pace']}
			>
				{sections.map((section) => (
					<Row key={section.id} section={section} target={target} />
				))}
			</ScrollingTable>
			<Pace total={total} allowed={report.secondsAllowed} />
			<Confidence report={report} />
			<Errors sections={sections} target={target} />
			<details>
				<summary>Why there is no verdict and no predicted score</summary>
				<p>
					Databricks publishes no pass mark, so any “passed” would be invented. Our questions are not the exam’s, and
					nobody has compared the two, so a score here says nothing of a score there. Papers are not equated either:
					compare intervals, and where they overlap, do not speak of progress.
				</p>
			</details>
		</>
	);
}

/** Questions to look at, by their titles; the hit list has the rest of them. */
function Found({ title, responses }: { readonly title: string; readonly responses: readonly Response[] }) {
	if (responses.length === 0) return null;
	return (
		<details open={responses.length <= FEW}>
			<summary>
				{title} <span class="aside">{responses.length}</span>
			</summary>
			<ul>
				{responses.map(({ question }) => (
					<li key={question}>
						<a href={`#${hitId(question)}`} onClick={() => unfold(hitId(question))}>
							{questionTitle(question)}
						</a>
					</li>
				))}
			</ul>
		</details>
	);
}

/** Opens what an entry of the hit list is folded into: not every browser does, and none for what cannot be seen. */
const unfold = (id: string): void => document.getElementById(id)?.closest('details')?.setAttribute('open', '');

/** So many questions are shown at once; more wait in a fold. */
const FEW = 10;

function Row({ section, target }: { readonly section: SectionReport; readonly target: number }) {
	const { title, weight, right, asked, blank, low, high, word, secondsMedian } = section;
	return (
		<tr>
			<th scope="row">
				{title} <span class="aside">{weight}%</span>
			</th>
			<td class={`word ${word === 'weak' ? 'is-weak' : word === 'fine' ? 'is-fine' : ''}`}>{word}</td>
			<td>
				{right} of {asked}
				{blank > 0 && <span class="aside"> ({blank} blank)</span>}
			</td>
			<td>
				{asked > 0 && (
					<>
						<span
							class="interval"
							aria-hidden="true"
							style={{ '--low': percent(low), '--high': percent(high), '--target': percent(target) }}
						/>{' '}
						<span class="range">
							{percent(low)} to {percent(high)}
						</span>
					</>
				)}
			</td>
			<td>{secondsMedian === undefined ? '' : `${Math.round(secondsMedian)} s`}</td>
		</tr>
	);
}

function Pace({ total, allowed }: { readonly total: Tally; readonly allowed: number }) {
	if (total.secondsMedian === undefined) return null;
	return (
		<p>
			Half of the questions took you {Math.round(total.secondsMedian)} seconds or less; the exam gives{' '}
			{Math.round(allowed)} for each.
		</p>
	);
}

function Confidence({ report: { confidence } }: { readonly report: ReportData }) {
	const said = (['sure', 'unsure', 'guess'] as const).filter(
		(word) => confidence[word].right + confidence[word].wrong > 0,
	);
	if (said.length === 0) return null;
	return (
		<p>
			{said.map((word) => {
				const { right, wrong } = confidence[word];
				return `${word === 'guess' ? 'Guessed' : word === 'sure' ? 'Sure' : 'Unsure'}: ${right} of ${right + wrong} right. `;
			})}
			Confidence is never graded.
		</p>
	);
}

/** How often each word would be false, for as many questions as each section has. */
function Errors({ sections, target }: { readonly sections: readonly SectionReport[]; readonly target: number }) {
	const counted = sections.filter(({ asked }) => asked > 0);
	const limit = (asked: number, word: 'weak' | 'fine'): string => {
		const least = wordLimits(target, asked)[word];
		return least === undefined ? 'out of reach' : String(least);
	};
	const both = (...shares: readonly (number | undefined)[]): string =>
		shares.flatMap((share) => (share === undefined ? [] : [chance(share)])).join(' / ');
	const isBelow100 = counted.some(({ falseRates: { weak } }) => weak.fivePointsAbove !== undefined);
	const rates = ({ weak, fine }: FalseRates): string[] => [
		both(weak.atTarget, weak.fivePointsAbove),
		both(fine.atTarget, fine.tenPointsBelow),
	];
	return (
		<details>
			<summary>How often each word is false</summary>
			<p>
				“Weak” is said where even the upper end of the {LEVELS.weak}% interval is below {percent(target)}, “fine” where
				the lower end of the {LEVELS.fine}% interval reaches it. The first figure is the worst case: someone exactly at
				the target. The second is someone {isBelow100 && `${points(ABOVE)} above who is called weak, or `}
				{points(BELOW)} below who is called fine. The figures are for one section; with several of them, and with a look
				after every paper, some word is false more often.
			</p>
			<ScrollingTable
				label="False words"
				heads={[
					'Section',
					'Asked',
					'Weak at most',
					`“Weak” is false: at the target${isBelow100 ? ` / ${points(ABOVE)} above` : ''}`,
					'Fine at least',
					`“Fine” is false: at the target / ${points(BELOW)} below`,
				]}
			>
				{counted.map(({ id, title, asked, falseRates }) => {
					const [weak, fine] = rates(falseRates);
					return (
						<tr key={id}>
							<th scope="row">{title}</th>
							<td>{asked}</td>
							<td>{limit(asked, 'weak')}</td>
							<td>{weak}</td>
							<td>{limit(asked, 'fine')}</td>
							<td>{fine}</td>
						</tr>
					);
				})}
			</ScrollingTable>
		</details>
	);
}
