/** Levels of experience, lowest first. */
export const LEVELS = ['novice', 'intermediate', 'experienced'] as const;
/** A level of experience. */
export type Level = (typeof LEVELS)[number];

/** Something that a new hire reads, runs or does: data for JSON. */
export interface OnboardingAsset {
	/** Under which it is ticked: the id of a page, "practice/<domain>" for a quiz, "resources/<id>", or an address without slashes at its ends. */
	readonly id: string;
	/** `start` is what `onboarding.yaml` lists beside the library. */
	readonly kind: 'set-up' | 'start' | 'guide' | 'write-up' | 'notebook' | 'quiz';
	readonly title: string;
	/** An address of the site without its base, or of another site. */
	readonly address: string;
	/** Minutes for the whole of it. */
	readonly minutes: number;
	readonly isEstimate: boolean;
	/** Whom it is written for; higher levels skim it or leave it out. */
	readonly level?: Level | undefined;
	/** The only levels that it is for; all where it is left out. */
	readonly onlyFor?: readonly Level[] | undefined;
	readonly domain?: string | undefined;
	/** Ids of study objectives. */
	readonly objectives: readonly string[];
	/** Ids of what comes before it. */
	readonly prerequisites: readonly string[];
	/** Id of the role that keeps it true. */
	readonly owner: string;
	/** Day of the last reading, once a team has adopted the page: until then its owner has confirmed nothing. */
	readonly confirmedOn?: string | undefined;
	/** True for a notebook with the record of a run. */
	readonly isExecuted?: boolean | undefined;
	/** Why it is there, where the library does not tell. */
	readonly why?: string | undefined;
}

/** A study domain, as far as it decides the order. */
export interface OnboardingDomain {
	readonly id: string;
	/** Short title. */
	readonly title: string;
	/** The question at work that it answers. */
	readonly question: string;
	/** Id of the pod that owns it. */
	readonly pod?: string | undefined;
	/** Percent of the exam, under the programme's outline; 0 where that splits it. */
	readonly weight: number;
}

/** The library as a path sees it. Everything a path says follows from it and from the answers. */
export interface OnboardingGraph {
	/** The first task of every path. */
	readonly workspace: OnboardingAsset;
	/** All others, in the order of the library. */
	readonly assets: readonly OnboardingAsset[];
	/** In the order of the syllabus. */
	readonly domains: readonly OnboardingDomain[];
	/** Hours a week that a path can be asked for. */
	readonly hours: { readonly least: number; readonly usual: number; readonly most: number };
	/** Days after which is said what one can do, rising; the path ends with the last. */
	readonly marks: readonly number[];
	/** Share of the minutes that skimming takes. */
	readonly skimShare: number;
}

/** What decides a path, beside its first day. */
export interface PathAnswers {
	readonly level: Level;
	/** Id of the pod that the new hire joins, or "any". */
	readonly role: string;
	readonly hours: number;
}

/** The role of who joins no pod. */
export const ANY_ROLE = 'any';
