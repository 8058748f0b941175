import { defineMdastPlugin } from 'satteri';
import { factNamed } from '../../model/facts.ts';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';

/**
 * Replaces `:fact[key]` by the value from the ledger, with the label of the outline it belongs to,
 * and unwraps `:literal[text]`. An unknown key is an error: it must not reach a reader as text.
 */
export function factDirective(knowledge: KnowledgeBase) {
	return defineMdastPlugin({
		name: 'podium-facts',
		textDirective(node, context) {
			if (node.name === 'literal') return { type: 'text', value: context.textContent(node) };
			if (node.name !== 'fact') return undefined;
			const { value, outline } = factNamed(knowledge, context.textContent(node));
			return outline
				? element('span', 'fact', [
						{ type: 'text', value: `${value}\u00a0` },
						element('small', 'outline-label', [{ type: 'text', value: outline.short }]),
					])
				: { type: 'text', value };
		},
	});
}

type Inline = { type: 'text'; value: string } | InlineElement;
interface InlineElement {
	type: 'emphasis';
	data: { hName: string; hProperties: { class: string } };
	children: never[];
}

/** An inline element; `data.hName` works in Markdown and MDX alike, raw HTML does not. */
function element(hName: string, className: string, children: Inline[]): InlineElement {
	return { type: 'emphasis', data: { hName, hProperties: { class: className } }, children: children as never[] };
}
