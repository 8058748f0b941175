import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { finishPages } from './src/adapters/finish-pages.ts';
import { codeDigest } from './src/adapters/code-digest.ts';
import { contentOfBuild } from './src/adapters/content-of-build.ts';
import { bundledPackages } from './src/adapters/bundled-packages.ts';
import { hostHeaders } from './src/adapters/host-headers.ts';
import { offlineCopies } from './src/adapters/offline-copies.ts';
import { noLoggedErrors } from './src/adapters/no-logged-errors.ts';
import { searchIndex } from './src/adapters/search-index.ts';
import { storeInMemory } from './src/adapters/store-in-memory.ts';
import { validateAtBuild } from './src/adapters/validate-at-build.ts';
import { buildKnowledgeBase } from './src/model/knowledge-base.ts';
import { incrementalPages } from './src/adapters/incremental-pages.ts';
import { markdownProcessor } from './src/starlight/markdown/processor.ts';
import { publishing } from './src/starlight/publishing.ts';
import { untimed } from './src/starlight/highlighting.ts';
import { sidebar } from './src/starlight/sidebar.ts';

const content = await contentOfBuild('src/content');
const knowledge = buildKnowledgeBase(content);
const code = await codeDigest('.');
const { site, base, repository, visibility, offline } = publishing(knowledge.only('team'), process.env);

export default defineConfig({
	// A private site tells nobody where its pages are: no canonical addresses, no sitemap.
	...(site && visibility === 'public' ? { site } : {}),
	base,
	trailingSlash: 'always',
	devToolbar: { enabled: false },
	// src/components/prefetch.ts does it.
	prefetch: false,
	// Gives editors the schema of the front matter.
	experimental: { contentIntellisense: true },
	// What `?worker&url` bundles is a module like any other (src/components/search/opener.ts), and is named like one.
	vite: {
		worker: { format: 'es', rolldownOptions: { output: { entryFileNames: '_astro/[name].[hash].js' } } },
	},
	markdown: { processor: markdownProcessor(knowledge, base, code) },
	integrations: [
		// Presenters are for the room, the panel of search is no page, and what a browser keeps is nobody else's.
		sitemap({ filter: (page) => !/\/(present|search\/panel|offline)\/$/.test(page) }),
		validateAtBuild(),
		starlight({
			title: 'Podium',
			description: 'The team handbook for the Databricks Certified Data Engineer Professional exam.',
			favicon: '/favicon.svg',
			customCss: ['tokens', 'signs', 'pages', 'drawings', 'notebooks', 'print'].map(
				(name) => `./src/styles/${name}.css`,
			),
			components: {
				Footer: './src/starlight/Footer.astro',
				LanguageSelect: './src/starlight/LanguageSelect.astro',
				PageTitle: './src/starlight/PageTitle.astro',
				Search: './src/starlight/Search.astro',
			},
			routeMiddleware: './src/starlight/route-data.ts',
			sidebar: sidebar(knowledge),
			tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
			pagefind: false,
			// A quarter less CPU for a whole build than the engine in WebAssembly, and the same colors.
			expressiveCode: {
				// The theme of a page is in its root element, always: no second set of rules for the system's choice.
				useDarkModeMediaQuery: false,
				shiki: { engine: 'javascript', transformers: [untimed] },
			},
			credits: false,
			lastUpdated: false,
			disable404Route: true,
			...(repository ? { editLink: { baseUrl: `${repository}/edit/main/` } } : {}),
			...(visibility === 'private' ? { head: [{ tag: 'meta', attrs: { name: 'robots', content: 'noindex' } }] } : {}),
		}),
		storeInMemory(),
		incrementalPages(content, code),
		bundledPackages(),
		// Before the pages are finished: their styles would only be read over.
		searchIndex(knowledge),
		finishPages(),
		// After all that is kept, and before the headers that name its folder.
		offlineCopies(knowledge, offline),
		hostHeaders(base, visibility),
		noLoggedErrors(),
	],
});
