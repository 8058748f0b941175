import type { PlanProgramme } from './plan-programme.ts';

/** What decides which work is a reader's own. What is not known is left out. */
export interface Reader {
	/** Id of the track of phase 1. */
	readonly track?: string | undefined;
	/** Id of the pod of phase 2. */
	readonly pod?: string | undefined;
	readonly podRole?: 'lead' | 'member' | undefined;
	/** Ids of the owning roles that the reader holds. */
	readonly roles: readonly string[];
	/** Where the mentor hour is the reader's: on which side. */
	readonly mentorHour?: 'mentor' | 'mentee' | undefined;
}

/** What a reader said: a member of team.yaml, or track, pod and role in the pod. */
export interface ReaderChoice {
	readonly member?: string | undefined;
	readonly track?: string | undefined;
	readonly pod?: string | undefined;
	readonly podRole?: 'lead' | 'member' | undefined;
}

/** What the programme says that decides who somebody is. */
export type ReaderFrame = Pick<PlanProgramme, 'members' | 'tracks' | 'roles'>;

/** Nobody in particular: what everyone does is theirs, and nothing else. */
export const ANYONE: Reader = { roles: [] };

/**
 * Who somebody is by what they said. A member that the team no longer has is nobody in particular. Without a member the level is that of
 * the track, and the mentor hour belongs to tracks in which the team has pairs.
 */
export function readerOf(choice: ReaderChoice, programme: ReaderFrame): Reader {
	const member = programme.members.find(({ id }) => id === choice.member);
	if (choice.member !== undefined && !member) return ANYONE;
	const { track, pod, podRole } = member ?? choice;
	const level = member?.level ?? programme.tracks.find(({ id }) => id === track)?.level;
	const roles = programme.roles.filter(({ heldBy, pod: of }) =>
		heldBy === 'pod-lead' ? podRole === 'lead' && of === pod : heldBy === 'experienced' && level === 'experienced',
	);
	return {
		track,
		pod,
		podRole,
		roles: roles.map(({ id }) => id),
		mentorHour: (member ? programme.members.filter(({ id }) => id === member.id) : sameTrack(programme, track))
			.flatMap(({ mentorHour }) => mentorHour ?? [])
			.at(0),
	};
}

const sameTrack = ({ members }: ReaderFrame, track: string | undefined) =>
	members.filter((member) => track !== undefined && member.track === track);
