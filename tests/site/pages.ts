import { openBuiltSite } from '../../src/adapters/built-site.ts';
import { elementsOf, firstOf, textOf, type BuiltElement, type BuiltPage } from '../../src/output/built-site.ts';
import type { ServedSite } from './global-setup.ts';

/** Every page of a built site, parsed, in the order of its files. */
export async function pagesOf({ folder, base }: ServedSite): Promise<BuiltPage[]> {
	const pages: BuiltPage[] = [];
	for await (const document of (await openBuiltSite(folder, base)).documents()) {
		if (document.kind === 'page') pages.push(document);
	}
	return pages;
}

/** Elements of a page that pass a test. */
export function elementsWhere(page: BuiltPage, test: (element: BuiltElement) => boolean): BuiltElement[] {
	return Array.from(elementsOf(page.root)).filter(test);
}

/** The text of a page's main part. */
export function mainTextOf(page: BuiltPage): string {
	const main = firstOf(page, 'main') ?? firstOf(page, 'body');
	return main ? textOf(main) : '';
}

/** True for a deck's presenter, which is a page of its own kind. */
export const isPresenter = ({ file }: BuiltPage): boolean => file.endsWith('/present/index.html');
