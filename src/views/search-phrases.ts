import { pageAddress } from '../model/addresses.ts';
import type { KnowledgeBase } from '../model/knowledge-base.ts';
import type { SearchPhrases } from '../schemas/search-phrases.ts';
import { formerNamesOf } from './former-names.ts';
import { joinPhrases } from './joined-phrases.ts';

/** What people call a page and how they ask for it, by its address without the base path. */
export type PhrasesByPage = ReadonlyMap<string, SearchPhrases>;

/** The phrases of all pages that have some. What a product was called is what people call a page about it. */
export function searchPhrases(knowledge: KnowledgeBase): PhrasesByPage {
	const phrases = new Map(knowledge.all('searchPhrases').map(({ data }) => [data.page, data]));
	for (const page of knowledge.pages) {
		const address = pageAddress(page.id);
		const former = formerNamesOf(knowledge, page).flatMap((product) => product.former);
		if (former.length === 0) continue;
		const { called = [], asked = [] } = phrases.get(address) ?? {};
		phrases.set(address, { page: address, called: [...new Set([...former, ...called])], asked });
	}
	return phrases;
}

/**
 * A built page as the index sees it: with its phrases as metadata, which no reader is sent. To expand documents by the questions
 * that they answer is known as doc2query (Nogueira and others, https://arxiv.org/abs/1904.08375).
 * @param html The whole page.
 * @param file Its path below the folder of the site, with forward slashes.
 */
export function pageAsSearched(html: string, file: string, phrases: PhrasesByPage): string {
	const own = phrases.get(`/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`);
	if (!own) return html;
	const metadata = meta('called', own.called ?? []) + meta('asked', own.asked);
	return html.replace('</head>', () => `${metadata}</head>`);
}

function meta(name: string, lines: readonly string[]): string {
	const content = joinPhrases(lines).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
	return content && `<meta data-pagefind-meta="${name}[content]" content="${content}">`;
}
