import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { roleName, roleOf, type Member } from '../model/roles.ts';

export type { Member };

/** Members of the team; empty without team.yaml. */
export function members(knowledge: KnowledgeBase): readonly Member[] {
	return knowledge.only('team')?.members ?? [];
}

/** People of a pod, lead first. */
export function peopleOfPod(knowledge: KnowledgeBase, pod: string): Member[] {
	return members(knowledge)
		.filter((member) => member.pod === pod)
		.sort((a, b) => Number(b.podRole === 'lead') - Number(a.podRole === 'lead'));
}

/** Title of an owning role with the people who hold it: "Pod 1 lead (Experienced 1)". */
export function ownerTitle(knowledge: KnowledgeBase, role: string): string {
	const data = knowledge.find('roles', role)?.data;
	if (!data) return role;
	const holders = members(knowledge).filter((member) => {
		if (data.heldBy === 'pod-lead') return member.pod === data.pod && member.podRole === 'lead';
		return data.heldBy === 'experienced' ? member.level === 'experienced' : false;
	});
	return holders.length ? `${data.title} (${holders.map(({ name }) => name).join(', ')})` : data.title;
}

/** A pair of mentor and mentee. */
export interface MentorPair {
	readonly mentor: Member;
	readonly mentee: Member;
}

/** Mentor pairs in the order of team.yaml. */
export function mentorPairs(knowledge: KnowledgeBase): MentorPair[] {
	const people = members(knowledge);
	return people.flatMap((mentee) => {
		const mentor = people.find(({ id }) => id === mentee.mentor);
		return mentor ? [{ mentor, mentee }] : [];
	});
}

/** The roles matrix: one row a member, one cell a phase. */
export function rolesMatrix(knowledge: KnowledgeBase) {
	const phases = knowledge.all('phases').map(({ data }) => data);
	const assignments = knowledge.all('roleAssignments').map(({ data }) => data);
	const pods = new Map(knowledge.all('pods').map(({ id, data }) => [id, data.number]));
	return {
		phases,
		rows: members(knowledge).map((member) => ({
			member,
			cells: phases.map((phase) => {
				const assignment = roleOf(member, phase.id, assignments);
				return {
					role: assignment ? roleName(assignment, pods.get(member.pod)) : '',
					duties: assignment?.duties ?? [],
				};
			}),
		})),
	};
}
