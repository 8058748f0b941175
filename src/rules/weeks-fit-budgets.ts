import type { Entry } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { isWeekOf, learnerOf, podMemberOf, studyPhase, weekTime } from '../model/minutes.ts';
import type { Rule, Violation } from './rule.ts';

/** Finds weeks that ask more of somebody than their budget, and study weeks that leave too much of it empty. */
export const weeksFitBudgets: Rule = {
	id: 'weeks-fit-budgets',
	title: 'No week asks more minutes of one person than its budget, and no week of a track leaves much of it unused.',
	severity: 'error',
	area: 'programme',
	why: 'People do this beside their work. A week that cannot be done in its hours teaches them to skip, and a week that lost its items looks like a holiday.',
	remedy:
		'Move an item to another week, name a part of a course, or leave it to those with more time. Change "weeklyBudget" where your team gives more or less time.',
	*check(knowledge) {
		const phase = studyPhase(knowledge);
		for (const week of knowledge.all('weeks')) {
			if (phase && isWeekOf(phase.data, week.data.number)) yield* studyWeek(knowledge, week);
			yield* laterWeek(knowledge, week);
		}
	},
};

function* studyWeek(knowledge: KnowledgeBase, week: Entry<'weeks'>): Generator<Violation> {
	const least = knowledge.only('policy')?.leastBudgetPercent ?? 0;
	for (const track of knowledge.all('tracks')) {
		const { weeklyBudget: budget, plan } = track.data;
		const { minutes } = weekTime(knowledge, week.data, learnerOf(knowledge, track.data));
		const index = plan.findIndex((planned) => planned.week === week.data.number);
		const at = track.locate(index < 0 ? ['plan'] : ['plan', index]);
		const asks = `Week ${week.id} asks ${minutes} minutes of the track "${track.id}"`;
		if (minutes > budget) {
			yield {
				message: `${asks}; its weekly budget is ${budget}.`,
				hint: `Take ${minutes - budget} minutes out of the week.`,
				at,
			};
		} else if (minutes * 100 < budget * least) {
			yield {
				message: `${asks}, less than ${least}% of its weekly budget of ${budget}.`,
				hint: 'Restore what the week has lost, or lower the budget.',
				at,
			};
		}
	}
}

/** After the tracks, what a person does depends on the pod, too: the one with most to do counts. */
function* laterWeek(knowledge: KnowledgeBase, week: Entry<'weeks'>): Generator<Violation> {
	const budget = knowledge.all('phases').find(({ data }) => isWeekOf(data, week.data.number))?.data.weeklyBudget;
	if (budget === undefined) return;
	const people = knowledge.all('tracks').flatMap((track) =>
		knowledge.all('pods').map((pod) => ({
			name: `the lead of "${pod.id}" from the track "${track.id}"`,
			...weekTime(knowledge, week.data, podMemberOf(knowledge, track.data, pod.id, 'lead')),
		})),
	);
	const [busiest] = people.sort((a, b) => b.minutes - a.minutes);
	if (!busiest || busiest.minutes <= budget) return;
	yield {
		message: `Week ${week.id} asks ${busiest.minutes} minutes of ${busiest.name}; the budget of its phase is ${budget}.`,
		hint: `Take ${busiest.minutes - budget} minutes out of the week, or raise "weeklyBudget" in programme/phases.yaml.`,
		at: week.locate(['activities']),
	};
}
