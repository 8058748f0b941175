import { assetPlace, claimsOf, isWriteUp } from '../model/assets.ts';
import type { Entry, Page } from '../model/entry.ts';
import { hostOf, isOn } from '../model/hosts.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import { quantity } from '../model/wording.ts';
import type { Policy } from '../schemas/policy.ts';
import type { Rule, Violation } from './rule.ts';

/** Where code and reference implementations live; accepted beside the official hosts. */
const CODE_HOST = 'github.com';
/** Folder of guides, and of their claims. */
const GUIDES = 'guides/';

/** Finds write-ups with too few checked claims, claims on unofficial pages, and claims of no page. */
export const claimsSupportWriteUps: Rule = {
	id: 'claims-support-write-ups',
	title:
		'Each write-up rests on claims that were checked against official pages, and so does a guide that names claims.',
	severity: 'error',
	area: 'assets',
	why: 'A reader can only trust a page that shows what it rests on. What was written from memory supports nothing.',
	remedy:
		'Check the claims of the page against official pages, and record address, evidence and day in its claims file.',
	*check(knowledge) {
		const policy = knowledge.only('policy');
		const named = new Set<string>();
		for (const page of knowledge.pages) {
			const id = claimsOf(page);
			if (id === undefined) continue;
			named.add(id);
			yield* pageWithClaims(knowledge, page, id, policy);
		}
		for (const entry of knowledge.all('claims')) {
			if (!named.has(entry.id) && !knowledge.knows('docs', pageOf(entry.id))) {
				yield {
					message: `The claims "${entry.id}" belong to no page.`,
					hint: 'Write the page, mend the id, or remove the file.',
					at: entry.locate(),
				};
			}
			// A guide may be about somebody else's data, whose official pages are on hosts of theirs.
			if (policy && !entry.id.startsWith(GUIDES)) yield* unofficial(entry, policy);
		}
	},
};

function* pageWithClaims(
	knowledge: KnowledgeBase,
	page: Page,
	id: string,
	policy: Policy | undefined,
): Generator<Violation> {
	const { kind } = page.data;
	const place = assetPlace(page.id);
	if (isWriteUp(page) && !place) return;
	const own = place ? `${place.domain}/${place.slug}` : page.id;
	if (id !== own) {
		yield {
			message: `The ${kind} "${page.id}" names the claims "${id}", not its own.`,
			hint: `Write "claims: ${own}".`,
			at: page.locate(['claims']),
		};
	}
	const claims = knowledge.find('claims', id);
	if (!claims || !policy) return;
	const checked = claims.data.claims.filter(
		({ evidence, verdict }) => evidence !== 'recalled' && verdict !== 'unconfirmed',
	).length;
	if (checked >= policy.claimMinimum) return;
	yield {
		message: `The ${kind} "${page.id}" rests on ${quantity(checked, 'checked claim')}; the policy asks for ${policy.claimMinimum}.`,
		hint: 'Check more claims against official pages; recalled and unconfirmed ones do not count.',
		at: claims.locate(['claims']),
	};
}

function* unofficial(entry: Entry<'claims'>, { officialHosts }: Policy): Generator<Violation> {
	for (const [index, { url }] of entry.data.claims.entries()) {
		const host = hostOf(url);
		if (isOn(host, [...officialHosts, CODE_HOST])) continue;
		yield {
			message: `A claim of "${entry.id}" rests on "${host ?? url}", which is no official host.`,
			hint: 'Name the official page that settles the claim.',
			at: entry.locate(['claims', index, 'url']),
		};
	}
}

/** The page that a list of claims is named for. */
function pageOf(claims: string): string {
	if (claims.startsWith(GUIDES)) return claims;
	const [domain = '', slug = ''] = claims.split('/');
	return `domains/${domain}/write-ups/${slug}`;
}
