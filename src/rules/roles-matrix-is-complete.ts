import { roleOf } from '../model/roles.ts';
import type { Rule } from './rule.ts';

/** Finds members who have no role in a phase. */
export const rolesMatrixIsComplete: Rule = {
	id: 'roles-matrix-is-complete',
	title: 'Each member has a role in each phase.',
	severity: 'error',
	area: 'programme',
	why: 'The roles matrix says what is expected of each person. Behind an empty cell stands somebody without a part.',
	remedy:
		'Add a role assignment whose conditions fit the member, or one for the phase without conditions as its last row.',
	*check(knowledge) {
		const team = knowledge.find('team', 'team');
		const assignments = knowledge.all('roleAssignments').map(({ data }) => data);
		if (!team || assignments.length === 0) return;
		for (const [index, member] of team.data.members.entries()) {
			for (const phase of knowledge.all('phases')) {
				if (roleOf(member, phase.id, assignments)) continue;
				yield {
					message: `The member "${member.id}" has no role in the phase "${phase.id}".`,
					hint: 'Add an assignment to programme/role-assignments.yaml that fits their track, pod role or level.',
					at: team.locate(['members', index]),
				};
			}
		}
	},
};
