import type { OutputCheck } from './check.ts';

/** The site carries its search index: search works only in a built site, and fails without a word. */
export const searchIndexExists: OutputCheck = {
	id: 'search-index-exists',
	title: 'The site carries its search index.',
	begin: ({ files }) => ({
		*end() {
			const parts = ['pagefind/pagefind.js', 'pagefind/pagefind-entry.json'];
			const missing = parts.filter((part) => !files.has(part));
			const fragments = Array.from(files).filter((file) => file.startsWith('pagefind/fragment/'));
			if (missing.length === 0 && fragments.length > 0) return;
			yield {
				file: missing[0] ?? 'pagefind/fragment/',
				message: 'The search index is missing or holds no page.',
				hint: 'Build with "npm run build", and see what src/adapters/search-index.ts printed.',
			};
		},
	}),
};
