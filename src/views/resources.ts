import { csv } from '../model/csv.ts';
import type { Entry } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { linkCheckOf, notCheckedReason } from '../model/link-checks.ts';
import { timeOf } from '../model/minutes.ts';
import { TIERS, type Resource, type Tier } from '../schemas/resource.ts';

/** A resource with the domain it serves first, and minutes that say whether they are an estimate. */
export interface ResourceRow extends Resource {
	/** Domain of the file, or undefined for rows that serve everyone. */
	readonly domain: string | undefined;
	readonly time: { readonly minutes: number; readonly estimated: boolean };
	readonly linkCheck: ResourceLinkCheck;
}

/** What is known of a resource's address. */
export interface ResourceLinkCheck {
	/** Day on which the page last answered. */
	readonly okOn: string | undefined;
	/** What a reader should know: that day, or why there is none, and whether the page was gone since. */
	readonly text: string;
}

const FILE = /resources\/([^/]+)\.yaml$/;

/** Domain whose file holds a resource; undefined for rows for everyone. */
export function homeOf(resource: Entry<'resources'>): string | undefined {
	const name = FILE.exec(resource.file)?.[1];
	return name === 'all-domains' ? undefined : name;
}

/** The last successful check of a resource's address, or what stands for one. */
export function linkCheckOfResource(knowledge: KnowledgeBase, { url }: Pick<Resource, 'url'>): ResourceLinkCheck {
	if (notCheckedReason(knowledge.only('policy'), url) !== undefined)
		return { okOn: undefined, text: 'not checked by machine' };
	const check = linkCheckOf(knowledge, url);
	const okOn = check?.okOn;
	const found = okOn && `found on ${okOn}`;
	if (check?.verdict !== 'gone') return { okOn, text: found ?? 'not yet checked' };
	return { okOn, text: [found, `gone on ${check.checkedOn}`].filter(Boolean).join('; ') };
}

/** All resources in the order of domains, rows for everyone last. */
export function resourceRows(knowledge: KnowledgeBase): ResourceRow[] {
	const order = knowledge.all('domains').map(({ id }) => id);
	const position = (domain: string | undefined) => (domain ? order.indexOf(domain) : order.length);
	return knowledge
		.all('resources')
		.map((entry) => ({
			...entry.data,
			domain: homeOf(entry),
			time: timeOf(knowledge, entry.data),
			linkCheck: linkCheckOfResource(knowledge, entry.data),
		}))
		.sort((a, b) => position(a.domain) - position(b.domain) || TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier));
}

/** Resources of a domain by tier: its own, then those of other domains that serve it too. */
export function resourcesOfDomain(knowledge: KnowledgeBase, domain: string) {
	const rows = resourceRows(knowledge);
	return TIERS.map((tier) => ({
		tier,
		own: rows.filter((row) => row.tier === tier && row.domain === domain),
		also: rows.filter((row) => row.tier === tier && row.also?.includes(domain)),
	}));
}

/** The matrix: domains by tiers, one to three rows a cell. */
export function resourceMatrix(knowledge: KnowledgeBase) {
	const rows = resourceRows(knowledge).filter((row) => row.matrix);
	return knowledge.all('domains').map(({ id }) => ({
		domain: id,
		cells: TIERS.map((tier): { tier: Tier; rows: ResourceRow[] } => ({
			tier,
			rows: rows.filter((row) => row.domain === id && row.tier === tier),
		})),
	}));
}

const COLUMNS = [
	'id',
	'title',
	'url',
	'provider',
	'domain',
	'also',
	'tier',
	'format',
	'cost',
	'minutes',
	'minutesEstimated',
	'why',
	'caution',
	'listedOn',
	'linkCheckedOn',
] as const;

/** Resources as flat objects for downloads; unknown values are empty. */
export function resourceRecords(
	knowledge: KnowledgeBase,
): Record<(typeof COLUMNS)[number], string | number | boolean>[] {
	return resourceRows(knowledge).map((row) => ({
		id: row.id,
		title: row.title,
		url: row.url,
		provider: row.provider,
		domain: row.domain ?? 'all-domains',
		also: row.also?.join(' ') ?? '',
		tier: row.tier,
		format: row.format,
		cost: row.cost,
		minutes: row.time.minutes,
		minutesEstimated: row.time.estimated,
		why: row.why,
		caution: row.caution ?? '',
		listedOn: row.listedOn,
		linkCheckedOn: row.linkCheck.okOn ?? '',
	}));
}

/** Resources as CSV. */
export function resourceCsv(knowledge: KnowledgeBase): string {
	return csv(COLUMNS, resourceRecords(knowledge));
}
