import { satteri } from '@astrojs/markdown-satteri';
import { listedHtml } from '../../model/authored-html.ts';
import { safeLinks } from '../../model/authored-links.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { baseLinks } from '../../model/base-links.ts';
import { claimsList } from './claims-list.ts';
import { codeStatus } from './code-status.ts';
import { drawings } from './drawings.ts';
import { factDirective } from './fact-directive.ts';
import { glossaryLinks } from './glossary-links.ts';
import { scrollingTables } from './scrolling-tables.ts';
import { speakerNotes } from './speaker-notes.ts';

/**
 * The Markdown processor of the site: Sätteri with the handbook's own directives.
 * @param knowledge Where facts, claims and terms come from.
 * @param base Path the site is published under, with a slash at both ends.
 * @param code Digest of the code that makes pages.
 */
export function markdownProcessor(knowledge: KnowledgeBase, base: string, code: string) {
	const processor = satteri({
		features: { gfm: true, directive: true },
		mdastPlugins: [
			listedHtml(),
			factDirective(knowledge),
			claimsList(knowledge),
			drawings(knowledge),
			codeStatus(knowledge, base),
			speakerNotes(),
			glossaryLinks(knowledge.all('terms').map(({ data }) => data)),
		],
		hastPlugins: [safeLinks(), baseLinks(base), scrollingTables()],
	});
	// Astro keeps a rendered page until its file or the configuration changes: what directives print counts as configuration, and so does code.
	const printed = knowledge.entries.filter(({ collection }) => PRINTED.includes(collection)).map(({ data }) => data);
	Object.assign(processor.options, { printed: JSON.stringify(printed), code });
	return processor;
}

/** Collections whose records directives print into pages. */
const PRINTED: readonly string[] = ['outlines', 'facts', 'claims', 'drawings', 'terms', 'team'];
