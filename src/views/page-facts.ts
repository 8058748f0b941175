import type { Page } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { objectiveAddress, pageAddress, presenterAddress } from '../model/addresses.ts';
import { ownerTitle } from './people.ts';
import { domainBadge, domainOf, type DomainBadge } from './syllabus.ts';

/** What a page says about itself under its title. */
export interface PageFacts {
	readonly kind: string;
	readonly domain: DomainBadge | undefined;
	readonly level: string | undefined;
	readonly minutes: number | undefined;
	readonly audience: string | undefined;
	readonly objectives: readonly { readonly title: string; readonly address: string }[];
	readonly prerequisites: readonly { readonly title: string; readonly address: string }[];
	readonly owner: string;
	/** "Read a second time by founding-review on 2026-11-22", or "Not yet read a second time". */
	readonly review: string;
	/** "Adopted by …", or "Not yet confirmed by its owner". */
	readonly adoption: string;
	readonly presenter: string | undefined;
}

/** Facts of an authored page. */
export function pageFacts(knowledge: KnowledgeBase, page: Page): PageFacts {
	const { data } = page;
	const objectives = 'objectives' in data ? data.objectives : [];
	const domain = domainOf(page);
	return {
		kind: data.kind,
		domain: domain && data.kind !== 'domain' ? domainBadge(knowledge, domain) : undefined,
		level: 'level' in data ? data.level : undefined,
		minutes: 'minutes' in data ? data.minutes : undefined,
		audience: data.kind === 'guide' ? data.audience : undefined,
		objectives: objectives.flatMap((id) => {
			const objective = knowledge.find('objectives', id)?.data;
			return objective ? [{ title: objective.title, address: objectiveAddress(id) }] : [];
		}),
		prerequisites: (data.kind === 'write-up' ? data.prerequisites : []).flatMap((id) => {
			const target = knowledge.find('docs', id)?.data;
			return target ? [{ title: target.title, address: pageAddress(id) }] : [];
		}),
		owner: ownerTitle(knowledge, data.owner),
		review: data.review ? `Read a second time by ${data.review.by} on ${data.review.on}` : 'Not yet read a second time',
		adoption: data.adoptedBy ? `Adopted by ${data.adoptedBy}` : 'Not yet confirmed by its owner',
		presenter: data.kind === 'deck' ? presenterAddress(page.id) : undefined,
	};
}
