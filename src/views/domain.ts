import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { coverage } from './coverage.ts';
import { peopleOfPod } from './people.ts';
import { resourcesOfDomain } from './resources.ts';
import {
	ASSET_KINDS,
	assets,
	domainBadge,
	domainWeight,
	outlinesByDate,
	podOf,
	programmeOutline,
	sectionsHolding,
} from './syllabus.ts';
import { changesOfDomain } from './what-changed.ts';
import { sessionLines } from './session.ts';

/** Weight, pod and people of a domain: what stands under its title. */
export function domainFacts(knowledge: KnowledgeBase, id: string) {
	const domain = knowledge.find('domains', id)?.data;
	const badge = domainBadge(knowledge, id);
	if (!domain || !badge) throw new Error(`There is no domain "${id}".`);
	const objectives = new Set(
		knowledge.all('objectives').flatMap((entry) => (entry.data.domain === id ? [entry.id] : [])),
	);
	const pod = podOf(knowledge, id);
	const programme = programmeOutline(knowledge);
	return {
		domain,
		badge,
		weight: domainWeight(knowledge, id),
		/** Sections of the other outlines that hold its objectives; their weight is never split. */
		elsewhere: outlinesByDate(knowledge)
			.filter((outline) => outline.id !== programme.id)
			.map((outline) => ({ outline, sections: sectionsHolding(outline, objectives) })),
		pod,
		people: pod ? peopleOfPod(knowledge, pod.id) : [],
	};
}
/** Facts under the title of a domain page. */
export type DomainFactsView = ReturnType<typeof domainFacts>;

/** Everything that a domain page shows below its prose. */
export function domainSheet(knowledge: KnowledgeBase, id: string) {
	const own = assets(knowledge).filter((asset) => asset.domain === id);
	return {
		...domainFacts(knowledge, id),
		coverage: coverage(knowledge).filter(({ objective }) => objective.domain === id),
		assets: ASSET_KINDS.map((kind) => ({ kind, assets: own.filter((asset) => asset.kind === kind) })),
		resources: resourcesOfDomain(knowledge, id),
		sessions: sessionLines(knowledge, ({ domain }) => domain === id),
		changes: changesOfDomain(knowledge, id),
		objectiveTitles: new Map(knowledge.all('objectives').map((entry) => [entry.id, entry.data.title])),
		freeEdition: knowledge.all('objectives').map((entry) => [entry.id, entry.data.freeEdition] as const),
		outlines: outlinesByDate(knowledge),
	};
}
/** Everything that a domain page shows below its prose. */
export type DomainSheetView = ReturnType<typeof domainSheet>;
