import type { Entry } from '../model/entry.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { TIERS, type Resource, type Tier } from '../schemas/resource.ts';

/** A resource with the domain it serves first, and minutes that say whether they are an estimate. */
export interface ResourceRow extends Resource {
	/** Domain of the file, or undefined for rows that serve everyone. */
	readonly domain: string | undefined;
	readonly time: { readonly minutes: number; readonly estimated: boolean };
}

const FILE = /resources\/([^/]+)\.yaml$/;

/** Domain whose file holds a resource; undefined for rows for everyone. */
export function homeOf(resource: Entry<'resources'>): string | undefined {
	const name = FILE.exec(resource.file)?.[1];
	return name === 'all-domains' ? undefined : name;
}

/** Minutes of a resource: from its source, else an estimate by its format. */
export function timeOf(knowledge: KnowledgeBase, resource: Resource): ResourceRow['time'] {
	if (resource.minutes) return { minutes: resource.minutes, estimated: false };
	return { minutes: knowledge.only('policy')?.minutesByFormat[resource.format] ?? 0, estimated: true };
}

/** All resources in the order of domains, rows for everyone last. */
export function resourceRows(knowledge: KnowledgeBase): ResourceRow[] {
	const order = knowledge.all('domains').map(({ id }) => id);
	const position = (domain: string | undefined) => (domain ? order.indexOf(domain) : order.length);
	return knowledge
		.all('resources')
		.map((entry) => ({ ...entry.data, domain: homeOf(entry), time: timeOf(knowledge, entry.data) }))
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
		linkCheckedOn: row.linkCheckedOn ?? '',
	}));
}

/** Resources as CSV by RFC 4180; a leading character that a spreadsheet would run as a formula is quoted away. */
export function resourceCsv(knowledge: KnowledgeBase): string {
	const cell = (value: string | number | boolean) => {
		const text = typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : String(value);
		return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
	};
	const lines = [
		COLUMNS.join(','),
		...resourceRecords(knowledge).map((row) => COLUMNS.map((name) => cell(row[name])).join(',')),
	];
	return `${lines.join('\r\n')}\r\n`;
}
