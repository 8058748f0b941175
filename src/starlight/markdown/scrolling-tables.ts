import { defineHastPlugin, type HastNode } from 'satteri';

/** From this many columns a table can be wider than a phone; with fewer, its words wrap. */
const WIDE = 3;

/**
 * Puts each table into a box that scrolls sideways, so that a table wider than its page stays a table. The box of a
 * wide one can be reached by keyboard and is named by the table's head.
 */
export function scrollingTables() {
	return defineHastPlugin({
		name: 'podium-scrolling-tables',
		element: {
			filter: ['table'],
			visit(node, context) {
				const heads = Array.from(descendants(node)).filter(({ tagName }) => tagName === 'th');
				const names = heads.map((head) => context.textContent(head).trim()).filter((name) => name !== '');
				const region =
					heads.length < WIDE
						? {}
						: { role: 'region', tabIndex: 0, ariaLabel: `Table: ${names.join(', ').slice(0, 120)}` };
				context.wrapNode(node, {
					type: 'element',
					tagName: 'div',
					properties: { className: ['table-scroll'], ...region },
					children: [],
				});
			},
		},
	});
}

type Element = Extract<HastNode, { type: 'element' }>;

function* descendants(node: Readonly<Element>): Generator<Readonly<Element>> {
	for (const child of node.children) {
		if (child.type !== 'element') continue;
		yield child;
		yield* descendants(child);
	}
}
