import type { StudyOutline } from '../study-outline.ts';
import type { GapData, GapDomain, GapObjective } from './gap-data.ts';
import { isRated, TOP_MARK, type Rating } from './marks.ts';

/** Ratings by the id of their objective. */
export type Ratings = ReadonlyMap<string, Rating>;

/** A study objective, and what is missing to it. */
export interface ObjectiveGap {
	readonly objective: GapObjective;
	readonly rating: Rating;
	/** Percent of the exam that it stands for, see {@link examShares}; 0 where the outline does not ask for it. */
	readonly share: number;
	/** Points of the exam that are open, from 0 to the share; undefined until both marks were given. */
	readonly gap: number | undefined;
}

/** A domain, and what is missing to it. */
export interface DomainGap {
	readonly domain: GapDomain;
	readonly objectives: number;
	/** Objectives with both marks. */
	readonly rated: number;
	/** Means of the rated objectives, from 0 to 3; undefined where there are none. */
	readonly experience: number | undefined;
	readonly knowledge: number | undefined;
	/** Percent of the exam that its objectives stand for. */
	readonly share: number;
	/** Sum of the gaps of the rated objectives. */
	readonly gap: number;
	/** Percent of the exam that its other objectives stand for: nobody knows how much of it is missing. */
	readonly unknown: number;
}

/**
 * Percent of the exam that each objective stands for: the weight of its section in the outline, shared equally by the objectives of the
 * section. No source says that they weigh the same; it is the plainest guess.
 */
export function examShares({ sections, sectionByObjective }: StudyOutline): Map<string, number> {
	const sectionOf = Object.entries(sectionByObjective);
	const sizes = new Map<string, number>();
	for (const [, section] of sectionOf) sizes.set(section, (sizes.get(section) ?? 0) + 1);
	const weights = new Map(sections.map(({ id, weight }) => [id, weight]));
	return new Map(sectionOf.map(([id, section]) => [id, (weights.get(section) ?? 0) / (sizes.get(section) ?? 1)]));
}

/**
 * How much of a top mark is missing to both marks together: ((3 − experience) + (3 − knowledge)) / 6, from 0 to 1; undefined until both
 * were given, for a mark that is not there is no 0.
 */
export const shortfall = (rating: Rating | undefined): number | undefined =>
	isRated(rating) ? (2 * TOP_MARK - rating.experience - rating.knowledge) / (2 * TOP_MARK) : undefined;

/**
 * Gaps of all objectives: share of the exam × shortfall. The widest first, of equal ones those with the larger shortfall and then in the
 * order of the syllabus; what is not rated comes last.
 */
export function objectiveGaps(ratings: Ratings, { objectives }: GapData, outline: StudyOutline): ObjectiveGap[] {
	const shares = examShares(outline);
	return objectives
		.map((objective) => {
			const rating = ratings.get(objective.id) ?? {};
			const share = shares.get(objective.id) ?? 0;
			const missing = shortfall(rating);
			return { objective, rating, share, gap: missing === undefined ? undefined : share * missing };
		})
		.sort((a, b) => (b.gap ?? -1) - (a.gap ?? -1) || (shortfall(b.rating) ?? -1) - (shortfall(a.rating) ?? -1));
}

/** Gaps by domain, the widest first; of equal ones that of which more is unknown, and then in the order of the syllabus. */
export function domainGaps(ratings: Ratings, data: GapData, outline: StudyOutline): DomainGap[] {
	const shares = examShares(outline);
	return data.domains
		.map((domain) => {
			const own = data.objectives.filter((objective) => objective.domain === domain.id).map(({ id }) => id);
			const marks = own.map((id) => ratings.get(id)).filter(isRated);
			const mean = (aspect: 'experience' | 'knowledge') =>
				marks.length === 0 ? undefined : sum(marks.map((mark) => mark[aspect])) / marks.length;
			const share = (ids: readonly string[]): number => sum(ids.map((id) => shares.get(id) ?? 0));
			return {
				domain,
				objectives: own.length,
				rated: marks.length,
				experience: mean('experience'),
				knowledge: mean('knowledge'),
				share: share(own),
				gap: sum(own.map((id) => (shares.get(id) ?? 0) * (shortfall(ratings.get(id)) ?? 0))),
				unknown: share(own.filter((id) => !isRated(ratings.get(id)))),
			};
		})
		.sort((a, b) => b.gap - a.gap || b.unknown - a.unknown);
}

/** What is done well in production without knowing whether it is still the first choice: experience 2 or 3, knowledge 0 or 1. */
export const isFalseFriend = (rating: Rating): boolean =>
	isRated(rating) && rating.experience >= 2 && rating.knowledge <= 1;

/** A domain that the work never touches, as far as it was rated. */
export interface WhiteSpot {
	readonly domain: GapDomain;
	/** Objectives without a mark for experience: of these nobody knows. */
	readonly unrated: number;
	readonly objectives: number;
}

/** Domains without any experience: each of their objectives is 0 or was not rated. Those that nobody has looked at at all come last. */
export function whiteSpots(ratings: Ratings, { domains, objectives }: GapData): WhiteSpot[] {
	return domains
		.flatMap((domain) => {
			const marks = objectives
				.filter((objective) => objective.domain === domain.id)
				.map(({ id }) => ratings.get(id)?.experience);
			if (marks.length === 0 || marks.some((mark) => mark !== undefined && mark > 0)) return [];
			return [{ domain, unrated: marks.filter((mark) => mark === undefined).length, objectives: marks.length }];
		})
		.sort((a, b) => a.unrated / a.objectives - b.unrated / b.objectives);
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
