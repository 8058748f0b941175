import { contentFile } from '../model/content-files.ts';
import { libraryGraph } from '../model/onboarding/library-graph.ts';
import { FIRST_NOTEBOOK_BY } from '../model/onboarding/order.ts';
import { onboardingPath, weeksOf } from '../model/onboarding/path.ts';
import { standardProfiles } from '../model/onboarding/profiles.ts';
import { quantity } from '../model/wording.ts';
import type { Rule } from './rule.ts';

/** Finds standard paths whose essentials have no room, and those that come to a notebook late or never. */
export const onboardingPathsFit: Rule = {
	id: 'onboarding-paths-fit',
	title: 'Each standard onboarding path has room for its essentials, and a notebook that ran within five steps.',
	severity: 'error',
	area: 'programme',
	why: 'A new hire plans by the path. Essentials that fall off its end are met by nobody, and who runs nothing in the first days only reads.',
	remedy:
		'Shorten what "begin" in programme/onboarding.yaml lists, raise "hours" there, or give the library a notebook that needs few pages.',
	*check(knowledge) {
		const graph = libraryGraph(knowledge);
		if (!graph) return;
		const at = knowledge.find('onboarding', 'onboarding')?.locate(['hours']);
		for (const profile of standardProfiles(graph)) {
			const { tasks, later } = onboardingPath(graph, profile);
			const place = at ?? contentFile(knowledge, 'programme/onboarding.yaml');
			const [lacking] = later.filter(({ isEssential }) => isEssential);
			if (lacking) {
				const wanted = [...tasks, ...later].filter(({ isEssential }) => isEssential);
				const minutes = wanted.reduce((sum, task) => sum + task.minutes, 0);
				const room = weeksOf(graph) * profile.hours * 60;
				const excess =
					minutes > room ? `${minutes - room} minutes too many` : 'what a week cannot finish waits for the next';
				yield {
					message: `The onboarding path "${profile.name}" has no room for "${lacking.asset.id}": its essentials take ${minutes} minutes, there are ${room} in ${quantity(weeksOf(graph), 'week')} (${excess}).`,
					hint: 'Take steps out of "begin", or raise "hours".',
					at: place,
				};
			}
			const first = tasks.findIndex(({ isFirstNotebook }) => isFirstNotebook) + 1;
			if (first === 0 || first > FIRST_NOTEBOOK_BY)
				yield {
					message: `The onboarding path "${profile.name}" has no notebook that ran among its first ${FIRST_NOTEBOOK_BY} steps.`,
					hint: 'Run a notebook whose objectives need at most three pages.',
					at: place,
				};
		}
	},
};
