import type { StudyOutline } from './study-outline.ts';

/** What the pages of practice know when they open; questions and releases come when they are asked for. */
export interface PracticeData {
	/** Base path of the site, with a slash at both ends. */
	readonly base: string;
	/** Id of the newest release; undefined where there is none. */
	readonly release: string | undefined;
	/** Oldest first. */
	readonly outlines: readonly StudyOutline[];
	/** Fixed papers of the newest release. */
	readonly papers: readonly {
		readonly code: string;
		readonly outline: string;
		readonly number: number;
		readonly questions: number;
	}[];
	readonly quizzes: readonly {
		readonly session: string;
		readonly title: string;
		readonly questions: readonly string[];
	}[];
	/** The team's own readiness target, as a share of 1. */
	readonly target: number;
	/** The team's booked day, "2027-04-01". */
	readonly examDate: string | undefined;
}

/** Minutes that so many questions get at the pace of an outline; all of its minutes for a whole paper. */
export const minutesFor = (
	{ minutes, questions }: Pick<StudyOutline, 'minutes' | 'questions'>,
	asked: number,
): number => Math.max(1, Math.round((asked * minutes) / questions));
