import { LEAST } from '../told.ts';
import type { Member } from './member.ts';
import type { Deliverable, ReadinessData } from './readiness-data.ts';

/** Files of a pod from which on its deliverables are told: with one, the list would be that member's own. */
export const LEAST_OF_POD = 2;

/** What a pod owes and has not ticked. */
export interface PodDeliverables {
	readonly pod: ReadinessData['pods'][number];
	/** Undefined where too few files of the pod are there. */
	readonly told:
		| {
				readonly done: number;
				readonly of: number;
				/** By week. */
				readonly open: readonly { readonly week: number; readonly deliverables: readonly Deliverable[] }[];
		  }
		| undefined;
}

/**
 * The deliverables that each pod has not ticked. A pod has two people, so it is below the four that are told apart elsewhere. A deliverable
 * is the pod's and not a person's: it counts as done once any file of the pod ticks it, so neither "done" nor "open" says who. Files of
 * two members of the pod are needed, and of four in all.
 * @param until The last week that counts.
 */
export function openDeliverables(
	members: readonly Member[],
	{ pods, weeks }: Pick<ReadinessData, 'pods' | 'weeks'>,
	until: number,
): PodDeliverables[] {
	return pods.map((pod) => {
		const own = members.filter((member) => member.pod === pod.id);
		if (members.length < LEAST || own.length < LEAST_OF_POD) return { pod, told: undefined };
		const isOpen = ({ id }: Deliverable): boolean => !own.some(({ done }) => done.has(id));
		const owed = weeks
			.filter(({ number }) => number <= until)
			.map(({ number, deliverables }) => ({
				week: number,
				deliverables: deliverables.filter(({ pods: by }) => by?.includes(pod.id) ?? true),
			}));
		const of = owed.reduce((sum, { deliverables }) => sum + deliverables.length, 0);
		const open = owed
			.map(({ week, deliverables }) => ({ week, deliverables: deliverables.filter(isOpen) }))
			.filter(({ deliverables }) => deliverables.length > 0);
		return { pod, told: { of, done: of - open.reduce((sum, { deliverables }) => sum + deliverables.length, 0), open } };
	});
}
