import { membersOf } from '../members-of.ts';
import type { Records } from '../store/records.ts';
import { recordsOf } from '../store/records-of.ts';
import type { StudyOutline } from '../study-outline.ts';
import { LEAST, told, toldText } from '../told.ts';
import type { GapData, GapObjective } from './gap-data.ts';
import { domainGaps, objectiveGaps, type DomainGap, type ObjectiveGap, type Ratings } from './gaps.ts';
import { ASPECTS, type Aspect, type Rating } from './marks.ts';

/** People who gave a mark, in all and of each kind to each objective, before it is shown: of one alone the best would be their own. */
export const LEAST_RATERS = 2;

/** Marks that are this far apart are worth an hour's talk. */
export const APART = 2;

/** Objectives that a pod is proposed to stress. */
export const MOST_STRESSED = 5;

/** An objective on which two people are far apart, and in what. Whose mark is the higher, and how high, is told nowhere. */
export interface Apart {
	readonly objective: GapObjective;
	readonly aspects: readonly Aspect[];
}

/** An objective that a pod should stress. */
export interface Stress {
	readonly objective: GapObjective;
	/** Percent of the exam that it stands for. */
	readonly share: number;
	/** Points of the exam that the team lacks, by the best mark of each kind. */
	readonly gap: number;
	/** Why, as a sentence without a full stop. */
	readonly reason: string;
}

/** What a pod should stress in phase 2. */
export interface PodStress {
	readonly pod: GapData['pods'][number];
	/** Points that the team lacks in the pod's domains. */
	readonly gap: number;
	/** Points of which fewer than {@link LEAST_RATERS} gave both marks. */
	readonly unknown: number;
	/** Most points first; {@link MOST_STRESSED} at most. */
	readonly stress: readonly Stress[];
}

/** Where the team has gaps. It rests on the best mark that anybody gave, so it says what nobody can, and never who cannot. */
export interface TeamGapMap {
	/** People whose files have marks; to be told in steps only. */
	readonly raters: number;
	/** By the best mark of each kind, the widest gap first. Empty below {@link LEAST_RATERS}. */
	readonly domains: readonly (DomainGap & {
		/** Rated objectives that nobody has in production, exercises left out. */
		readonly notRun: number;
		/** Rated objectives of whose practice today nobody has more than heard. */
		readonly notKnown: number;
	})[];
	/** Those that weigh most in the exam first. */
	readonly apart: readonly Apart[];
	/** In the order of the pods. */
	readonly pods: readonly PodStress[];
}

/**
 * The team's map from members' exports. Neither the order of the files nor who gave which mark makes a difference, and the same file
 * twice counts once. Evidence and risk are not read.
 */
export function teamGapMap(exports: readonly Records[], data: GapData, outline: StudyOutline): TeamGapMap {
	const raters = ratersOf(exports);
	if (raters.length < LEAST_RATERS) return { raters: raters.length, domains: [], apart: [], pods: [] };
	const best = bestMarks(raters, data);
	const gaps = objectiveGaps(best, data, outline);
	const apart = apartIn(raters, gaps);
	const domains = domainGaps(best, data, outline);
	return {
		raters: raters.length,
		domains: domains.map((domain) => {
			const own = gaps.filter(({ objective, gap }) => objective.domain === domain.domain.id && gap !== undefined);
			const low = (aspect: Aspect): number => own.filter(({ rating }) => (rating[aspect] ?? 0) <= 1).length;
			return { ...domain, notRun: low('experience'), notKnown: low('knowledge') };
		}),
		apart,
		pods: data.pods.map((pod) => {
			const own = domains.filter(({ domain }) => domain.pod === pod.id);
			const ids = new Set(own.map(({ domain }) => domain.id));
			return {
				pod,
				gap: own.reduce((sum, { gap }) => sum + gap, 0),
				unknown: own.reduce((sum, { unknown }) => sum + unknown, 0),
				stress: gaps
					.flatMap(({ objective, rating, share, gap = 0 }) =>
						gap > 0 && ids.has(objective.domain) ? [{ objective, share, gap, reason: reasonFor(rating) }] : [],
					)
					.slice(0, MOST_STRESSED),
			};
		}),
	};
}

/** Ratings by person, of those who gave a mark. */
export function ratersOf(exports: readonly Records[]): Ratings[] {
	return membersOf(exports)
		.map((records) => recordsOf(records, 'gap/ratings'))
		.filter((ratings) => [...ratings.values()].some(hasMark));
}

/** Of how many people a map is, in steps: "2 or more people", "4 or more people". */
export const ratersText = (raters: number): string =>
	`${raters < LEAST ? `${LEAST_RATERS} or more` : toldText(told(raters))} people`;

const hasMark = (rating: Rating): boolean => ASPECTS.some((aspect) => rating[aspect] !== undefined);

const marksFor = (raters: readonly Ratings[], objective: string, aspect: Aspect): number[] =>
	raters.flatMap((ratings) => ratings.get(objective)?.[aspect] ?? []);

/** The best mark of each kind that anybody gave, where {@link LEAST_RATERS} did. */
function bestMarks(raters: readonly Ratings[], { objectives }: GapData): Ratings {
	return new Map(
		objectives.map(({ id }) => [
			id,
			Object.fromEntries(
				ASPECTS.flatMap((aspect) => {
					const marks = marksFor(raters, id, aspect);
					return marks.length >= LEAST_RATERS ? [[aspect, Math.max(...marks)]] : [];
				}),
			),
		]),
	);
}

function apartIn(raters: readonly Ratings[], gaps: readonly ObjectiveGap[]): Apart[] {
	const isApart = (objective: string, aspect: Aspect): boolean => {
		const marks = marksFor(raters, objective, aspect);
		return marks.length > 1 && Math.max(...marks) - Math.min(...marks) >= APART;
	};
	return gaps
		.map(({ objective, share }) => ({
			objective,
			share,
			aspects: ASPECTS.filter((aspect) => isApart(objective.id, aspect)),
		}))
		.filter(({ aspects }) => aspects.length > 0)
		.sort((a, b) => b.share - a.share || (a.objective.id < b.objective.id ? -1 : 1))
		.map(({ objective, aspects }) => ({ objective, aspects }));
}

function reasonFor({ experience = 0, knowledge = 0 }: Rating): string {
	if (knowledge <= 1)
		return experience >= 2
			? 'it runs in production, and nobody knows whether the way is still the first choice'
			: 'nobody has it in production, and nobody knows today’s practice';
	if (experience === 0) return 'somebody knows today’s practice, and nobody has tried it';
	if (experience === 1) return 'somebody knows today’s practice, and nobody has it in production';
	if (experience === 2) return 'it was done the old way, or only once';
	return 'it runs in production, and nobody can say without the documentation why it is the first choice';
}
