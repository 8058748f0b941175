import { isOlderThan } from '../model/dates.ts';
import { quantity } from '../model/wording.ts';
import type { Rule } from './rule.ts';

/** Finds second readings that are long ago. */
export const reviewsAreFresh: Rule = {
	id: 'reviews-are-fresh',
	title: 'A second reading is not older than the policy allows.',
	severity: 'warning',
	area: 'assets',
	why: 'The platform changes every month. A page that nobody has read for long is likely to be wrong somewhere.',
	remedy: 'Read the page or question again, mend what changed, and set "review" to today.',
	*check(knowledge, { today }) {
		const months = knowledge.only('policy')?.reviewMonths;
		if (months === undefined) return;
		for (const entry of [...knowledge.pages, ...knowledge.all('questions')]) {
			const on = entry.data.review?.on;
			if (on === undefined || !isOlderThan(on, months, today)) continue;
			yield {
				message: `"${entry.id}" was last reviewed on ${on}, more than ${quantity(months, 'month')} ago.`,
				hint: 'Read it again and set the date of the review.',
				at: entry.locate(['review', 'on']),
			};
		}
	},
};
