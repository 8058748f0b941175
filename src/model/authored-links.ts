import { defineHastPlugin } from 'satteri';

/** Schemes that a link may name; the rest runs, loads or opens something instead of leading to a page. */
const SCHEMES = new Set(['https:', 'http:', 'mailto:']);

/** True for an address that a reader can be sent to, as a browser resolves it. */
export function isSafeLink(address: string): boolean {
	const base = 'https://site.invalid/';
	return URL.canParse(address, base) && SCHEMES.has(new URL(address, base).protocol);
}

/** True for the address of a picture of the handbook itself: a file, named by a path. */
export const isOwnPicture = (address: string): boolean =>
	!/^\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(address) && isDecodable(address);

function isDecodable(address: string): boolean {
	try {
		decodeURI(address);
		return true;
	} catch {
		return false;
	}
}

/** Takes the address from links that the rule `links-lead-to-pages` refuses, for whoever renders without the rule. */
export function safeLinks() {
	return defineHastPlugin({
		name: 'podium-safe-links',
		element: {
			filter: ['a'],
			visit(node, context) {
				const address = node.properties?.['href'];
				if (typeof address === 'string' && !isSafeLink(address)) context.setProperty(node, 'href', null);
			},
		},
	});
}
