import { listOf } from '../model/wording.ts';
import type { Rule } from './rule.ts';

/** Finds pods without a lead, with several, or with one person alone. */
export const podsHaveLeadAndPair: Rule = {
	id: 'pods-have-lead-and-pair',
	title: 'Each pod has exactly one lead and at least two people; in a team too small for that, one.',
	severity: 'error',
	area: 'programme',
	why: 'The lead answers for the pod, and nobody can review their own work: a pod of one has no second pair of eyes.',
	remedy: 'In team.yaml, give each pod two or more members, and "podRole: lead" to one of them.',
	*check(knowledge) {
		const team = knowledge.find('team', 'team');
		if (!team) return;
		const members = team.data.members.map((member, index) => ({ ...member, index }));
		const pods = knowledge.all('pods');
		const enough = members.length >= 2 * pods.length;
		for (const pod of pods) {
			const people = members.filter((member) => member.pod === pod.id);
			const leads = people.filter(({ podRole }) => podRole === 'lead');
			const at = people[0] ? team.locate(['members', people[0].index]) : team.locate(['members']);
			if (people.length < 2) {
				yield {
					message: `The pod "${pod.id}" has ${people.length === 0 ? 'no members' : 'one member'}; it needs at least two.`,
					hint: enough
						? `Give "pod: ${pod.id}" to more members in team.yaml.`
						: `The team is too small for ${pods.length} pods of two: let another pod review this one's work.`,
					at,
					...(people.length === 1 && !enough ? { severity: 'warning' as const } : {}),
				};
			}
			if (people.length > 0 && leads.length === 0) {
				yield {
					message: `The pod "${pod.id}" has no lead.`,
					hint: 'Give "podRole: lead" to one of its members in team.yaml.',
					at,
				};
			}
			if (leads.length > 1) {
				yield {
					message: `The pod "${pod.id}" has ${leads.length} leads: ${listOf(leads.map(({ id }) => id))}.`,
					hint: 'Leave "podRole: lead" to one of them.',
					at: team.locate(['members', leads[1]?.index ?? 0, 'podRole']),
				};
			}
		}
	},
};
