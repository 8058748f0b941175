import { contentFile } from '../model/content-files.ts';
import { WEEKS } from '../model/weeks.ts';
import type { Rule } from './rule.ts';

/** Finds weeks that are missing, and weeks that ask or leave nothing. */
export const weeksHaveWork: Rule = {
	id: 'weeks-have-work',
	title: 'Each of the twelve weeks is there once, with something to do and something to show.',
	severity: 'error',
	area: 'programme',
	why: 'The week page is where a learner starts. A week without work or result is a week lost.',
	remedy: 'Write the week in programme/weeks.yaml with at least one activity and one deliverable.',
	*check(knowledge) {
		const weeks = knowledge.all('weeks');
		for (let number = 1; number <= WEEKS; number += 1) {
			if (weeks.length === 0 || knowledge.knows('weeks', String(number))) continue;
			yield {
				message: `Week ${number} is missing.`,
				hint: `Add a record with "number: ${number}".`,
				at: contentFile(knowledge, 'programme/weeks.yaml'),
			};
		}
		const seen = new Set<number>();
		for (const week of weeks) {
			const { number, activities, deliverables } = week.data;
			if (seen.has(number)) {
				yield {
					message: `Week ${number} is described twice.`,
					hint: 'Merge the two records, or mend "number".',
					at: week.locate(['number']),
				};
			}
			seen.add(number);
			if (activities.length === 0) {
				yield {
					message: `Week ${number} has no activity.`,
					hint: 'Say under "activities" what to do, starting with a verb.',
					at: week.locate(['activities']),
				};
			}
			if (deliverables.length === 0) {
				yield {
					message: `Week ${number} has no deliverable.`,
					hint: 'Say under "deliverables" what exists at the end of the week.',
					at: week.locate(['deliverables']),
				};
			}
		}
	},
};
