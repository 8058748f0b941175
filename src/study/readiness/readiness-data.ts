import type { PlanDates } from '../../model/plan.ts';
import type { StudyOutline } from '../study-outline.ts';

/**
 * What the page of readiness knows of the handbook when it opens: data for JSON, made by `views/readiness.ts`. Nothing is fetched after
 * files were dropped. Addresses have the base path.
 */
export interface ReadinessData {
	/** Base path with a slash at both ends. */
	readonly base: string;
	/** Name of the team. */
	readonly team: string;
	/** The team's own readiness target, as a share of 1. */
	readonly target: number;
	/** The team's booked day, "2027-04-01". */
	readonly examDate: string | undefined;
	/** The dates that the team has set, or undefined. */
	readonly teamDates: PlanDates | undefined;
	/** Oldest first. */
	readonly outlines: readonly StudyOutline[];
	/** In the order of the syllabus. */
	readonly domains: readonly { readonly id: string; readonly title: string }[];
	/** In the order of the syllabus. */
	readonly objectives: readonly ReadinessObjective[];
	/** What takes time, by the id of its tick. */
	readonly work: Readonly<Record<string, Work>>;
	/** In order. */
	readonly weeks: readonly {
		readonly number: number;
		readonly deliverables: readonly Deliverable[];
	}[];
	readonly pods: readonly { readonly id: string; readonly title: string; readonly address: string }[];
	/** Of the team, whose exports may name them. */
	readonly members: readonly { readonly id: string; readonly pod: string }[];
	/** Authored pages and quizzes that have an owner. */
	readonly pages: readonly OwnedPage[];
	/** Months after which a review counts as old. */
	readonly reviewMonths: number;
	/** What exists in the library, as the boards of the pods count it. */
	readonly built: readonly { readonly what: string; readonly done: number; readonly of: number }[];
}

/** A study objective. */
export interface ReadinessObjective {
	readonly id: string;
	readonly title: string;
	readonly address: string;
	/** Id of its domain. */
	readonly domain: string;
}

/** Something that a tick says was done. */
export interface Work {
	readonly minutes: number;
	/** How many of the minutes no source states. */
	readonly estimated: number;
	/** How it touches its objectives: undefined for what has none, such as an activity. */
	readonly way?: 'read' | 'ran';
	/** Ids of the study objectives that it covers. */
	readonly objectives?: readonly string[];
	/** Ids of the ticks whose work it stands for, so that no minute counts twice. */
	readonly parts?: readonly string[];
}

/** What exists at the end of a week. */
export interface Deliverable {
	/** Id among ticks: "deliverables/4/official-pages-read". */
	readonly id: string;
	readonly what: string;
	/** Ids of the pods that owe it; all of them if left out. */
	readonly pods?: readonly string[] | undefined;
}

/** A page with the role that keeps it true. */
export interface OwnedPage {
	readonly title: string;
	readonly address: string;
	/** Title of the role, with those who hold it. */
	readonly owner: string;
	/** Day of its last second reading. */
	readonly reviewedOn?: string | undefined;
}
