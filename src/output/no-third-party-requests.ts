import { resolveAddress } from './addresses.ts';
import { shown } from './built-site.ts';
import type { OutputCheck } from './check.ts';
import { referencesOf, styleAddresses } from './references.ts';

const HINT = 'Put the file into public/ or src/; nothing of another host may be loaded.';

/** A browser that shows a page asks no other host for anything. */
export const noThirdPartyRequests: OutputCheck = {
	id: 'no-third-party-requests',
	title: 'No page or stylesheet asks another host for anything.',
	begin: (site) => ({
		*markup(page) {
			for (const { address, element, loads } of referencesOf(page)) {
				const target = loads ? resolveAddress(site, page.address, address) : undefined;
				if (target?.kind !== 'elsewhere') continue;
				yield { file: page.file, message: `${shown(element)} asks ${target.host} for something.`, hint: HINT };
			}
		},
		*style(style) {
			for (const address of styleAddresses(style.text)) {
				const target = resolveAddress(site, style.address, address);
				if (target.kind !== 'elsewhere') continue;
				yield { file: style.file, message: `The style asks ${target.host} for something.`, hint: HINT };
			}
		},
	}),
};
