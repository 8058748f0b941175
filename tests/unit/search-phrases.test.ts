import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/adapters/built-site.ts';
import { elementsOf } from '../../src/output/built-site.ts';
import { joinPhrases, phrasesIn } from '../../src/views/joined-phrases.ts';
import { pageAsSearched, searchPhrases, type PhrasesByPage } from '../../src/views/search-phrases.ts';
import { realKnowledge } from './real-knowledge.ts';

const HTML = '<!doctype html><html><head><title>Masks</title></head><body>Text</body></html>';
const phrases: PhrasesByPage = new Map([
	['/', { page: '/', asked: ['where to begin'] }],
	[
		'/domains/masks/',
		{ page: '/domains/masks/', called: ['masks', 'DDM'], asked: ['hide "salaries" & more', 'costs $& <b>a lot</b>'] },
	],
]);

/** What a page tells the index, as a parser of HTML reads it. */
function metadataIn(html: string): Record<string, string | undefined> {
	const metas = [...elementsOf(parsePage('page.html', html, '/').root)].filter(({ name }) => name === 'meta');
	return Object.fromEntries(
		metas.map(({ attributes }) => [attributes.get('data-pagefind-meta'), attributes.get('content')]),
	);
}

describe('a page as the index sees it', () => {
	test.each([
		['index.html', { 'asked[content]': 'where to begin' }],
		[
			'domains/masks/index.html',
			{ 'called[content]': 'masks. DDM', 'asked[content]': 'hide "salaries" & more. costs $& <b>a lot</b>' },
		],
	])('%s has its phrases, whatever they hold', (file, expected) => {
		const html = pageAsSearched(HTML, file, phrases);
		expect(metadataIn(html)).toEqual(expected);
		expect(html.replace(/<meta data-pagefind-meta.*?(?=<\/head>)/, '')).toBe(HTML);
	});

	test.each(['404.html', 'domains/index.html', 'masks/index.html'])('%s stays as it is built', (file) => {
		expect(pageAsSearched(HTML, file, phrases)).toBe(HTML);
	});
});

describe('the phrases of a page', () => {
	const phrases = searchPhrases(realKnowledge);

	test('hold what its product was called before what others call it', () => {
		const called = phrases.get('/domains/developing-code/write-ups/structured-streaming-vs-pipelines/')?.called ?? [];
		expect(called[0]).toBe('Delta Live Tables');
		expect(called.length).toBeGreaterThan(3);
		expect(new Set(called).size).toBe(called.length);
	});

	test('come apart again as they were joined', () => {
		for (const { called = [], asked } of phrases.values())
			for (const lines of [called, asked]) if (lines.length > 0) expect(phrasesIn(joinPhrases(lines))).toEqual(lines);
	});
});
