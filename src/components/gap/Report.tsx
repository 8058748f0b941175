import { gapReport, gapReportMarkdown, REPORT_ROWS } from '../../study/gap/gap-report.ts';
import { ScrollingTable } from '../me/ScrollingTable.tsx';
import { download } from '../practice/download.ts';
import type { SheetProps } from './gap-standing.ts';

const HEADS = [
	'Domain',
	'What we do today',
	'What the documentation recommends',
	'Evidence',
	'Risk if it stays',
	'What to study, and where',
	'Pod',
];

/** The report of week 3 as the marks make it: four sentences and one table, to print or to go on writing. */
export function Report({ data, standing }: SheetProps) {
	const { ratings, outline } = standing.value;
	const report = gapReport(ratings, data, outline);
	if (report.rows.length === 0) return <p>Nothing to report yet. Its rows come from gaps that are rated.</p>;
	const save = (): void =>
		download(
			'gap-report.md',
			'text/markdown',
			gapReportMarkdown(report, (address) => new URL(address, location.href).href),
		);
	return (
		<div class="gap-report">
			<p class="not-printed">
				At most {REPORT_ROWS} rows, the widest gaps first. Each begins as one objective: join those that one practice
				explains, and put what you do today into your own words. It adds no name, and gives marks in words only.
			</p>
			<p class="actions">
				<button type="button" onClick={save}>
					Download as Markdown
				</button>
				<button type="button" onClick={printIt}>
					Print the report
				</button>
			</p>
			<p>{report.sentences.join(' ')}</p>
			<ScrollingTable label="Gap report" heads={HEADS} class="gap-rows">
				{report.rows.map(({ id, domain, objective, today, evidence, risk, pod }) => (
					<tr key={id}>
						<th scope="row">{domain}</th>
						<td>
							<a href={objective.address}>{objective.title}</a>: {today}
						</td>
						<td>
							{objective.study
								.filter(({ kind }) => kind === 'write-up')
								.slice(0, 1)
								.map(({ address, title }) => (
									<a key={address} href={address}>
										{title}
									</a>
								))}
						</td>
						<td>{evidence || 'none'}</td>
						<td>{risk || 'none noted'}</td>
						<td>
							{objective.study.slice(0, 2).map(({ address, kind, minutes }, index) => (
								<span key={address}>
									{index > 0 && '; '}
									<a href={address}>
										the {kind}
										<span class="sr-only"> on {objective.title}</span>
									</a>
									, {minutes} min
								</span>
							))}
						</td>
						<td>{pod}</td>
					</tr>
				))}
			</ScrollingTable>
		</div>
	);
}

/** Prints the report, and nothing else of the page. */
function printIt(): void {
	const { classList } = document.documentElement;
	classList.add('prints-gap-report');
	// Some browsers return at once, and print later.
	addEventListener('afterprint', () => classList.remove('prints-gap-report'), { once: true });
	print();
}
