import { defineMdastPlugin } from 'satteri';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';

/** Replaces `::sources` by the official pages that the page's claims rest on, with the claims each settles. */
export function claimsList(knowledge: KnowledgeBase) {
	return defineMdastPlugin({
		name: 'podium-sources',
		leafDirective(node, context) {
			if (node.name !== 'sources') return undefined;
			const file = context.fileURL && decodeURIComponent(context.fileURL.pathname);
			const page = knowledge.pages.find((candidate) => file?.endsWith(`/${candidate.file}`));
			const data = page?.data;
			const entry = data?.kind === 'write-up' ? knowledge.find('claims', data.claims) : undefined;
			if (!entry) throw new Error(`"::sources" stands on a page without a list of claims: ${file ?? 'unknown file'}.`);
			const byUrl = new Map<string, { title: string; claims: string[] }>();
			for (const { url, title, claim, verdict, evidence, on } of entry.data.claims) {
				const source = byUrl.get(url) ?? { title, claims: [] };
				const how = verdict === 'unconfirmed' ? 'not confirmed' : `${verdict}, ${READ[evidence]}, ${on}`;
				source.claims.push(`${escape(claim)} <small class="evidence">(${how})</small>`);
				byUrl.set(url, source);
			}
			const items = Array.from(
				byUrl,
				([url, { title, claims }]) =>
					`<li><a href="${escape(url)}">${escape(title)}</a><ul>${claims.map((claim) => `<li>${claim}</li>`).join('')}</ul></li>`,
			);
			return { type: 'html', value: `<ol class="sources">${items.join('')}</ol>` };
		},
	});
}

const READ = {
	live: 'read on the live page',
	'stored-copy': 'read in a stored copy',
	ran: 'shown by running it',
	recalled: 'from memory',
} as const;

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
