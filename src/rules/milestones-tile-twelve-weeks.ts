import { mismatches, WEEKS } from '../model/weeks.ts';
import type { Rule } from './rule.ts';

/** Finds holes and overlaps of the timeline, and rows outside their phase. */
export const milestonesTileTwelveWeeks: Rule = {
	id: 'milestones-tile-twelve-weeks',
	title: 'The milestones cover the twelve weeks in order, each within its phase.',
	severity: 'error',
	area: 'programme',
	why: 'The timeline table is printed from the milestones. A missing row hides work, and a row in two phases has two owners.',
	remedy:
		'Let each milestone start in the week after the one before it ends, and keep it inside the weeks of its phase.',
	*check(knowledge) {
		const milestones = knowledge.all('milestones');
		for (const { kind, weeks, at, other } of mismatches(milestones)) {
			yield {
				message:
					kind === 'gap'
						? `No milestone covers ${weeks}.`
						: `The milestones "${other?.id}" and "${at.id}" both cover ${weeks}.`,
				hint: `Mend the weeks of the milestones, so that they cover 1 to ${WEEKS} in order.`,
				at: at.locate(['weeks']),
			};
		}
		for (const milestone of milestones) {
			const phase = knowledge.find('phases', milestone.data.phase);
			if (!phase) continue;
			const { from, to } = milestone.data.weeks;
			const { weeks } = phase.data;
			if (from >= weeks.from && to <= weeks.to) continue;
			yield {
				message: `The milestone "${milestone.id}" reaches outside the weeks ${weeks.from} to ${weeks.to} of its phase "${phase.id}".`,
				hint: 'Split the milestone, or name the phase in which its weeks lie.',
				at: milestone.locate(['weeks']),
			};
		}
	},
};
