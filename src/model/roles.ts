import type { RoleAssignment, Team } from '../schemas/programme.ts';

/** A person of team.yaml. */
export type Member = Team['members'][number];

/**
 * The cell of the roles matrix for a member in a phase: the first assignment of the phase whose
 * conditions all hold.
 * @param member A member of team.yaml.
 * @param phase Id of a phase.
 * @param assignments Assignments in the order of their file.
 * @returns The assignment, or undefined if none fits.
 */
export function roleOf(
	member: Member,
	phase: string,
	assignments: readonly RoleAssignment[],
): RoleAssignment | undefined {
	return assignments.find((assignment) => assignment.phase === phase && fits(member, assignment.when));
}

/** The name of a role as pages print it; `{pod}` becomes the pod's number. */
export function roleName(assignment: RoleAssignment, podNumber: number | undefined): string {
	return assignment.role.replaceAll('{pod}', podNumber === undefined ? '' : String(podNumber)).replace(/ {2,}/g, ' ');
}

function fits(member: Member, { track, podRole, level }: RoleAssignment['when']): boolean {
	return (
		(track === undefined || track === member.track) &&
		(podRole === undefined || podRole === member.podRole) &&
		(level === undefined || level === member.level)
	);
}
