import type { Session } from '../schemas/session.ts';
import { fenceAttributes } from './code-fence.ts';
import type { Page } from './entry.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { treeOf, walk } from './markdown.ts';
import { quotedPage } from './notebook.ts';
import { pagesOf } from './sessions.ts';

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
