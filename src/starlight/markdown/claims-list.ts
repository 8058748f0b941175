import { defineMdastPlugin } from 'satteri';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { claimSources } from '../../views/claim-sources.ts';

/** Replaces `::sources` by the official pages that the page's claims rest on, with the claims each settles. */
export function claimsList(knowledge: KnowledgeBase) {
	return defineMdastPlugin({
		name: 'podium-sources',
		leafDirective(node, context) {
			if (node.name !== 'sources') return undefined;
			const file = context.fileURL && decodeURIComponent(context.fileURL.pathname);
			const page = knowledge.pages.find((candidate) => file?.endsWith(`/${candidate.file}`));
			const items = claimSources(knowledge, page).map(({ url, title, claims }) => {
				const settled = claims.map(
					({ claim, how }) => `<li>${escape(claim)} <small class="evidence">(${escape(how)})</small></li>`,
				);
				return `<li><a href="${escape(url)}">${escape(title)}</a><ul>${settled.join('')}</ul></li>`;
			});
			return { type: 'html', value: `<ol class="sources">${items.join('')}</ol>` };
		},
	});
}

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
