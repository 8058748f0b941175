import { mismatches, WEEKS } from '../model/weeks.ts';
import type { Rule } from './rule.ts';

/** Finds weeks that no phase covers, or several, and phases out of order. */
export const phasesTileTwelveWeeks: Rule = {
	id: 'phases-tile-twelve-weeks',
	title: 'The phases cover the twelve weeks in order, without a hole or an overlap.',
	severity: 'error',
	area: 'programme',
	why: 'The roadmap, the dates and "this week" are read off the phases. A hole is a week in which nobody knows what to do.',
	remedy:
		'Let each phase start in the week after the one before it ends, the first in week 1 and the last up to week 12.',
	*check(knowledge) {
		const phases = knowledge.all('phases');
		for (const [index, phase] of phases.entries()) {
			if (phase.data.number !== index + 1) {
				yield {
					message: `The phase "${phase.id}" has the number ${phase.data.number} and stands in place ${index + 1}.`,
					hint: 'Number the phases 1, 2, 3 … in the order of the file.',
					at: phase.locate(['number']),
				};
			}
		}
		for (const { kind, weeks, at, other } of mismatches(phases)) {
			yield {
				message:
					kind === 'gap'
						? `No phase covers ${weeks}.`
						: `The phases "${other?.id}" and "${at.id}" both cover ${weeks}.`,
				hint: `Mend the weeks of the phases, so that they cover 1 to ${WEEKS} in order.`,
				at: at.locate(['weeks']),
			};
		}
	},
};
