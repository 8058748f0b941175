import type { Level, OnboardingGraph } from '../../model/onboarding/graph.ts';

/** What the page on onboarding knows when it opens. */
export interface OnboardingData {
	/** Base path with a slash at both ends. */
	readonly base: string;
	/** Where the site is published, if that is known. */
	readonly site: string | undefined;
	readonly graph: OnboardingGraph;
	/** Lowest first. */
	readonly levels: readonly { readonly level: Level; readonly title: string; readonly goal: string }[];
	readonly pods: readonly { readonly id: string; readonly title: string }[];
	/** Titles of owning roles by id. */
	readonly owners: Readonly<Record<string, string>>;
	/** What the colleague at the new hire's side does, by week of the path. */
	readonly buddy: readonly { readonly week: number; readonly do: readonly string[] }[];
}
