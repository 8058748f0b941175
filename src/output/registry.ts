import type { OutputCheck } from './check.ts';
import { controlsHaveNames } from './controls-have-names.ts';
import { headingsOutlineThePage } from './headings-outline-the-page.ts';
import { idsAreUnique } from './ids-are-unique.ts';
import { idsThatAreNamedExist } from './ids-that-are-named-exist.ts';
import { imagesHaveASize } from './images-have-a-size.ts';
import { imagesHaveText } from './images-have-text.ts';
import { linksResolve } from './links-resolve.ts';
import { noInlineHandlers } from './no-inline-handlers.ts';
import { noThirdPartyRequests } from './no-third-party-requests.ts';
import { pagesEmbedNothing } from './pages-embed-nothing.ts';
import { pagesHaveACanonicalAddress } from './pages-have-a-canonical-address.ts';
import { pagesHaveADescription } from './pages-have-a-description.ts';
import { pagesHaveALanguage } from './pages-have-a-language.ts';
import { pagesHaveAPolicy } from './pages-have-a-policy.ts';
import { pagesHaveATitle } from './pages-have-a-title.ts';
import { searchIndexExists } from './search-index-exists.ts';

/** Every check of the built site. */
export const outputChecks: readonly OutputCheck[] = [
	linksResolve,
	idsAreUnique,
	idsThatAreNamedExist,
	headingsOutlineThePage,
	imagesHaveText,
	imagesHaveASize,
	controlsHaveNames,
	pagesHaveALanguage,
	pagesHaveATitle,
	pagesHaveADescription,
	pagesHaveAPolicy,
	noInlineHandlers,
	pagesEmbedNothing,
	noThirdPartyRequests,
	pagesHaveACanonicalAddress,
	searchIndexExists,
];
