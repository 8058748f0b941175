import type { LinkCheck } from '../schemas/link-check.ts';
import type { Policy } from '../schemas/policy.ts';
import { derived } from './derived.ts';
import { pageUrlOf } from './external-links.ts';
import { hostOf, isOn } from './hosts.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

const byUrl = derived((knowledge) => new Map(knowledge.all('linkChecks').map(({ data }) => [data.url, data])));

/** What is known of the page at an address; undefined if it was never asked for. */
export function linkCheckOf(knowledge: KnowledgeBase, address: string): LinkCheck | undefined {
	return byUrl(knowledge).get(pageUrlOf(address) ?? '');
}

/** Why a page is not asked for by a machine; undefined if it is. */
export function notCheckedReason(policy: Policy | undefined, address: string): string | undefined {
	return policy?.notCheckedByMachine.find(({ where }) =>
		where.includes('/') ? pageUrlOf(where) === pageUrlOf(address) : isOn(hostOf(address), [where]),
	)?.reason;
}
