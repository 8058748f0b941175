import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { ANY_ROLE, type OnboardingGraph } from '../model/onboarding/graph.ts';
import { libraryGraph } from '../model/onboarding/library-graph.ts';
import { onboardingPath } from '../model/onboarding/path.ts';
import type { Onboarding } from '../schemas/onboarding.ts';
import type { OnboardingData } from '../study/onboarding/onboarding-data.ts';

/**
 * What `onboarding.yaml` says, and the library as paths see it.
 * @throws {Error} If there is no such file, or no page on the workspace.
 */
function known(knowledge: KnowledgeBase): { readonly onboarding: Onboarding; readonly graph: OnboardingGraph } {
	const [onboarding, graph] = [knowledge.only('onboarding'), libraryGraph(knowledge)];
	if (!onboarding || !graph) throw new Error('There is no onboarding.yaml, or the page on the workspace is missing.');
	return { onboarding, graph };
}

/** The path of each level for no pod in particular, at the usual hours, without dates. */
export function standardPaths(knowledge: KnowledgeBase) {
	const { onboarding, graph } = known(knowledge);
	return onboarding.levels.map(({ level, title, goal }) => {
		const path = onboardingPath(graph, { level, role: ANY_ROLE, hours: graph.hours.usual });
		// By domain and not by page, so that the list stays short in a large library.
		const later = graph.domains.flatMap(({ id, title: domain }) => {
			const pages = path.later.filter(({ asset }) => asset.domain === id).length;
			return pages > 0 ? [{ domain, id, pages }] : [];
		});
		return { level, title, goal, path, later };
	});
}
/** The path of a level, and what goes with it. */
export type StandardPath = ReturnType<typeof standardPaths>[number];

/** Titles of owning roles, by id. */
export const ownerTitles = (knowledge: KnowledgeBase): Readonly<Record<string, string>> =>
	Object.fromEntries(knowledge.all('roles').map(({ id, data }) => [id, data.title]));

/** What the colleague does who accompanies a new hire, by week. */
export const buddyScript = (knowledge: KnowledgeBase): Onboarding['buddy'] => known(knowledge).onboarding.buddy;

/**
 * What the page tells its script.
 * @param base Base path with a slash at both ends.
 */
export function onboardingData(knowledge: KnowledgeBase, base: string, site: string | undefined): OnboardingData {
	const { onboarding, graph } = known(knowledge);
	return {
		base,
		site,
		graph,
		levels: onboarding.levels,
		pods: knowledge.all('pods').map(({ id, data }) => ({ id, title: `Pod ${data.number}: ${data.name}` })),
		owners: ownerTitles(knowledge),
		buddy: onboarding.buddy,
	};
}
