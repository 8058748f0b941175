import type { Rule } from './rule.ts';

/** Finds mentors who are not experienced or mentor themselves, and novices without one. */
export const mentorsAreExperienced: Rule = {
	id: 'mentors-are-experienced',
	title: 'A mentor is another, experienced member.',
	severity: 'error',
	area: 'programme',
	why: 'The mentor hour hands on experience; it needs somebody who has it, and a novice who is there to take it.',
	remedy: 'Name an experienced member of team.yaml under "mentor".',
	*check(knowledge) {
		const team = knowledge.find('team', 'team');
		if (!team) return;
		const { members } = team.data;
		const hasExperienced = members.some(({ level }) => level === 'experienced');
		for (const [index, member] of members.entries()) {
			if (member.mentor === undefined) {
				if (member.level !== 'novice' || !hasExperienced) continue;
				yield {
					message: `The novice "${member.id}" has no mentor.`,
					hint: 'Name an experienced member under "mentor".',
					at: team.locate(['members', index]),
					severity: 'warning',
				};
				continue;
			}
			const at = team.locate(['members', index, 'mentor']);
			const mentor = members.find(({ id }) => id === member.mentor);
			if (member.mentor === member.id) {
				yield {
					message: `The member "${member.id}" is their own mentor.`,
					hint: 'Name another, experienced member.',
					at,
				};
			} else if (mentor && mentor.level !== 'experienced') {
				yield {
					message: `The mentor "${mentor.id}" of "${member.id}" is ${mentor.level}, not experienced.`,
					hint: 'Name an experienced member.',
					at,
				};
			}
		}
	},
};
