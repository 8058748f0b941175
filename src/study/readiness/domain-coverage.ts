import { LEAST } from '../told.ts';
import type { ObjectiveCoverage } from './objective-coverage.ts';
import type { ReadinessData } from './readiness-data.ts';

/** The objectives of one study domain, by how many members touched them. */
export interface DomainCoverage {
	readonly domain: ReadinessData['domains'][number];
	/** In the order of the syllabus. */
	readonly objectives: readonly ObjectiveCoverage[];
	/** Touched by four members or more. */
	readonly many: number;
	/** Touched, but by fewer. */
	readonly few: number;
	/** Touched by nobody. */
	readonly holes: number;
}

/** Coverage by study domain, in the order of the syllabus; domains without an objective are left out. */
export const domainCoverage = (
	rows: readonly ObjectiveCoverage[],
	domains: ReadinessData['domains'],
): DomainCoverage[] =>
	domains.flatMap((domain) => {
		const objectives = rows.filter(({ objective }) => objective.domain === domain.id);
		const many = objectives.filter(({ touched }) => touched >= LEAST).length;
		const holes = objectives.filter(({ isHole }) => isHole).length;
		return objectives.length === 0 ? [] : [{ domain, objectives, many, holes, few: objectives.length - many - holes }];
	});
