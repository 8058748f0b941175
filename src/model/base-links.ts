import { defineHastPlugin } from 'satteri';

/**
 * Puts the base path before root-relative links and pictures of Markdown, which Astro leaves alone.
 * @param base Base path with a slash at both ends; `/` changes nothing.
 */
export function baseLinks(base: string) {
	return defineHastPlugin({
		name: 'podium-base-links',
		element: {
			filter: ['a', 'img'],
			visit(node, context) {
				const attribute = node.tagName === 'a' ? 'href' : 'src';
				const value = node.properties?.[attribute];
				if (base === '/' || typeof value !== 'string' || !/^\/(?!\/)/.test(value)) return;
				context.setProperty(node, attribute, base + value.slice(1));
			},
		},
	});
}
