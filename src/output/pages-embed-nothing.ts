import { resolveAddress } from './addresses.ts';
import { elementsOf, shown, type BuiltElement } from './built-site.ts';
import { markupCheck } from './check.ts';

const FRAMES = new Set(['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'portal']);
const ADDRESSES = ['action', 'formaction'];

/** No other page, no plug-in and no form of another host stands in a page, and none sends its reader away by itself. */
export const pagesEmbedNothing = markupCheck(
	'pages-embed-nothing',
	'No page frames another, moves its own base or sends anything elsewhere.',
	function* (page, site) {
		for (const element of elementsOf(page.root)) {
			if (FRAMES.has(element.name) || element.name === 'base' || isRefresh(element)) {
				yield { file: page.file, message: `${shown(element)} stands in the page.`, hint: 'Remove it, or link to it.' };
			}
			for (const address of ADDRESSES.flatMap((name) => element.attributes.get(name) ?? [])) {
				if (/^(here|outside)$/.test(resolveAddress(site, page.address, address).kind)) continue;
				yield {
					file: page.file,
					message: `${shown(element)} sends what a reader types to "${address}".`,
					hint: 'Send it to a page of this site.',
				};
			}
			const target = element.attributes.get('target') ?? '_self';
			const rel = element.attributes.get('rel') ?? '';
			if (element.name === 'a' && !/^_(self|top|parent)$/i.test(target) && !/\bno(opener|referrer)\b/i.test(rel)) {
				yield {
					file: page.file,
					message: `${shown(element)} opens a window that can reach back.`,
					hint: 'Remove the target, or add rel="noopener".',
				};
			}
		}
	},
);

const isRefresh = ({ name, attributes }: BuiltElement): boolean =>
	name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh';
