import { satteri } from '@astrojs/markdown-satteri';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { baseLinks } from './base-links.ts';
import { claimsList } from './claims-list.ts';
import { codeStatus } from './code-status.ts';
import { factDirective } from './fact-directive.ts';
import { speakerNotes } from './speaker-notes.ts';

/**
 * The Markdown processor of the site: Sätteri with the handbook's own directives.
 * @param knowledge Where facts and claims come from.
 * @param base Path the site is published under, with a slash at both ends.
 */
export function markdownProcessor(knowledge: KnowledgeBase, base: string) {
	return satteri({
		features: { gfm: true, directive: true },
		mdastPlugins: [factDirective(knowledge), claimsList(knowledge), codeStatus(), speakerNotes()],
		hastPlugins: [baseLinks(base)],
	});
}
