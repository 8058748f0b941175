import type { PlanDates } from '../../model/plan.ts';
import type { PlanProgramme } from '../plan/plan-programme.ts';
import type { StudyOutline } from '../study-outline.ts';

/** What the page of the mentor hour knows when it opens: data for JSON, made by `views/mentor-hour.ts`. */
export interface MentorHourData {
	/** Base path with a slash at both ends. */
	readonly base: string;
	readonly programme: PlanProgramme;
	/** The dates that the team has set, or undefined. */
	readonly teamDates: PlanDates | undefined;
	/** Oldest first. */
	readonly outlines: readonly StudyOutline[];
	/** The team's booked day, "2027-04-01". */
	readonly examDate: string | undefined;
	/** In the order of the weeks. */
	readonly guides: readonly HourGuide[];
	/** Title and address of each study objective, by id. */
	readonly objectives: Readonly<Record<string, { readonly title: string; readonly address: string }>>;
	/** The eight self-ratings. */
	readonly statements: readonly { readonly id: string; readonly statement: string }[];
}

/** What the guide of a week says of its hour. */
export interface HourGuide {
	readonly week: number;
	readonly goal: string;
	/** Minutes of the five parts. */
	readonly minutes: Readonly<Record<HourPart, number>>;
	/** What the mentor opens with. */
	readonly say: string;
	readonly questions: readonly { readonly question: string; readonly address?: string | undefined }[];
	readonly show: string;
	readonly explain: string;
	readonly note: string;
	readonly carry: string;
}

/** The parts of a mentor hour, in their order. */
export const HOUR_PARTS = ['opening', 'questions', 'show', 'swap', 'close'] as const;
/** A part of a mentor hour. */
export type HourPart = (typeof HOUR_PARTS)[number];
