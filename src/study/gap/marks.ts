import type { ValueOf } from '../store/records.ts';

/** One study objective on the worksheet: two marks, evidence and risk, each where it was given. */
export type Rating = ValueOf<'gap/ratings'>;

/** The two things that an objective is rated for. */
export const ASPECTS = ['experience', 'knowledge'] as const;
/** What an objective is rated for. */
export type Aspect = (typeof ASPECTS)[number];

/** Marks go from 0 to this one. */
export const TOP_MARK = 3;

/** What each mark means, from 0 on, by what is rated. The guide on the gap analysis prints the same scale. */
export const SCALES: Readonly<
	Record<Aspect, { readonly title: string; readonly short: readonly string[]; readonly long: readonly string[] }>
> = {
	experience: {
		title: 'In production',
		short: ['never', 'exercise', 'old way or once', 'current way'],
		long: [
			'never done',
			'tried in an exercise',
			'done, but the old way, or only once',
			'done in production in the last year, the current way',
		],
	},
	knowledge: {
		title: 'Today’s practice',
		short: ['new to me', 'heard of it', 'with the docs', 'can explain'],
		long: [
			'never heard of it',
			'heard or read about it',
			'can use it with the documentation open',
			'can say what is the first choice today, and why the second-best loses',
		],
	},
};

/** True where both marks were given: only then an objective counts as rated. */
export const isRated = (rating: Rating | undefined): rating is Rating & Readonly<Record<Aspect, number>> =>
	rating?.experience !== undefined && rating.knowledge !== undefined;

/** True where the experience is said to be 2 or 3 and nothing is named that shows it: "no evidence, no 2 or 3". */
export const lacksEvidence = ({ experience = 0, evidence = '' }: Rating): boolean =>
	experience >= 2 && evidence.trim() === '';
