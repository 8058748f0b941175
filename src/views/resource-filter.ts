/**
 * Which resources a reader asked for, in which order, and what the answer adds up to. Pure and light, because the
 * page uses it while it is built and the browser uses it again on every choice.
 */

/** What a list can be narrowed by, beside text. Also the names of the parameters in the address. */
export const FACETS = ['domain', 'tier', 'format', 'cost'] as const;
/** One of the ways to narrow the list. */
export type Facet = (typeof FACETS)[number];

/** The orders of the list; the first is the order of the page itself. */
export const SORTS = ['domain', 'title', 'tier', 'time', 'time-down'] as const;
/** An order of the list. */
export type Sort = (typeof SORTS)[number];

/** Value of the facet "domain" for rows that serve everyone. */
export const EVERY_DOMAIN = 'all-domains';
/** Value of the facet "tier" for rows that are named by the programme and not recommended: they count in no tier. */
export const NOT_RECOMMENDED = 'not-recommended';

/** What the filter needs to know of a resource. */
export interface FilterRow {
	readonly title: string;
	/** Domains it serves, its own first; {@link EVERY_DOMAIN} alone for rows for everyone. */
	readonly domains: readonly string[];
	/** Its tier, or {@link NOT_RECOMMENDED}. */
	readonly tier: string;
	readonly format: string;
	readonly cost: string;
	readonly minutes: number;
	readonly estimated: boolean;
	/** Title, provider, reason and caution: what a text is looked for in. */
	readonly text: string;
}

/** Chosen values by facet; an empty list asks for nothing. */
export type Choices = Readonly<Record<Facet, readonly string[]>>;

/** All that a reader chose. */
export interface Selection {
	readonly choices: Choices;
	readonly query: string;
	readonly sort: Sort;
}

/** The selection of a page just opened: everything, in the order of domains. */
export const EVERYTHING: Selection = {
	choices: { domain: [], tier: [], format: [], cost: [] },
	query: '',
	sort: 'domain',
};

const TIER_ORDER = ['primary', 'course', 'supplementary', NOT_RECOMMENDED];
const alphabet = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * Reads a selection from the query part of an address. Values the page does not offer are dropped, so that an old
 * link shows more rather than nothing.
 * @param search Query part with or without the question mark.
 * @param offered Values that exist, by facet.
 */
export function readSelection(search: string, offered: Choices): Selection {
	const parameters = new URLSearchParams(search);
	const chosen = (facet: Facet) => {
		const asked = parameters.getAll(facet);
		return offered[facet].filter((value) => asked.includes(value));
	};
	return {
		choices: { domain: chosen('domain'), tier: chosen('tier'), format: chosen('format'), cost: chosen('cost') },
		query: parameters.get('q') ?? '',
		sort: SORTS.find((sort) => sort === parameters.get('sort')) ?? EVERYTHING.sort,
	};
}

/** The query part of the address for a selection: `?domain=…&q=…`, or nothing where nothing was chosen. */
export function writeSelection({ choices, query, sort }: Selection): string {
	const parameters = new URLSearchParams();
	for (const facet of FACETS) for (const value of choices[facet]) parameters.append(facet, value);
	if (query.trim()) parameters.set('q', query.trim());
	if (sort !== EVERYTHING.sort) parameters.set('sort', sort);
	return parameters.size > 0 ? `?${parameters}` : '';
}

/** True where anything narrows the list; the order does not. */
export function isNarrowed({ choices, query }: Selection): boolean {
	return query.trim() !== '' || FACETS.some((facet) => choices[facet].length > 0);
}

/** Lower case without accents, so that "naive" finds "Naïve". */
function folded(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function values(row: FilterRow, facet: Facet): readonly string[] {
	return facet === 'domain' ? row.domains : [row[facet]];
}

/** A test for rows: values of one facet are alternatives, facets and words of the text all have to fit. */
function fits({ choices, query }: Selection): (row: FilterRow) => boolean {
	const words = folded(query).split(/\s+/).filter(Boolean);
	const asked = FACETS.filter((facet) => choices[facet].length > 0);
	return (row) => {
		if (!asked.every((facet) => values(row, facet).some((value) => choices[facet].includes(value)))) return false;
		if (words.length === 0) return true;
		const text = folded(row.text);
		return words.every((word) => text.includes(word));
	};
}

/**
 * The rows of a selection in its order. Equal rows keep the order they came in.
 * @param rows All rows in the order of domains.
 */
export function selectRows<R extends FilterRow>(rows: readonly R[], selection: Selection): R[] {
	const orders: Record<Sort, (a: FilterRow, b: FilterRow) => number> = {
		domain: () => 0,
		title: (a, b) => alphabet.compare(a.title, b.title),
		tier: (a, b) => TIER_ORDER.indexOf(a.tier) - TIER_ORDER.indexOf(b.tier),
		time: (a, b) => a.minutes - b.minutes,
		'time-down': (a, b) => b.minutes - a.minutes,
	};
	return rows.filter(fits(selection)).sort(orders[selection.sort]);
}

/**
 * How many rows each value of a facet would show, given all other choices. A value's own facet is left out, because
 * choosing a second value of it widens the list.
 */
export function countsOf(rows: readonly FilterRow[], selection: Selection, facet: Facet): Map<string, number> {
	const others = { ...selection, choices: { ...selection.choices, [facet]: [] } };
	const counts = new Map<string, number>();
	for (const row of rows.filter(fits(others))) {
		for (const value of values(row, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return counts;
}

/** One thing to let go of, and how many rows would then show. */
export interface Widening {
	readonly drop: Facet | 'q';
	readonly rows: number;
}

/** For an empty answer: the single steps that would show something, the most careful first. */
export function wideningsOf(rows: readonly FilterRow[], selection: Selection): Widening[] {
	const steps: Widening[] = FACETS.filter((facet) => selection.choices[facet].length > 0).map((drop) => ({
		drop,
		rows: selectRows(rows, without(selection, drop)).length,
	}));
	if (selection.query.trim()) steps.push({ drop: 'q', rows: selectRows(rows, without(selection, 'q')).length });
	return steps.filter((step) => step.rows > 0).sort((a, b) => a.rows - b.rows);
}

/** A selection with one facet, or the text, let go. */
export function without(selection: Selection, drop: Widening['drop']): Selection {
	if (drop === 'q') return { ...selection, query: '' };
	return { ...selection, choices: { ...selection.choices, [drop]: [] } };
}

/** Time of a list of rows. What is not recommended adds no time. */
export interface TimeSum {
	readonly minutes: number;
	/** Share of the minutes that is an estimate, in whole percent; 0 and 100 only where they are exact. */
	readonly estimatedPercent: number;
	/** Rows left out because they are not recommended. */
	readonly leftOut: number;
}

/** Adds up the time of rows. */
export function timeSum(rows: readonly FilterRow[]): TimeSum {
	const counted = rows.filter(({ tier }) => tier !== NOT_RECOMMENDED);
	const minutes = sum(counted);
	const estimated = sum(counted.filter((row) => row.estimated));
	const exact = estimated === 0 ? 0 : estimated === minutes ? 100 : undefined;
	const estimatedPercent = exact ?? Math.min(99, Math.max(1, Math.round((100 * estimated) / minutes)));
	return { minutes, estimatedPercent, leftOut: rows.length - counted.length };
}

function sum(rows: readonly FilterRow[]): number {
	return rows.reduce((total, { minutes }) => total + minutes, 0);
}

/** "37 of 233 resources". */
export function countLine(shown: number, all: number): string {
	return `${shown} of ${all} resources`;
}

/**
 * "About 62 h to read, 87% of it estimated", and what was left out.
 * @param spoken Prints minutes as a duration.
 */
export function timeLine({ minutes, estimatedPercent, leftOut }: TimeSum, spoken: (minutes: number) => string): string {
	const amount =
		estimatedPercent > 0 ? `About ${spoken(minutes)}, ${estimatedPercent}% of it estimated` : spoken(minutes);
	return leftOut > 0 ? `${amount}; ${leftOut} not recommended left out` : amount;
}
