import { isOlderThan } from '../model/dates.ts';
import { quantity } from '../model/wording.ts';
import type { Rule } from './rule.ts';

/** Finds exam facts that were checked long ago. */
export const factsAreFresh: Rule = {
	id: 'facts-are-fresh',
	title: 'Each exam fact was checked as recently as the policy asks.',
	severity: 'warning',
	area: 'assets',
	why: 'Exam facts change without notice, and people book and pay by them.',
	remedy: 'Open the sources of the fact, mend its value, and set "checkedOn" to today.',
	*check(knowledge, { today }) {
		const months = knowledge.only('policy')?.factMonths;
		if (months === undefined) return;
		for (const fact of knowledge.all('facts')) {
			if (!isOlderThan(fact.data.checkedOn, months, today)) continue;
			yield {
				message: `The fact "${fact.id}" was last checked on ${fact.data.checkedOn}, more than ${quantity(months, 'month')} ago.`,
				hint: 'Open its sources again and set "checkedOn".',
				at: fact.locate(['checkedOn']),
			};
		}
	},
};
