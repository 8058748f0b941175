import type { Tier } from '../schemas/resource.ts';
import type { DomainBadge } from './syllabus.ts';

/** A value one can filter by, with the sign that stands beside its name. */
export interface FacetOption {
	readonly value: string;
	readonly label: string;
	readonly badge?: DomainBadge;
	readonly tier?: Tier;
	readonly pod?: number;
	/** How many rows have it, where that is known before a script counts. */
	readonly count?: number;
}

/** A way to narrow a list, with its values. */
export interface FacetGroup {
	readonly name: string;
	readonly title: string;
	readonly options: readonly FacetOption[];
}
