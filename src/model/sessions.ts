import type { Session } from '../schemas/session.ts';
import { fenceAttributes } from './code-fence.ts';
import type { Page } from './entry.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { treeOf, walk } from './markdown.ts';
import { quotedPage } from './notebook.ts';

/** The pages that a session asks everyone to read beforehand; pages that do not exist are left out. */
export const readingOf = (knowledge: KnowledgeBase, session: Session): Page[] =>
	pagesOf(knowledge, session.before?.read ?? []);

/** Minutes of a page as its front matter estimates them; none for pages that are looked up and not read through. */
export const minutesOf = (page: Page): number => ('minutes' in page.data ? page.data.minutes : 0);

/** Minutes that a session asks everyone to read beforehand. */
export const readingMinutes = (knowledge: KnowledgeBase, session: Session): number =>
	readingOf(knowledge, session).reduce((sum, page) => sum + minutesOf(page), 0);

/** The notebooks of the live walk: those whose cells the deck quotes, in the order of its slides. */
export function walkOf(knowledge: KnowledgeBase, session: Session): Page[] {
	const quoted = new Set<string>();
	for (const deck of pagesOf(knowledge, session.deck === undefined ? [] : [session.deck])) {
		for (const { node } of walk(treeOf(deck))) {
			const from = node.type === 'code' ? fenceAttributes(node.meta).get('from') : undefined;
			if (from) quoted.add(quotedPage(from).id);
		}
	}
	return pagesOf(knowledge, [...quoted]);
}

function pagesOf(knowledge: KnowledgeBase, ids: readonly string[]): Page[] {
	return ids.flatMap((id) => knowledge.pages.find((page) => page.id === id) ?? []);
}
