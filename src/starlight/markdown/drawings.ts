import { defineMdastPlugin } from 'satteri';
import type { KnowledgeBase } from '../../model/knowledge-base.ts';

/**
 * Replaces `::drawing[id]` by the drawing. Its title stands below it as well; what it describes stands there unseen,
 * because the search index reads no SVG.
 */
export function drawings(knowledge: KnowledgeBase) {
	return defineMdastPlugin({
		name: 'podium-drawings',
		leafDirective(node, context) {
			if (node.name !== 'drawing') return undefined;
			const id = context.textContent(node).trim();
			const drawing = knowledge.find('drawings', id)?.data;
			if (!drawing) throw new Error(`There is no drawing "${id}".`);
			const caption = `${escaped(drawing.title)}<span hidden>. ${escaped(drawing.description)}</span>`;
			return {
				type: 'html',
				value: `<div class="drawing">${drawing.svg}<p aria-hidden="true">${caption}</p></div>`,
			};
		},
	});
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
