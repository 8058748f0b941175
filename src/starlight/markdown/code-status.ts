import { defineMdastPlugin } from 'satteri';
import { pageAddress } from '../../model/addresses.ts';
import { fenceAttributes } from '../../model/code-fence.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';
import { quotedPage } from '../../model/notebook.ts';
import { cellAnchor } from '../../views/cell-html.ts';

/**
 * Says under a code fence whether it has run: in which notebook, or why not.
 * @param knowledge Where the titles of notebooks come from.
 * @param base Path the site is published under, with a slash at both ends.
 */
export function codeStatus(knowledge: KnowledgeBase, base: string) {
	return defineMdastPlugin({
		name: 'podium-code-status',
		code(node, context) {
			const attributes = fenceAttributes(node.meta);
			const [notRun, marked, from] = ['not-run', 'databricks-only', 'from'].map((name) => attributes.get(name));
			if (notRun !== undefined) context.insertAfter(node, status('Not run:', escaped(notRun)));
			else if (marked !== undefined) {
				const source = attributes.get('source');
				const documentation = source?.startsWith('https://') ? ` ${link(source, 'Documentation')}` : '';
				context.insertAfter(node, status('Needs Databricks:', `${escaped(marked)}${documentation}`));
			} else if (from !== undefined) {
				const { id, cell } = quotedPage(from);
				const title = knowledge.find('docs', id)?.data.title;
				if (title === undefined) return;
				const address = `${base}${pageAddress(id).slice(1)}#${cellAnchor(cell)}`;
				context.insertAfter(node, status('Ran in the notebook', link(address, title)));
			}
		},
	});
}

const status = (label: string, html: string) => ({
	type: 'html' as const,
	value: `<p class="code-status"><strong>${label}</strong> ${html}</p>`,
});

const link = (address: string, text: string): string => `<a href="${escaped(address)}">${escaped(text)}</a>`;
const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
