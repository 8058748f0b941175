import type { DomainCoverage } from '../../study/readiness/domain-coverage.ts';
import { domainCoverage } from '../../study/readiness/domain-coverage.ts';
import { WAYS, type ObjectiveCoverage } from '../../study/readiness/objective-coverage.ts';
import type { ReadinessData } from '../../study/readiness/readiness-data.ts';
import { LEAST, toldText } from '../../study/told.ts';
import { ScrollingTable } from '../me/ScrollingTable.tsx';
import { Part, PARTS } from './Part.tsx';

interface Props {
	readonly rows: readonly ObjectiveCoverage[] | undefined;
	readonly data: ReadinessData;
}

/** Which objectives members read about, ran and practiced, and which nobody did. */
export function Coverage({ rows, data }: Props) {
	const holes = rows?.filter(({ isHole }) => isHole) ?? [];
	return (
		<Part
			id="coverage"
			title={PARTS.coverage}
			about={
				<>
					Counts members for each objective: who ticked a write-up, a deck or an official page on it (read), ticked a
					notebook (ran), or was asked a question on it in an attempt that ended (practiced). It says what was touched,
					not what was learned.
				</>
			}
		>
			{rows === undefined ? (
				<p>Fewer than {LEAST} members touched any objective, so nothing is shown.</p>
			) : (
				<>
					<ScrollingTable
						label="Coverage by domain"
						heads={['Domain', 'Objectives', `${LEAST} or more members`, `Fewer than ${LEAST}`, 'Nobody']}
					>
						{domainCoverage(rows, data.domains).map((each) => (
							<tr key={each.domain.id}>
								<th scope="row">{each.domain.title}</th>
								<td>{each.objectives.length}</td>
								<td>{each.many}</td>
								<td>{each.few}</td>
								<td>{each.holes}</td>
							</tr>
						))}
					</ScrollingTable>
					<h3>Holes: objectives that nobody touched</h3>
					{holes.length === 0 ? (
						<p>None.</p>
					) : (
						<ul class="in-columns">
							{holes.map(({ objective }) => (
								<li key={objective.id}>
									<a href={objective.address}>{objective.title}</a>
								</li>
							))}
						</ul>
					)}
					<h3>By objective</h3>
					{domainCoverage(rows, data.domains).map((each) => (
						<Domain key={each.domain.id} coverage={each} />
					))}
				</>
			)}
		</Part>
	);
}

function Domain({ coverage: { domain, objectives, many } }: { readonly coverage: DomainCoverage }) {
	return (
		<details>
			<summary>
				{domain.title}{' '}
				<span class="aside">
					{many} of {objectives.length} touched by {LEAST} or more
				</span>
			</summary>
			<ScrollingTable label={`Objectives of ${domain.title}`} heads={['Objective', 'Read', 'Ran', 'Practiced']}>
				{objectives.map((row) => (
					<tr key={row.objective.id}>
						<th scope="row">
							<a href={row.objective.address}>{row.objective.title}</a>
						</th>
						{WAYS.map((way) => (
							<td key={way}>{row.isHole ? 'nobody' : toldText(row[way])}</td>
						))}
					</tr>
				))}
			</ScrollingTable>
		</details>
	);
}
