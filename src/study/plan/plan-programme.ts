import type { Audience } from '../../model/audience.ts';
import type { Meetings } from '../../schemas/programme.ts';

/**
 * What the programme says of its weeks, as far as dates, calendars and "this week" need it: data for JSON, made by `views/plan.ts`.
 * Addresses are those of the site, without its base: "/weeks/4/".
 */
export interface PlanProgramme {
	/** Name of the team. */
	readonly team: string;
	/** In order. */
	readonly weeks: readonly ProgrammeWeek[];
	readonly sessions: readonly ProgrammeSession[];
	readonly milestones: readonly {
		readonly id: string;
		/** "weeks 1 to 3" */
		readonly span: string;
		/** Week at whose end all of it is there. */
		readonly week: number;
		readonly deliverables: readonly string[];
		readonly address: string;
	}[];
	/** Weeks of the daily stand-up. */
	readonly standUps: { readonly from: number; readonly to: number };
	readonly practiceExam: { readonly week: number; readonly minutes: number; readonly address: string };
	/** When meetings are proposed, in local time. */
	readonly meetings: Meetings;
	readonly tracks: readonly { readonly id: string; readonly title: string; readonly level: string }[];
	readonly pods: readonly { readonly id: string; readonly title: string }[];
	readonly roles: readonly { readonly id: string; readonly heldBy: string; readonly pod?: string | undefined }[];
	readonly members: readonly {
		readonly id: string;
		readonly name: string;
		readonly level: string;
		readonly track: string;
		readonly pod: string;
		readonly podRole: 'lead' | 'member';
		readonly mentorHour?: 'mentor' | 'mentee' | undefined;
	}[];
}

/** A week as readers see it. */
export interface ProgrammeWeek {
	readonly number: number;
	readonly title: string;
	readonly summary: string;
	readonly address: string;
	readonly activities: readonly {
		/** Unique among those of its week. */
		readonly id: string;
		readonly do: string;
		readonly for?: Audience | undefined;
		/** For one person, from the study plan of a track or an estimate. */
		readonly minutes?: number | undefined;
		/** How many of the minutes no source states. */
		readonly estimated?: number | undefined;
		readonly links: readonly { readonly label: string; readonly to: string }[];
		/** Study objectives of the pages that it leads to; of a meeting none, for those are what to read before. */
		readonly objectives: readonly string[];
		/** Where it stands for the study plan of its track, or for what the sessions ask to read: what there is to do, in order. */
		readonly items?: readonly ProgrammeItem[] | undefined;
	}[];
	readonly deliverables: readonly {
		readonly id: string;
		readonly what: string;
		/** Ids of the pods that owe it; all of them if left out. */
		readonly pods?: readonly string[] | undefined;
	}[];
	/** Undefined where the week has no guide for one. */
	readonly mentorHour: { readonly minutes: number; readonly goal: string; readonly ask: readonly string[] } | undefined;
}

/** An item of a track's study plan, or a page that sessions ask to read. */
export interface ProgrammeItem {
	/** Its id among ticks. */
	readonly tick: string;
	readonly do: string;
	readonly minutes: number;
	/** How many of the minutes no source states. */
	readonly estimated: number;
	/** A page of the site, or of the web where it begins with "http". */
	readonly link?: { readonly label: string; readonly to: string } | undefined;
	/** Study objectives. */
	readonly objectives: readonly string[];
	/** For whom of those whose activity it is: a page that the plan of their own track has had them read is not asked again. */
	readonly for?: Audience | undefined;
}

/** A meeting of the programme. */
export interface ProgrammeSession {
	readonly id: string;
	readonly kind: 'teach' | 'questions-and-answers' | 'strategy';
	readonly title: string;
	readonly week: number;
	/** Sum of its agenda. */
	readonly minutes: number;
	/** Pod that gives it. */
	readonly pod?: string | undefined;
	readonly agenda: readonly string[];
	readonly address: string;
}
