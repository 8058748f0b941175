import type { Location } from '../model/entry.ts';
import type { ExternalLink } from '../model/external-links.ts';
import { linkTroubles, type LinkTrouble } from '../model/link-trouble.ts';
import { quantity } from '../model/wording.ts';
import type { LinkCheck } from '../schemas/link-check.ts';

/** What a run of the link check leaves to tell. */
export interface LinkReport {
	/** Day of the run, `YYYY-MM-DD`. */
	readonly today: string;
	/** The links of the run, with what is known of each now. */
	readonly links: readonly { readonly link: ExternalLink; readonly check: LinkCheck | undefined }[];
	/** How many of them were asked for in this run. */
	readonly asked: number;
	/** Pages that were due and not asked for, by the reason. */
	readonly left: ReadonlyMap<string, number>;
	/** Pages that the policy leaves out. */
	readonly notByMachine: readonly { readonly link: ExternalLink; readonly reason: string }[];
}

const NAMES: readonly (readonly [LinkCheck['verdict'] | undefined, string])[] = [
	['ok', 'found'],
	['moved', 'found at another address'],
	['gone', 'gone'],
	['refused', 'refused to answer a machine'],
	['server-error', 'server error'],
	['unreachable', 'no answer'],
	[undefined, 'not yet checked'],
];
const HEADINGS: Readonly<Record<LinkTrouble['kind'], string>> = {
	gone: 'Gone: to be mended',
	moved: 'Moved',
	anchor: 'Without the element that a fragment names',
	unsure: 'Nothing known: open by hand',
};

/** True if a page of the run is gone, by this check or an earlier one. */
export const hasGone = ({ links }: LinkReport): boolean => links.some(({ check }) => check?.verdict === 'gone');

/** The report for people: a table of verdicts, then what to mend, with every place. */
export function prettyLinks(report: LinkReport): string {
	const { today, links, asked, left, notByMachine } = report;
	const places = links.reduce((sum, { link }) => sum + link.places.length, 0);
	const counts = NAMES.map(([verdict, name]) => [name, links.filter(({ check }) => check?.verdict === verdict).length]);
	const rows = [...counts, ['not checked by machine', notByMachine.length]].filter(([, count]) => count !== 0);
	const table = rows.map(([name, count]) => `${String(count).padStart(6)}  ${name}`);
	const because = Array.from(left, ([reason, count]) => `${quantity(count, 'page')} left for another run: ${reason}.`);
	return [
		`${quantity(links.length, 'page')} named in ${quantity(places, 'place')}; ${asked} asked for on ${today}.`,
		[...table, ...because].join('\n'),
		...sections(report),
	].join('\n\n');
}

function sections({ links, notByMachine }: LinkReport): string[] {
	const troubles = links.flatMap(({ link, check }) =>
		check ? linkTroubles(check).map((trouble) => ({ link, ...trouble })) : [],
	);
	const parts = (Object.keys(HEADINGS) as LinkTrouble['kind'][]).flatMap((kind) => {
		const found = troubles.filter((trouble) => trouble.kind === kind);
		if (found.length === 0) return [];
		const blocks = found.map(({ link, message, hint, anchor }) =>
			[`  ${message}`, `  ${hint}`, ...placesOf(link, anchor).map((at) => `    ${shown(at)}`)].join('\n'),
		);
		return [`${HEADINGS[kind]}\n${blocks.join('\n')}`];
	});
	if (notByMachine.length === 0) return parts;
	const skipped = notByMachine.map(({ link, reason }) => `  ${link.url}\n    ${reason}`);
	return [...parts, `Not checked by machine\n${skipped.join('\n')}`];
}

function placesOf({ places, anchors }: ExternalLink, anchor: string | undefined): readonly Location[] {
	return anchor === undefined ? places : anchors.filter((named) => named.anchor === anchor).map(({ at }) => at);
}

const shown = ({ file, line, column }: Location): string => `${file}:${line}:${column}`;

/** The report for programs, as one JSON document. */
export function jsonLinks({ today, links, asked, left, notByMachine }: LinkReport): string {
	const pages = links.map(({ link, check }) => ({
		...(check ?? { url: link.url, verdict: null }),
		places: link.places,
	}));
	const skipped = notByMachine.map(({ link: { url, places }, reason }) => ({ url, reason, places }));
	return JSON.stringify(
		{ version: 1, on: today, asked, left: Object.fromEntries(left), pages, notByMachine: skipped },
		null,
		'\t',
	);
}
