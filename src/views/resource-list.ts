import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { TIERS, type Resource } from '../schemas/resource.ts';
import type { FacetGroup } from './facets.ts';
import {
	countsOf,
	EVERY_DOMAIN,
	EVERYTHING,
	FACETS,
	NOT_RECOMMENDED,
	type Facet,
	type FilterRow,
} from './resource-filter.ts';
import { resourceMatrix, resourceRows, type ResourceRow } from './resources.ts';
import { domainBadge, domainWeight, type DomainBadge } from './syllabus.ts';

/** A resource as a row of the full list. */
export interface ListedResource {
	readonly resource: ResourceRow;
	/** Badge of its own domain; undefined for rows for everyone. */
	readonly badge: DomainBadge | undefined;
	readonly also: readonly DomainBadge[];
	/** What to know before using it, for rows that are named and not recommended. */
	readonly caution: string | undefined;
	readonly filter: FilterRow;
}

/** Names of the formats as pages print them. */
export const FORMAT_NAMES: Readonly<Record<Resource['format'], string>> = {
	docs: 'Docs',
	course: 'Course',
	video: 'Video',
	article: 'Article',
	repo: 'Repository',
	'practice-exam': 'Practice exam',
	dataset: 'Dataset',
};
/** Names of the tiers as pages print them. */
export const TIER_NAMES: Readonly<Record<Resource['tier'], string>> = {
	primary: 'Primary',
	course: 'Course',
	supplementary: 'Supplementary',
};
/** Names of costs as pages print them. */
export const COST_NAMES: Readonly<Record<Resource['cost'], string>> = {
	free: 'Free',
	mixed: 'Partly free',
	paid: 'Paid',
};

const PREAMBLE = /^Named by the programme, not recommended:\s*/;

/** All resources as rows of the full list, in the order of domains and tiers. */
export function resourceList(knowledge: KnowledgeBase): ListedResource[] {
	return resourceRows(knowledge).map((resource) => {
		const { title, provider, domain, also = [], tier, format, cost, time, why, caution } = resource;
		return {
			resource,
			badge: domain === undefined ? undefined : domainBadge(knowledge, domain),
			also: badgesOf(knowledge, also),
			caution: caution && sentence(caution.replace(PREAMBLE, '')),
			filter: {
				title,
				domains: [domain ?? EVERY_DOMAIN, ...also],
				tier: caution ? NOT_RECOMMENDED : tier,
				format,
				cost,
				...time,
				text: [title, provider, why, caution].filter(Boolean).join(' '),
			},
		};
	});
}

function badgesOf(knowledge: KnowledgeBase, ids: readonly string[]): DomainBadge[] {
	return ids.flatMap((id) => domainBadge(knowledge, id) ?? []);
}

function sentence(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The facets of the full list, each value in the handbook's order. Only values that some row has are offered. */
export function resourceFacets(knowledge: KnowledgeBase): FacetGroup[] {
	const rows = resourceList(knowledge).map(({ filter }) => filter);
	const used = new Map(FACETS.map((facet) => [facet, countsOf(rows, EVERYTHING, facet)]));
	const domains = badgesOf(
		knowledge,
		knowledge.all('domains').map(({ id }) => id),
	).map((badge) => ({ value: badge.id, label: badge.short, badge }));
	const groups: (FacetGroup & { name: Facet })[] = [
		{ name: 'domain', title: 'Domain', options: [...domains, { value: EVERY_DOMAIN, label: 'For everyone' }] },
		{
			name: 'tier',
			title: 'Tier',
			options: [
				...TIERS.map((tier) => ({ value: tier, label: TIER_NAMES[tier], tier })),
				{ value: NOT_RECOMMENDED, label: 'Named, not recommended' },
			],
		},
		{ name: 'format', title: 'Format', options: named(FORMAT_NAMES) },
		{ name: 'cost', title: 'Cost', options: named(COST_NAMES) },
	];
	return groups.map((group) => ({
		...group,
		options: group.options.flatMap((option) => {
			const count = used.get(group.name)?.get(option.value);
			return count === undefined ? [] : [{ ...option, count }];
		}),
	}));
}

function named(names: Readonly<Record<string, string>>) {
	return Object.entries(names).map(([value, label]) => ({ value, label }));
}

/** The matrix with the badge and weight of each domain. */
export function weightedMatrix(knowledge: KnowledgeBase) {
	return resourceMatrix(knowledge).map(({ domain, cells }) => ({
		badge: domainBadge(knowledge, domain),
		weight: domainWeight(knowledge, domain),
		cells,
	}));
}

/** A row of {@link weightedMatrix}. */
export type MatrixRow = ReturnType<typeof weightedMatrix>[number];
