import { stringify } from 'yaml';
import type { ExternalLink } from '../model/external-links.ts';
import { notCheckedReason } from '../model/link-checks.ts';
import type { LinkCheck } from '../schemas/link-check.ts';
import type { Policy } from '../schemas/policy.ts';
import { isFound, type Outcome } from './outcome.ts';

/**
 * What is known of a page after it was asked for.
 * @param before What was known before.
 * @param today Day of the answer, `YYYY-MM-DD`.
 */
export function checkRecord(url: string, outcome: Outcome, before: LinkCheck | undefined, today: string): LinkCheck {
	const { verdict, status, problem, movedTo, missingAnchors } = outcome;
	const found = isFound(outcome);
	const okOn = found ? today : before?.okOn;
	const failures = (before?.failures ?? 0) + (before?.checkedOn === today && before.failures ? 0 : 1);
	return {
		url,
		verdict,
		...(status === undefined ? {} : { status }),
		...(problem === undefined ? {} : { problem }),
		...(movedTo === undefined ? {} : { movedTo }),
		...(missingAnchors.length === 0 ? {} : { missingAnchors: [...missingAnchors].sort() }),
		checkedOn: today,
		...(okOn === undefined ? {} : { okOn }),
		...(found ? {} : { failures }),
	};
}

/**
 * What is known of every page after a run, by address: of pages that were asked for what they answered, of others what was
 * known. Pages that nothing names any more, or that the policy leaves out, are forgotten.
 */
export function checksAfter(
	links: readonly ExternalLink[],
	{ before, outcomes, policy, today }: AfterRun,
): Map<string, LinkCheck> {
	const after = new Map<string, LinkCheck>();
	for (const { url } of links) {
		if (notCheckedReason(policy, url) !== undefined) continue;
		const outcome = outcomes.get(url);
		const check = outcome ? checkRecord(url, outcome, before.get(url), today) : before.get(url);
		if (check) after.set(url, check);
	}
	return after;
}

/** What {@link checksAfter} goes by. */
export interface AfterRun {
	readonly before: ReadonlyMap<string, LinkCheck>;
	readonly outcomes: ReadonlyMap<string, Outcome>;
	readonly policy: Policy | undefined;
	/** `YYYY-MM-DD`. */
	readonly today: string;
}

const HEADER =
	'# What each external page answered when it was last asked for. Written by "npm run links"; do not edit by hand.\n';

/** The file of all records, by address, so that a change of one is a few lines of a diff. */
export function checksFile(checks: readonly LinkCheck[]): string {
	const sorted = [...checks].sort((a, b) => (a.url < b.url ? -1 : 1));
	return HEADER + stringify(sorted, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}
