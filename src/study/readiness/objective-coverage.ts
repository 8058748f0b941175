import { LEAST, told, type Told } from '../told.ts';
import type { Member } from './member.ts';
import type { ReadinessData, ReadinessObjective } from './readiness-data.ts';

/** How a member can touch an objective. */
export const WAYS = ['read', 'ran', 'practised'] as const;
type Way = (typeof WAYS)[number];

/** How many members touched a study objective, and how. */
export interface ObjectiveCoverage extends Readonly<Record<Way, Told>> {
	readonly objective: ReadinessObjective;
	/** In one way or another. */
	readonly touched: Told;
	/** Nobody did: the only exact number that is told, for a group of none has nobody in it. */
	readonly isHole: boolean;
}

/**
 * Which objectives the members read about, ran and practised: by ticks on write-ups, decks and official pages, by ticks on notebooks, and
 * by questions that they were asked.
 * @returns In the order of the syllabus; undefined where fewer than four members touched any, for then it would show what these did.
 */
export function objectiveCoverage(
	members: readonly Member[],
	{ objectives, work }: Pick<ReadinessData, 'objectives' | 'work'>,
): ObjectiveCoverage[] | undefined {
	const touching = members.map((member) => touchedBy(member, work)).filter((own) => own.size > 0);
	if (touching.length < LEAST) return undefined;
	return objectives.map((objective) => {
		const ways = touching.flatMap((own) => own.get(objective.id) ?? []);
		const by = (way: Way): Told => told(ways.filter((own) => own.has(way)).length);
		return {
			objective,
			read: by('read'),
			ran: by('ran'),
			practised: by('practised'),
			touched: told(ways.length),
			isHole: ways.length === 0,
		};
	});
}

/** The ways in which a member touched each objective, by its id. */
function touchedBy({ done, responses }: Member, work: ReadinessData['work']): ReadonlyMap<string, ReadonlySet<Way>> {
	const touched = new Map<string, Set<Way>>();
	const add = (objective: string, way: Way): void =>
		void touched.set(objective, (touched.get(objective) ?? new Set()).add(way));
	for (const id of done.keys()) {
		const { way, objectives = [] } = (Object.hasOwn(work, id) && work[id]) || {};
		if (way) for (const objective of objectives) add(objective, way);
	}
	for (const { objectives } of responses) for (const objective of objectives) add(objective, 'practised');
	return touched;
}
