import { pageAddress } from '../model/addresses.ts';
import { treeOf, walk } from '../model/markdown.ts';
import { readingOf } from '../model/sessions.ts';
import type { Rule } from './rule.ts';

/** Finds pages of domains that leave out what everyone reads before their session. */
export const domainPagesNameTheReading: Rule = {
	id: 'domain-pages-name-the-reading',
	title: 'The page of a domain links each page that its session asks everyone to read.',
	severity: 'error',
	area: 'programme',
	why: 'The page of a domain says how to study it. Where it is older than the write-ups, it sends people elsewhere, and they meet the session unprepared.',
	remedy: 'Begin "How to study it" with the pages under "before.read" of the session in programme/sessions.yaml.',
	*check(knowledge) {
		for (const page of knowledge.pages) {
			const { data } = page;
			if (data.kind !== 'domain') continue;
			const linked = new Set(Array.from(walk(treeOf(page)), ({ node }) => node.url?.replace(/[#?].*/, '')));
			const asked = knowledge
				.all('sessions')
				.filter(({ data: { domain } }) => domain === data.domain)
				.flatMap((session) => readingOf(knowledge, session.data));
			for (const { id } of new Set(asked)) {
				if (linked.has(pageAddress(id))) continue;
				yield {
					message: `The page of the domain "${data.domain}" does not link "${id}", which its session asks everyone to read.`,
					hint: `Link ${pageAddress(id)} where the page says how to study the domain.`,
					at: page.place(1, 1),
				};
			}
		}
	},
};
