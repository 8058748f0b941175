import type { StudyOutline } from '../study-outline.ts';

/** What the gap analysis needs of the handbook: data for JSON, made by `views/gap.ts`. Addresses have the base path. */
export interface GapData {
	/** Base path with a slash at both ends. */
	readonly base: string;
	/** Oldest first. */
	readonly outlines: readonly StudyOutline[];
	/** The team's booked day, "2027-04-01". */
	readonly examDate: string | undefined;
	readonly pods: readonly { readonly id: string; readonly title: string; readonly address: string }[];
	/** In the order of the syllabus. */
	readonly domains: readonly GapDomain[];
	/** In the order of the syllabus. */
	readonly objectives: readonly GapObjective[];
}

/** A study domain, and the pod that takes its gaps up. */
export interface GapDomain {
	readonly id: string;
	/** Short title. */
	readonly title: string;
	readonly address: string;
	/** Id of a pod; undefined where none owns the domain. */
	readonly pod: string | undefined;
}

/** A study objective, and what one reads and runs for it. */
export interface GapObjective {
	readonly id: string;
	readonly title: string;
	readonly address: string;
	/** Id of its domain. */
	readonly domain: string;
	/** Its write-ups, then its notebooks. */
	readonly study: readonly {
		readonly kind: 'write-up' | 'notebook';
		readonly title: string;
		readonly address: string;
		readonly minutes: number;
	}[];
}
