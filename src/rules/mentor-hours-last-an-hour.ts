import { contentFile } from '../model/content-files.ts';
import { hourParts } from '../model/mentor-hours.ts';
import { WEEKS } from '../model/weeks.ts';
import type { Rule } from './rule.ts';

/** Minutes of an hour. */
const HOUR = 60;

/** Finds weeks without a conversation guide, and guides whose parts are longer or shorter than the hour. */
export const mentorHoursLastAnHour: Rule = {
	id: 'mentor-hours-last-an-hour',
	title: 'Each of the twelve weeks has one guide for its mentor hour, and the parts of the guide take sixty minutes.',
	severity: 'error',
	area: 'programme',
	why: 'A mentor opens the guide five minutes before the hour. It has to be there, and to end when the hour ends.',
	remedy: 'Write the guide of the week in programme/mentor-hours.yaml, with five parts that add up to sixty minutes.',
	*check(knowledge) {
		const hours = knowledge.all('mentorHours');
		for (let week = 1; week <= WEEKS; week += 1) {
			if (hours.length === 0 || knowledge.knows('mentorHours', String(week))) continue;
			yield {
				message: `The mentor hour of week ${week} has no guide.`,
				hint: `Add a record with "week: ${week}".`,
				at: contentFile(knowledge, 'programme/mentor-hours.yaml'),
			};
		}
		const seen = new Set<number>();
		for (const hour of hours) {
			const { week } = hour.data;
			if (seen.has(week)) {
				yield {
					message: `The mentor hour of week ${week} has two guides.`,
					hint: 'Merge the two, or mend "week".',
					at: hour.locate(['week']),
				};
			}
			seen.add(week);
			const minutes = hourParts(hour.data).reduce((sum, part) => sum + part.minutes, 0);
			if (minutes === HOUR) continue;
			yield {
				message: `The parts of the mentor hour of week ${week} take ${minutes} minutes, not ${HOUR}.`,
				hint: 'Mend the minutes of one part.',
				at: hour.locate(),
			};
		}
	},
};
