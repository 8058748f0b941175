import { assetPlace, isWriteUp } from '../model/assets.ts';
import { hostOf, isOn } from '../model/hosts.ts';
import { quantity } from '../model/wording.ts';
import type { Rule } from './rule.ts';

/** Where code and reference implementations live; accepted beside the official hosts. */
const CODE_HOST = 'github.com';

/** Finds write-ups with too few checked claims, claims on unofficial pages, and claims of no write-up. */
export const claimsSupportWriteUps: Rule = {
	id: 'claims-support-write-ups',
	title: 'Each write-up rests on claims that were checked against official pages.',
	severity: 'error',
	area: 'assets',
	why: 'A reader can only trust a page that shows what it rests on. What was written from memory supports nothing.',
	remedy:
		'Check the claims of the write-up against official pages, and record address, evidence and day in its claims file.',
	*check(knowledge) {
		const policy = knowledge.only('policy');
		const named = new Set<string>();
		for (const page of knowledge.pages.filter(isWriteUp)) {
			const place = assetPlace(page.id);
			if (!place) continue;
			const expected = `${place.domain}/${place.slug}`;
			named.add(page.data.claims);
			if (page.data.claims !== expected) {
				yield {
					message: `The write-up "${page.id}" names the claims "${page.data.claims}", not its own.`,
					hint: `Write "claims: ${expected}".`,
					at: page.locate(['claims']),
				};
			}
			const claims = knowledge.find('claims', page.data.claims);
			if (!claims || !policy) continue;
			const checked = claims.data.claims.filter(
				({ evidence, verdict }) => evidence !== 'recalled' && verdict !== 'unconfirmed',
			).length;
			if (checked < policy.claimMinimum) {
				const support = quantity(checked, 'checked claim');
				yield {
					message: `The write-up "${page.id}" rests on ${support}; the policy asks for ${policy.claimMinimum}.`,
					hint: 'Check more claims against official pages; recalled and unconfirmed ones do not count.',
					at: claims.locate(['claims']),
				};
			}
		}
		for (const entry of knowledge.all('claims')) {
			if (!named.has(entry.id) && !knowledge.knows('docs', writeUpOf(entry.id))) {
				yield {
					message: `The claims "${entry.id}" belong to no write-up.`,
					hint: 'Write the write-up, mend the id, or remove the file.',
					at: entry.locate(),
				};
			}
			if (!policy) continue;
			for (const [index, { url }] of entry.data.claims.entries()) {
				const host = hostOf(url);
				if (isOn(host, [...policy.officialHosts, CODE_HOST])) continue;
				yield {
					message: `A claim of "${entry.id}" rests on "${host ?? url}", which is no official host.`,
					hint: 'Name the official page that settles the claim.',
					at: entry.locate(['claims', index, 'url']),
				};
			}
		}
	},
};

function writeUpOf(claims: string): string {
	const [domain = '', slug = ''] = claims.split('/');
	return `domains/${domain}/write-ups/${slug}`;
}
