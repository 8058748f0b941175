import { defineMdastPlugin } from 'satteri';
import { resolveFact } from '../../model/facts.ts';
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
			const key = context.textContent(node);
			const fact = resolveFact(knowledge, key);
			if (!fact) throw new Error(`There is no fact "${key}". The ledger and the outlines define the keys.`);
			const label = fact.outline ? `<small class="outline-label">${escape(fact.outline.short)}</small>` : '';
			return { type: 'html', value: `<span class="fact">${escape(fact.value)}${label && `&nbsp;${label}`}</span>` };
		},
	});
}

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
