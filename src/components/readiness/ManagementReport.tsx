import { reportMarkdown, type ManagementReport as Report } from '../../study/readiness/management-report.ts';
import { download } from '../practice/download.ts';
import { ScrollingTable } from '../me/ScrollingTable.tsx';
import { PARTS } from './Part.tsx';

/** The report for management, as it is printed: on its own, on two sheets at most. */
export function ManagementReport({ report }: { readonly report: Report }) {
	return (
		<section aria-labelledby="report" class="management-report">
			<h2 id="report">{PARTS.report}</h2>
			<p class="actions">
				<button type="button" onClick={printReport}>
					Print the report
				</button>
				<button type="button" onClick={() => download('readiness.md', 'text/markdown', reportMarkdown(report))}>
					Report as Markdown
				</button>
			</p>
			<p class="report-title">{report.title}</p>
			{report.parts.map(({ title, sentences, list, table }) => (
				<section key={title}>
					<h3>{title}</h3>
					{sentences.length > 0 && <p>{sentences.join(' ')}</p>}
					{list.length > 0 && (
						<ul>
							{list.map((item) => (
								<li key={item}>{item}</li>
							))}
						</ul>
					)}
					{table && (
						<ScrollingTable label={`Report: ${title}`} heads={table.heads}>
							{table.rows.map(([first, ...rest]) => (
								<tr key={first}>
									<th scope="row">{first}</th>
									{rest.map((cell, index) => (
										<td key={index}>{cell}</td>
									))}
								</tr>
							))}
						</ScrollingTable>
					)}
				</section>
			))}
		</section>
	);
}

/** Prints the report, and nothing else of the page. */
function printReport(): void {
	const { classList } = document.documentElement;
	classList.add('prints-report');
	// Some browsers return at once, and print later.
	addEventListener('afterprint', () => classList.remove('prints-report'), { once: true });
	print();
}
