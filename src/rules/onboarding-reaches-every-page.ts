import { isWriteUp } from '../model/assets.ts';
import { libraryGraph } from '../model/onboarding/library-graph.ts';
import type { Rule } from './rule.ts';

/** Finds pages that no onboarding path can come to, because what they want read first is in none, or waits for them. */
export const onboardingReachesEveryPage: Rule = {
	id: 'onboarding-reaches-every-page',
	title: 'Every prerequisite is a page that onboarding paths hold, and can be read before what needs it.',
	severity: 'error',
	area: 'programme',
	why: 'Paths put what a page needs before it. Where that is impossible, a new hire reads the page unprepared.',
	remedy: 'Name write-ups, notebooks or guides as prerequisites, none of which waits for the page itself.',
	*check(knowledge) {
		const graph = libraryGraph(knowledge);
		if (!graph) return;
		const assets = new Map([graph.workspace, ...graph.assets].map((asset) => [asset.id, asset]));
		const waitsFor = (id: string, wanted: string, seen = new Set<string>()): boolean => {
			if (id === wanted) return true;
			if (seen.has(id)) return false;
			seen.add(id);
			return assets.get(id)?.prerequisites.some((each) => waitsFor(each, wanted, seen)) ?? false;
		};
		for (const page of knowledge.pages.filter(isWriteUp)) {
			for (const [index, id] of page.data.prerequisites.entries()) {
				const isHeld = assets.has(id);
				// An id that nothing has is reported where references are.
				if (isHeld ? !waitsFor(id, page.id) : !knowledge.pages.some((other) => other.id === id)) continue;
				yield {
					message: `No onboarding path can put "${id}" before "${page.id}": ${isHeld ? 'it waits for that page itself' : 'paths hold no such page'}.`,
					hint: isHeld ? 'Remove one of the two prerequisites.' : 'Name a write-up, a notebook or a guide.',
					at: page.locate(['prerequisites', index]),
				};
			}
		}
	},
};
