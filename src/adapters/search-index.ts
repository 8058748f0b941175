import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/**
 * Builds the search index over the finished pages. Ours rather than Starlight's, because its options
 * pass none of the index's own.
 * @throws {Error} If Pagefind reports an error: a site without search must not be published.
 */
export function searchIndex(): AstroIntegration {
	return {
		name: 'podium-search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const { index, errors } = await pagefind.createIndex({});
				if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
				const added = await index.addDirectory({ path: fileURLToPath(dir) });
				const written = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) });
				await pagefind.close();
				const failed = [...added.errors, ...written.errors];
				if (failed.length > 0) throw new Error(`Pagefind failed: ${failed.join('; ')}`);
				logger.info(`Indexed ${added.page_count} pages.`);
			},
		},
	};
}
