import type { OutputCheck } from './check.ts';
import { headingsOutlineThePage } from './headings-outline-the-page.ts';
import { idsAreUnique } from './ids-are-unique.ts';
import { imagesHaveText } from './images-have-text.ts';
import { linksResolve } from './links-resolve.ts';
import { noInlineHandlers } from './no-inline-handlers.ts';
import { noThirdPartyRequests } from './no-third-party-requests.ts';
import { pagesHaveACanonicalAddress } from './pages-have-a-canonical-address.ts';
import { pagesHaveADescription } from './pages-have-a-description.ts';
import { pagesHaveALanguage } from './pages-have-a-language.ts';
import { pagesHaveATitle } from './pages-have-a-title.ts';
import { searchIndexExists } from './search-index-exists.ts';

/** Every check of the built site. */
export const outputChecks: readonly OutputCheck[] = [
	linksResolve,
	idsAreUnique,
	headingsOutlineThePage,
	imagesHaveText,
	pagesHaveALanguage,
	pagesHaveATitle,
	pagesHaveADescription,
	noInlineHandlers,
	noThirdPartyRequests,
	pagesHaveACanonicalAddress,
	searchIndexExists,
];
