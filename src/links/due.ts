import { addDays } from '../model/days.ts';
import type { ExternalLink } from '../model/external-links.ts';
import { hostOf, isOn } from '../model/hosts.ts';
import { notCheckedReason } from '../model/link-checks.ts';
import type { LinkCheck } from '../schemas/link-check.ts';
import type { Policy } from '../schemas/policy.ts';
import { isFound } from './outcome.ts';

/** The links of a run, by what becomes of them. */
export interface Due {
	/** To be asked for: never checked first, then by the day of the last try. */
	readonly ask: readonly ExternalLink[];
	/** Found lately; not asked for. */
	readonly fresh: readonly ExternalLink[];
	/** Left out by the policy, with its reason. */
	readonly notByMachine: readonly { readonly link: ExternalLink; readonly reason: string }[];
}

/** What decides whether a link is due. */
export interface DueBy {
	readonly checks: ReadonlyMap<string, LinkCheck>;
	readonly policy: Policy | undefined;
	/** `YYYY-MM-DD`. */
	readonly today: string;
	/** Days for which a page that was found is not asked for again. */
	readonly freshDays: number;
}

/** Sorts links into those to ask for and those to leave alone. */
export function dueLinks(links: readonly ExternalLink[], { checks, policy, today, freshDays }: DueBy): Due {
	const ask: ExternalLink[] = [];
	const fresh: ExternalLink[] = [];
	const notByMachine: { link: ExternalLink; reason: string }[] = [];
	for (const link of links) {
		const reason = notCheckedReason(policy, link.url);
		if (reason !== undefined) notByMachine.push({ link, reason });
		else if (isFresh(checks.get(link.url), today, freshDays)) fresh.push(link);
		else ask.push(link);
	}
	const lastTry = ({ url }: ExternalLink) => checks.get(url)?.checkedOn ?? '';
	ask.sort((a, b) => (lastTry(a) < lastTry(b) ? -1 : lastTry(a) > lastTry(b) ? 1 : a.url < b.url ? -1 : 1));
	return { ask, fresh, notByMachine };
}

function isFresh(check: LinkCheck | undefined, today: string, days: number): boolean {
	return check !== undefined && isFound(check) && addDays(check.checkedOn, days) > today;
}

/**
 * The links of one host or one file.
 * @param only A host, with its subdomains, or the path of a file or folder of the content.
 */
export function linksOf(links: readonly ExternalLink[], only: string): ExternalLink[] {
	const path = only.replace(/^\.\//, '').replace(/\/$/, '');
	return links.filter(
		({ url, places }) =>
			isOn(hostOf(url), [path.toLowerCase()]) ||
			places.some(({ file }) => file === path || file.startsWith(`${path}/`)),
	);
}
