import { externalLinksOf } from '../model/external-links.ts';
import { linkCheckOf } from '../model/link-checks.ts';
import { linkTroubles } from '../model/link-trouble.ts';
import type { Rule } from './rule.ts';

/** Tries without success, on as many days, after which a page that may be there is worth a look. */
const FAILURES = 3;

/** Finds links whose page was gone, had moved or kept silent when the link checker last asked. */
export const linksAnswer: Rule = {
	id: 'links-answer',
	title: 'Every external page was there, at its own address, when it was last asked for.',
	severity: 'warning',
	area: 'resources',
	why: 'A claim whose page is gone rests on nothing, and a reader who meets a dead link trusts the next one less. What the web does never fails a build: these are warnings.',
	remedy:
		'Open the page in a browser. Name its new address or its successor, or remove what names it; "npm run links" asks again.',
	*check(knowledge) {
		const troubled = knowledge.all('linkChecks').filter(({ data }) => linkTroubles(data).length > 0);
		if (troubled.length === 0) return;
		for (const { url, places, anchors } of externalLinksOf(knowledge)) {
			const check = linkCheckOf(knowledge, url);
			if (!check) continue;
			for (const { kind, message, hint, anchor } of linkTroubles(check)) {
				if (kind === 'unsure' && (check.failures ?? 0) < FAILURES) continue;
				const at =
					anchor === undefined ? places : anchors.filter((named) => named.anchor === anchor).map((named) => named.at);
				for (const place of at) yield { message, hint, at: place };
			}
		}
	},
};
