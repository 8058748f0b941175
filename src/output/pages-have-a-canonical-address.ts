import { elementsOf, isMissingPage, isUnlisted } from './built-site.ts';
import type { OutputCheck } from './check.ts';

/** Where the site's address is known each page names its own in full; where not, a notice says so. */
export const pagesHaveACanonicalAddress: OutputCheck = {
	id: 'pages-have-a-canonical-address',
	title: 'Each page names its address in full where the address of the site is known.',
	begin: ({ site }) => ({
		*page(page) {
			const found = Array.from(elementsOf(page.root)).flatMap(({ name, attributes }) =>
				name === 'link' && attributes.get('rel') === 'canonical' ? [attributes.get('href') ?? ''] : [],
			);
			if (site === undefined) {
				for (const address of found) {
					yield {
						file: page.file,
						message: `The canonical address is "${address}", but no address of the site is set.`,
						hint: 'Set site in team.yaml or SITE, or remove the link.',
					};
				}
				return;
			}
			if (isMissingPage(page) || isUnlisted(page)) return;
			const expected = new URL(page.address, site).href;
			if (found.length !== 1 || found[0] !== expected) {
				yield {
					file: page.file,
					message: `The page has ${found.length === 0 ? 'no canonical address' : `the canonical address ${found.join(', ')}`}.`,
					hint: `It must be ${expected}.`,
				};
			}
		},
		*end() {
			if (site !== undefined) return;
			yield {
				file: 'index.html',
				message:
					'The address of the site is not known: pages have no canonical address, and there is no sitemap and no social image.',
				hint: 'Set site in src/content/team.yaml, or SITE for one build.',
				severity: 'notice',
			};
		},
	}),
};
